package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.Asked;
import no.dypdykk.core.search.AskedWord;
import no.dypdykk.core.text.FieldVocabulary.Bridge;

import org.apache.lucene.index.LeafReader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Scores every page against the asked words in one pass over their postings, and says on the way
/// which words each page has. A page **has** a word when
///
/// - it has the word's stem, or a stem that means the same (a bridge), or
/// - it has all 4-grams of the stem, as every compound with the word does, or
/// - nobody wrote the word, and the page has at least 60 % of its 4-grams: a typing error.
///
/// A page with at least one asked word is a match. So is one that by its 4-grams alone reaches half
/// of the best score, as with errors in several words (without this rule the test set with typing
/// errors falls from .932 to .926). For one search.
final class WordRanking {
    private static final double STEM = 0.5;
    private static final double PAIR = 0.3;
    private static final double GRAM = 0.3;
    private static final double JOINT = 0.15;

    private static final float NEARLY = 0.5f;

    private static final int GRAM_STEP = 1;
    private static final int INNER_STEP = 1 << 8;
    private static final int STEM_STEP = 1 << 16;
    private static final int BYTE = 0xFF;

    private final Postings stems;
    private final Postings pairs;
    private final Postings grams;
    private final List<Word> words = new ArrayList<>();
    private final List<Postings.Found> foundPairs = new ArrayList<>();
    private final List<Postings.Found> foundJoints = new ArrayList<>();

    WordRanking(Asked.Words asked, List<LeafReader> readers) throws IOException {
        stems = new Postings(IndexedPage.STEM, 0.9f, 0.4f, readers);
        pairs = new Postings(IndexedPage.PAIR, 0.9f, 0.4f, readers);
        grams = new Postings(IndexedPage.GRAM, 0.6f, 0.7f, readers);
        for (var word : asked.words()) {
            words.add(look(word));
        }
        for (var pair : asked.pairs()) {
            foundPairs.add(pairs.find(pair, PAIR));
        }
        for (var joint : asked.joints()) {
            foundJoints.add(grams.find(joint, JOINT));
        }
    }

    /// One asked word as found in the index.
    ///
    /// @param enough grams that make a page one that has the word, when the word is unknown
    private record Word(
            List<Postings.Found> stems, List<Gram> grams, int inner, boolean unknown, int enough) {}

    private record Gram(Postings.Found found, int step) {}

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
            add(words.get(i), segment, table, result.scores, counters);
            mark(words.get(i), 1L << i, counters, result);
        }
        var pairLengths = table.lengthsOf(IndexedPage.PAIR);
        for (var pair : foundPairs) {
            pairs.add(segment, pairLengths, pair, result.scores, counters, 0);
        }
        var gramLengths = table.lengthsOf(IndexedPage.GRAM);
        for (var joint : foundJoints) {
            grams.add(segment, gramLengths, joint, result.scores, counters, 0);
        }
        return result;
    }

    /// The score that makes a match of a page that has none of the words.
    static float enough(List<Scores> segments) {
        var best = Float.MIN_NORMAL;
        for (var segment : segments) {
            for (var score : segment.scores) {
                best = Math.max(best, score);
            }
        }
        return best * NEARLY;
    }

    /// A bit for each asked word that no page has by stem.
    long unknown() {
        var bits = 0L;
        for (var i = 0; i < words.size(); i++) {
            bits |= words.get(i).unknown ? 1L << i : 0;
        }
        return bits;
    }

    private void add(Word word, int segment, SegmentTable table, float[] scores, int[] counters)
            throws IOException {
        var stemLengths = table.lengthsOf(IndexedPage.STEM);
        for (var stem : word.stems) {
            stems.add(segment, stemLengths, stem, scores, counters, STEM_STEP);
        }
        var gramLengths = table.lengthsOf(IndexedPage.GRAM);
        for (var gram : word.grams) {
            grams.add(segment, gramLengths, gram.found, scores, counters, gram.step);
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
                } else if (hasLetters(word, counter)) {
                    result.words[doc] |= bit;
                }
            }
        }
    }

    private static boolean hasLetters(Word word, int counter) {
        return (word.inner > 0 && ((counter >> 8) & BYTE) == word.inner)
                || (word.unknown && (counter & BYTE) >= word.enough);
    }

    private Word look(AskedWord word) throws IOException {
        var found = new ArrayList<Postings.Found>();
        found.add(stems.find(word.stem(), STEM));
        for (Bridge bridge : word.bridges()) {
            found.add(stems.find(bridge.stem(), STEM * bridge.weight()));
        }
        var inner = word.innerGrams();
        var foundGrams = new ArrayList<Gram>();
        for (var gram : word.grams()) {
            var step = inner.contains(gram) ? INNER_STEP + GRAM_STEP : GRAM_STEP;
            foundGrams.add(new Gram(grams.find(gram, GRAM), step));
        }
        return new Word(
                found,
                foundGrams,
                inner.size(),
                found.stream().allMatch(stem -> stem.frequency == 0),
                word.enoughGrams());
    }
}
