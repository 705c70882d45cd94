package no.dypdykk.core.search;

import no.dypdykk.core.text.FieldVocabulary.Bridge;
import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.NorwegianTerms.Word;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One word someone asked for, and everything that answers for it.
///
/// @param typed as it was written
/// @param stem its own stem
/// @param bridges stems that mean the same in another form of Norwegian, with less weight
/// @param grams its 4-grams
/// @param part what a compound with this word has of it; empty for a short word
public record AskedWord(
        String typed, String stem, List<Bridge> bridges, List<String> grams, String part) {
    /// Grams looked up for one word; a word with more is known by its beginning.
    private static final int MAX_GRAMS = 40;

    private static final double SIMILAR = 0.6;

    public AskedWord {
        bridges = List.copyOf(bridges);
        grams = List.copyOf(grams);
    }

    static AskedWord of(String typed, Word word, List<Bridge> bridges) {
        var grams =
                NorwegianTerms.grams(word.plain()).stream().distinct().limit(MAX_GRAMS).toList();
        return new AskedWord(
                typed, word.stem(), bridges, grams, NorwegianTerms.part(word.plain(), word.stem()));
    }

    /// The 4-grams that a compound with this word has as well.
    public Set<String> innerGrams() {
        var inner = new HashSet<>(NorwegianTerms.partGrams(part));
        inner.retainAll(grams);
        return inner;
    }

    /// Whether a word, by its 4-grams, could be this one with a typing error.
    public boolean resembles(Collection<String> otherGrams) {
        return grams.stream().filter(otherGrams::contains).count() >= enoughGrams();
    }

    /// How many of its 4-grams make a word that resembles it.
    public int enoughGrams() {
        return (int) Math.ceil(SIMILAR * grams.size());
    }
}
