package no.dypdykk.core.search;

import no.dypdykk.core.text.FieldVocabulary.Bridge;
import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.NorwegianTerms.Word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One word someone asked for, and everything that answers for it.
///
/// @param typed as it was written
/// @param stem its own stem
/// @param bridges stems that also answer for it: the same in another form of Norwegian, or what it
///   was meant to be
/// @param grams its 4-grams
/// @param part what a compound with this word has of it; empty for a short word
/// @param terms what pages are scored by for this word
/// @param parts how many of the asked words after it are parts of it, since no page has it whole
public record AskedWord(
        String typed,
        String stem,
        List<Bridge> bridges,
        List<String> grams,
        String part,
        List<AskedTerm> terms,
        int parts) {
    /// Grams looked up for one word; a word with more is known by its beginning.
    private static final int MAX_GRAMS = 40;

    /// A word with a capital letter inside a question is a name. Without: .9536.
    private static final double NAME = 1.2;

    /// A long word has more grams than a short one and would count for more: each gram counts the
    /// number of grams, in units of a usual word's, to the power of this. 0: .9534, -0.5: .9535.
    private static final double LENGTH = -0.3;

    private static final double USUAL_GRAMS = 7;

    /// Grams of a word that was misspelt, and of what it is read as. 1: the same on all sets but
    /// compounds written apart.
    private static final double MISSPELT = 0.8;

    /// What a part counts of a compound that no page has. Without parts the test set falls by
    /// .0002, nynorsk by .0013.
    private static final double PART = 0.5;

    public AskedWord {
        bridges = List.copyOf(bridges);
        grams = List.copyOf(grams);
        terms = List.copyOf(terms);
    }

    /// @param readings what the word is read as, when it is misspelt, in plain spelling
    static AskedWord of(
            String typed,
            Word word,
            boolean name,
            List<Bridge> bridges,
            List<String> readings,
            int parts) {
        var meant = readings.stream().map(NorwegianTerms::stem).distinct().toList();
        var all = new ArrayList<>(bridges);
        meant.forEach(stem -> all.add(new Bridge(stem, 1 / Math.sqrt(meant.size()))));
        var grams = grams(word.plain());
        var terms = new ArrayList<AskedTerm>();
        terms.add(AskedTerm.of(RankedField.WORD, word.plain(), 1));
        addStem(new Bridge(word.stem(), name ? NAME : 1), terms);
        all.forEach(bridge -> addStem(bridge, terms));
        addGrams(grams, readings.isEmpty() ? 1 : MISSPELT, terms);
        if (!readings.isEmpty()) {
            var others = new LinkedHashSet<>(grams(readings.getFirst()));
            grams.forEach(others::remove);
            addGrams(List.copyOf(others), MISSPELT, terms);
        }
        var part = NorwegianTerms.part(word.plain(), word.stem());
        return new AskedWord(typed, word.stem(), all, grams, part, terms, parts);
    }

    /// A beginning, that the words answer for that begin so: its own letters tell nothing.
    ///
    /// @param longer stems of these words
    static AskedWord begun(String typed, Word word, List<Bridge> longer) {
        var terms = new ArrayList<AskedTerm>();
        terms.add(AskedTerm.of(RankedField.WORD, word.plain(), 1));
        addStem(new Bridge(word.stem(), 1), terms);
        longer.forEach(bridge -> addStem(bridge, terms));
        return new AskedWord(typed, word.stem(), longer, List.of(), "", terms, 0);
    }

    /// A part of an asked word that no page has whole; the letters of the whole are its grams.
    ///
    /// @param typed with a dash where the rest stood
    static AskedWord part(String typed, String stem) {
        var terms = new ArrayList<AskedTerm>();
        addStem(new Bridge(stem, PART), terms);
        return new AskedWord(typed, stem, List.of(), List.of(), "", terms, 0);
    }

    /// The same word, looked for in one field alone.
    AskedWord in(RankedField field) {
        return new AskedWord(
                typed,
                stem,
                bridges,
                grams,
                part,
                terms.stream().filter(term -> term.field() == field).toList(),
                parts);
    }

    /// The 4-grams that a compound with this word has as well.
    public Set<String> innerGrams() {
        var inner = new HashSet<>(NorwegianTerms.partGrams(part));
        inner.retainAll(grams);
        return inner;
    }

    private static List<String> grams(String plain) {
        return NorwegianTerms.grams(plain).stream().distinct().limit(MAX_GRAMS).toList();
    }

    private static void addStem(Bridge bridge, List<AskedTerm> terms) {
        terms.add(AskedTerm.of(RankedField.STEM, bridge.stem(), bridge.weight()));
        terms.add(AskedTerm.of(RankedField.TITLE, bridge.stem(), bridge.weight()));
    }

    private static void addGrams(List<String> grams, double part, List<AskedTerm> terms) {
        var each = part * Math.pow(grams.size() / USUAL_GRAMS, LENGTH);
        grams.forEach(gram -> terms.add(AskedTerm.of(RankedField.GRAM, gram, each)));
    }
}
