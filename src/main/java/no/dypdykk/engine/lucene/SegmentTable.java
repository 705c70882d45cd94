package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.RankedField;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// What ranking and counting ask about every match, kept in plain arrays per segment: reading doc
/// values one by one would cost more than the search. Immutable once made.
final class SegmentTable {
    /// By document number.
    final String[] ids;

    /// Titles as they are ordered, not as they are shown.
    final String[] titles;

    final long[] changes;
    final long[] updated;

    /// First and last of [#updated]; the first is after the last when there are no documents.
    final long oldest;

    final long newest;

    /// Where a document's values begin in `facetValues`; one more than documents.
    final int[] facetStart;

    /// Numbers given by [FacetValues].
    final int[] facetValues;

    private final Map<RankedField, byte[]> lengths;

    private SegmentTable(LeafReader reader, FacetValues values) throws IOException {
        ids = strings(reader, IndexedPage.ID);
        titles = strings(reader, IndexedPage.TITLE_ORDER);
        changes = numbers(reader, IndexedPage.CHANGE);
        updated = numbers(reader, IndexedPage.UPDATED);
        oldest = Arrays.stream(updated).min().orElse(Long.MAX_VALUE);
        newest = Arrays.stream(updated).max().orElse(Long.MIN_VALUE);
        facetStart = new int[reader.maxDoc() + 1];
        facetValues = facets(reader, values, facetStart);
        lengths = new EnumMap<>(RankedField.class);
        for (var field : RankedField.values()) {
            lengths.put(field, lengths(reader, field.code()));
        }
    }

    /// The tables of all open segments. For any thread.
    static final class Cache {
        private final Map<IndexReader.CacheKey, SegmentTable> tables = new ConcurrentHashMap<>();
        private final FacetValues values;

        Cache(FacetValues values) {
            this.values = values;
        }

        SegmentTable of(LeafReader reader) throws IOException {
            var core = reader.getCoreCacheHelper();
            var known = tables.get(core.getKey());
            if (known != null) {
                return known;
            }
            var made = new SegmentTable(reader, values);
            if (tables.putIfAbsent(core.getKey(), made) == null) {
                core.addClosedListener(tables::remove);
            }
            return made;
        }
    }

    int size() {
        return ids.length;
    }

    /// Lengths of a ranked field as Lucene codes them, one byte for each document.
    byte[] lengthsOf(RankedField field) {
        return Objects.requireNonNull(lengths.get(field));
    }

    private static String[] strings(LeafReader reader, String field) throws IOException {
        var strings = new String[reader.maxDoc()];
        SortedDocValues stored = reader.getSortedDocValues(field);
        for (var doc = stored.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = stored.nextDoc()) {
            strings[doc] = stored.lookupOrd(stored.ordValue()).utf8ToString();
        }
        return strings;
    }

    private static long[] numbers(LeafReader reader, String field) throws IOException {
        var numbers = new long[reader.maxDoc()];
        var stored = reader.getNumericDocValues(field);
        for (var doc = stored.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = stored.nextDoc()) {
            numbers[doc] = stored.longValue();
        }
        return numbers;
    }

    private static byte[] lengths(LeafReader reader, String field) throws IOException {
        var lengths = new byte[reader.maxDoc()];
        var norms = reader.getNormValues(field);
        if (norms != null) {
            for (var doc = norms.nextDoc();
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = norms.nextDoc()) {
                lengths[doc] = (byte) norms.longValue();
            }
        }
        return lengths;
    }

    private static int[] facets(LeafReader reader, FacetValues values, int[] starts)
            throws IOException {
        var stored = reader.getSortedSetDocValues(IndexedPage.FACET);
        if (stored == null) {
            return new int[0];
        }
        var numbers = new int[(int) stored.getValueCount()];
        for (var ordinal = 0; ordinal < numbers.length; ordinal++) {
            numbers[ordinal] = values.numberOf(stored.lookupOrd(ordinal).utf8ToString());
        }
        var all = new int[16];
        var size = 0;
        for (var doc = 0; doc < reader.maxDoc(); doc++) {
            starts[doc] = size;
            for (var i = stored.advanceExact(doc) ? stored.docValueCount() : 0; i > 0; i--) {
                all = size == all.length ? Arrays.copyOf(all, size * 2) : all;
                all[size++] = numbers[(int) stored.nextOrd()];
            }
        }
        starts[reader.maxDoc()] = size;
        return Arrays.copyOf(all, size);
    }
}
