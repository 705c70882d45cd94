package no.dypdykk.engine.lucene;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.Marked;
import no.dypdykk.core.search.RankedField;
import no.dypdykk.core.search.SearchQuery.Sort;
import no.dypdykk.core.text.NorwegianTerms;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/// Pages that share telling words with a page, or its practices and concepts. Scored into one array
/// for each segment, as [WordRanking] does: Lucene's own way through a query of a dozen clauses
/// took a fifth of the time and three fifths of the memory that it costs to draw a page. For one
/// search.
final class Related {
    private static final int TELLING_WORDS = 10;

    /// What a shared practice or concept counts beside a word as rare.
    private static final float SHARED_LINK = 3;

    private static final int NOBODY = -1;

    private final IndexReader reader;
    private final List<LeafReader> segments;
    private final List<SegmentTable> tables = new ArrayList<>();
    private final List<float[]> scores = new ArrayList<>();

    Related(IndexReader reader, SegmentTable.Cache tables) throws IOException {
        this.reader = reader;
        this.segments = reader.leaves().stream().map(LeafReaderContext::reader).toList();
        for (var segment : segments) {
            this.tables.add(tables.of(segment));
            this.scores.add(new float[segment.maxDoc()]);
        }
    }

    List<Hit> to(PageId id, int limit) throws IOException {
        int self = number(id);
        if (self == NOBODY || limit < 1) {
            return List.of();
        }
        addWords(IndexedPage.brief(reader, self));
        for (var link : links(self)) {
            addLink(link);
        }
        var hits = new ArrayList<Hit>();
        for (var match : best(self, limit).from(0)) {
            hits.add(hit(match));
        }
        return hits;
    }

    private int number(PageId id) throws IOException {
        for (var leaf : reader.leaves()) {
            var live = leaf.reader().getLiveDocs();
            var postings = leaf.reader().postings(IndexedPage.term(id), PostingsEnum.NONE);
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(postings.docID())) {
                    return leaf.docBase + postings.docID();
                }
            }
        }
        return NOBODY;
    }

    private record Telling(String stem, double weight, Postings.Found found) {}

    private void addWords(IndexedPage page) throws IOException {
        var stems = new Postings(RankedField.STEM, segments);
        var words = telling(page, stems);
        for (var segment = 0; segment < segments.size(); segment++) {
            var uncounted = new int[segments.get(segment).maxDoc()];
            for (var word : words) {
                stems.add(
                        segment,
                        tables.get(segment),
                        word.found,
                        scores.get(segment),
                        uncounted,
                        0);
            }
        }
    }

    /// Stems of title and summary that are frequent there and rare elsewhere. The story is left
    /// out: each of its hundreds of words would be looked up in every segment, which cost more than
    /// all the rest of a page.
    private List<Telling> telling(IndexedPage page, Postings stems) throws IOException {
        var counts = new HashMap<String, Integer>();
        NorwegianTerms.words(page.title() + "\n" + page.summary()).stream()
                .filter(word -> !word.isSmall())
                .forEach(word -> counts.merge(word.stem(), 1, Integer::sum));
        var telling = new ArrayList<Telling>();
        for (var count : counts.entrySet()) {
            var found = stems.find(count.getKey(), 1);
            if (found.frequency > 1) {
                double rarity = Math.log((double) reader.maxDoc() / found.frequency);
                telling.add(new Telling(count.getKey(), count.getValue() * rarity, found));
            }
        }
        telling.sort(
                Comparator.comparingDouble(Telling::weight)
                        .reversed()
                        .thenComparing(Telling::stem));
        return telling.subList(0, Math.min(TELLING_WORDS, telling.size()));
    }

    private List<Term> links(int doc) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        var values = leaf.reader().getSortedSetDocValues(IndexedPage.FACET);
        var links = new ArrayList<Term>();
        if (values != null && values.advanceExact(doc - leaf.docBase)) {
            for (var i = 0; i < values.docValueCount(); i++) {
                var term = values.lookupOrd(values.nextOrd()).utf8ToString();
                var facet = IndexedPage.facetOf(term).orElseThrow();
                if (facet == Facet.PRACTICE || facet == Facet.CONCEPT) {
                    links.add(new Term(IndexedPage.FACET, term));
                }
            }
        }
        return links;
    }

    private void addLink(Term link) throws IOException {
        int frequency = reader.docFreq(link);
        double rarity = Math.log(1 + (reader.maxDoc() - frequency + 0.5) / (frequency + 0.5));
        for (var segment = 0; segment < segments.size(); segment++) {
            var postings = segments.get(segment).postings(link, PostingsEnum.NONE);
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                scores.get(segment)[postings.docID()] += (float) (SHARED_LINK * rarity);
            }
        }
    }

    private TopMatches best(int self, int limit) {
        var matches = new TopMatches(Sort.RELEVANCE, limit);
        for (var leaf : reader.leaves()) {
            var live = leaf.reader().getLiveDocs();
            var scored = scores.get(leaf.ord);
            for (var doc = 0; doc < scored.length; doc++) {
                if (scored[doc] > 0
                        && leaf.docBase + doc != self
                        && (live == null || live.get(doc))) {
                    matches.add(tables.get(leaf.ord), leaf.docBase, doc, scored[doc], 0, 0);
                }
            }
        }
        return matches;
    }

    private Hit hit(TopMatches.Match match) throws IOException {
        var page = IndexedPage.brief(reader, match.doc());
        return new Hit(
                page.id(),
                page.address(),
                page.lang(),
                Marked.plain(page.title()),
                page.summary(),
                Marked.plain(page.summary()),
                match.score(),
                null,
                Set.of(),
                Set.of(),
                List.of(),
                List.of());
    }
}
