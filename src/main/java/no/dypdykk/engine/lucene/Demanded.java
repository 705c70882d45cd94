package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.Demand;
import no.dypdykk.core.search.Demands;
import no.dypdykk.core.search.RankedField;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Which pages have what the signs of a search ask for. For one search.
final class Demanded {
    /// Pages whose text is read to see a run; of more, having all neighbours of it is enough.
    private static final int MOST_READ = 2_000;

    private final IndexReader reader;
    private final Map<Demand, FixedBitSet> wanted = new LinkedHashMap<>();
    private final FixedBitSet out;
    private int read;

    Demanded(IndexReader reader, Demands demands) throws IOException {
        this.reader = reader;
        this.out = none();
        for (var demand : demands.unwanted()) {
            out.or(having(demand));
        }
        for (var demand : demands.wanted()) {
            wanted.put(demand, having(demand));
        }
        if (demands.strict()) {
            leaveOutThoseWithFewer();
        }
    }

    /// Whether the page with this number in the reader is no hit, whatever words it has.
    boolean leavesOut(int doc) {
        return out.get(doc);
    }

    /// What is wanted and the page has not, as typed.
    List<String> lacks(int doc) {
        return wanted.entrySet().stream()
                .filter(entry -> !entry.getValue().get(doc))
                .map(entry -> entry.getKey().typed())
                .toList();
    }

    private void leaveOutThoseWithFewer() {
        var counts = new HashMap<Integer, Integer>();
        for (var having : wanted.values()) {
            IntStream.range(0, reader.maxDoc())
                    .filter(doc -> having.get(doc) && !out.get(doc))
                    .forEach(doc -> counts.merge(doc, 1, Integer::sum));
        }
        var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        IntStream.range(0, reader.maxDoc())
                .filter(doc -> counts.getOrDefault(doc, 0) < most)
                .forEach(out::set);
    }

    private FixedBitSet having(Demand demand) throws IOException {
        return switch (demand) {
            case Demand.OneOf(_, var field, var terms) -> anyOf(field, terms);
            case Demand.Run run -> run(run);
        };
    }

    private FixedBitSet run(Demand.Run run) throws IOException {
        var candidates = allOf(RankedField.WORD, run.told());
        var near = allOf(RankedField.PAIR, run.pairs());
        var having = none();
        for (var doc = next(candidates, 0); doc >= 0; doc = next(candidates, doc + 1)) {
            if (standsIn(doc, near.get(doc), run)) {
                having.set(doc);
            }
        }
        return having;
    }

    /// @param near whether the page's own text has all neighbours of the run
    private boolean standsIn(int doc, boolean near, Demand.Run run) throws IOException {
        if (read >= MOST_READ) {
            return near;
        }
        if (near) {
            read++;
            if (IndexedPage.read(reader, doc).texts().stream().anyMatch(run::standsIn)) {
                return true;
            }
        }
        var files = IndexedPage.files(reader, doc);
        read += files.size();
        return files.stream().anyMatch(page -> run.standsIn(page.words()));
    }

    private FixedBitSet allOf(RankedField field, Set<String> terms) throws IOException {
        var all = none();
        all.set(0, all.length());
        for (var term : terms) {
            all.and(anyOf(field, Set.of(term)));
        }
        return all;
    }

    private FixedBitSet anyOf(RankedField field, Collection<String> terms) throws IOException {
        var any = none();
        for (var leaf : reader.leaves()) {
            for (var term : terms) {
                add(leaf, new Term(field.code(), term), any);
            }
        }
        return any;
    }

    private static void add(LeafReaderContext leaf, Term term, FixedBitSet docs)
            throws IOException {
        var live = leaf.reader().getLiveDocs();
        var postings = leaf.reader().postings(term, PostingsEnum.NONE);
        while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(postings.docID())) {
                docs.set(leaf.docBase + postings.docID());
            }
        }
    }

    private static int next(FixedBitSet docs, int from) {
        var next = from < docs.length() ? docs.nextSetBit(from) : DocIdSetIterator.NO_MORE_DOCS;
        return next == DocIdSetIterator.NO_MORE_DOCS ? -1 : next;
    }

    /// Lucene's sets cannot be empty.
    private FixedBitSet none() {
        return new FixedBitSet(Math.max(1, reader.maxDoc()));
    }
}
