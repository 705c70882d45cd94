package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.RankedField;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// One field of all segments: where its terms stand, and what BM25 makes of them. For one search.
final class Postings {
    private final RankedField field;
    private final TermsEnum[] segments;
    private final float[] saturation = new float[256];
    private final DocAndFloatFeatureBuffer buffer = new DocAndFloatFeatureBuffer();
    private @Nullable PostingsEnum reuse;
    private long documents;

    Postings(RankedField field, List<LeafReader> readers) throws IOException {
        this.field = field;
        this.segments = new TermsEnum[readers.size()];
        var length = 0L;
        for (var i = 0; i < segments.length; i++) {
            var terms = Terms.getTerms(readers.get(i), field.code());
            segments[i] = terms.iterator();
            documents += Math.max(terms.getDocCount(), 0);
            length += Math.max(terms.getSumTotalTermFreq(), 0);
        }
        fillSaturation(documents == 0 ? 1 : (float) length / documents);
    }

    /// One term, ready to be scored.
    static final class Found {
        private final BytesRef term;
        private final @Nullable TermState[] states;

        /// The most that it can add to a score.
        final float weight;

        /// In how many documents it stands.
        final int frequency;

        private Found(BytesRef term, float weight, @Nullable TermState[] states, int frequency) {
            this.term = term;
            this.weight = weight;
            this.states = states;
            this.frequency = frequency;
        }
    }

    Found find(String text, double weight) throws IOException {
        var term = new BytesRef(text);
        @Nullable TermState[] states = new TermState[segments.length];
        var frequency = 0;
        for (var i = 0; i < segments.length; i++) {
            if (segments[i].seekExact(term)) {
                states[i] = segments[i].termState();
                frequency += segments[i].docFreq();
            }
        }
        var rarity = Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
        return new Found(term, (float) (weight * rarity), states, frequency);
    }

    /// Adds the term's BM25 score to `scores` and `step` to `counters`, for each document of the
    /// segment that has it.
    void add(int segment, SegmentTable table, Found found, float[] scores, int[] counters, int step)
            throws IOException {
        var state = found.states[segment];
        if (state == null) {
            return;
        }
        var lengths = table.lengthsOf(field);
        segments[segment].seekExact(found.term, state);
        var postings = segments[segment].postings(reuse, PostingsEnum.FREQS);
        reuse = postings;
        postings.nextDoc();
        postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer);
        while (buffer.size > 0) {
            for (var i = 0; i < buffer.size; i++) {
                var doc = buffer.docs[i];
                var count = buffer.features[i];
                scores[doc] += found.weight * count / (count + saturation[lengths[doc] & 0xFF]);
                counters[doc] += step;
            }
            postings.nextPostings(DocIdSetIterator.NO_MORE_DOCS, buffer);
        }
    }

    private void fillSaturation(float averageLength) {
        for (var code = 0; code < saturation.length; code++) {
            var length = SmallFloat.byte4ToInt((byte) code);
            saturation[code] = field.k1() * (1 - field.b() + field.b() * length / averageLength);
        }
    }
}
