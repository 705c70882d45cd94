package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.Asked;
import no.dypdykk.core.search.AskedTerm;
import no.dypdykk.core.search.AskedWord;
import no.dypdykk.core.search.RankedField;

import org.apache.lucene.index.LeafReader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Scores every page against the asked words in one pass over their postings, and says on the way
/// which words each page has. A page **has** a word when
///
/// - it has the word's stem, or a stem that means the same (a bridge), or
/// - it has all 4-grams of the stem, as every compound with the word does.
///
/// A page with at least one asked word is a match; 4-grams spread over many words only add to its
/// score. Letting 60 % of the 4-grams of a word that nobody wrote make a match, or half of the best
/// score by them, would give .0004 more and hits in which no asked word can be shown; see also
/// [InOneWord]. For one search.
final class WordRanking {
    private static final int INNER_STEP = 1;
    private static final int STEM_STEP = 1 << 16;

    private final Map<RankedField, Postings> fields = new EnumMap<>(RankedField.class);
    private final List<Word> words = new ArrayList<>();
    private final List<Part> loose = new ArrayList<>();

    WordRanking(Asked.Words asked, List<LeafReader> readers) throws IOException {
        for (var field : RankedField.values()) {
            fields.put(field, new Postings(field, readers));
        }
        for (var word : asked.words()) {
            words.add(look(word));
        }
        for (var term : asked.near()) {
            loose.add(part(term, 0));
        }
    }

    /// A term that adds to the score, and `step` to a document's counter.
    private record Part(Postings postings, Postings.Found found, int step) {}

    /// One asked word as found in the index.
    ///
    /// @param inner how many of its 4-grams a compound with the word has
    private record Word(List<Part> parts, int inner, boolean known) {}

    /// What each document of a segment got: its score, a bit for each asked word it has, and a bit
    /// for each it has by stem.
    static final class Scores {
        final float[] scores;
        final long[] words;
        final long[] whole;

        private Scores(int size) {
            scores = new float[size];
            words = new long[size];
            whole = new long[size];
        }
    }

    Scores score(int segment, SegmentTable table) throws IOException {
        var result = new Scores(table.size());
        var counters = new int[table.size()];
        for (var i = 0; i < words.size(); i++) {
            add(words.get(i).parts, segment, table, result.scores, counters);
            mark(words.get(i), 1L << i, counters, result);
        }
        add(loose, segment, table, result.scores, counters);
        return result;
    }

    /// A bit for each asked word that no page has by stem.
    long unknown() {
        var bits = 0L;
        for (var i = 0; i < words.size(); i++) {
            bits |= words.get(i).known ? 0 : 1L << i;
        }
        return bits;
    }

    private static void add(
            List<Part> parts, int segment, SegmentTable table, float[] scores, int[] counters)
            throws IOException {
        for (var part : parts) {
            part.postings.add(segment, table, part.found, scores, counters, part.step);
        }
    }

    /// Sets the word's bit where the counters say so, and clears them for the next word.
    private static void mark(Word word, long bit, int[] counters, Scores result) {
        for (var doc = 0; doc < counters.length; doc++) {
            var counter = counters[doc];
            if (counter != 0) {
                counters[doc] = 0;
                if (counter >= STEM_STEP) {
                    result.whole[doc] |= bit;
                    result.words[doc] |= bit;
                } else if (counter == word.inner) {
                    result.words[doc] |= bit;
                }
            }
        }
    }

    private Word look(AskedWord word) throws IOException {
        var parts = new ArrayList<Part>();
        var inner = word.innerGrams();
        var known = false;
        for (var term : word.terms()) {
            var part =
                    switch (term.field()) {
                        case STEM -> part(term, STEM_STEP);
                        case TITLE, PAIR, WORD -> part(term, 0);
                        case GRAM -> part(term, inner.contains(term.text()) ? INNER_STEP : 0);
                    };
            known |= part.step == STEM_STEP && part.found.frequency > 0;
            parts.add(part);
        }
        return new Word(parts, inner.size(), known);
    }

    private Part part(AskedTerm term, int step) throws IOException {
        var postings = Objects.requireNonNull(fields.get(term.field()));
        return new Part(postings, postings.find(term.text(), term.weight()), step);
    }
}
