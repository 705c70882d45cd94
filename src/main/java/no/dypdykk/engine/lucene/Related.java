package no.dypdykk.engine.lucene;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.Marked;
import no.dypdykk.core.search.RankedField;
import no.dypdykk.core.text.NorwegianTerms;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Pages that share telling words with a page, or its practices and concepts.
final class Related {
    private static final int TELLING_WORDS = 10;
    private static final float SHARED_LINK = 3;

    private Related() {}

    static List<Hit> to(IndexSearcher searcher, PageId id, int limit) throws IOException {
        var self = searcher.search(new TermQuery(IndexedPage.term(id)), 1).scoreDocs;
        if (self.length == 0 || limit < 1) {
            return List.of();
        }
        var hits = new ArrayList<Hit>();
        for (var found : searcher.search(query(searcher, self[0].doc, id), limit).scoreDocs) {
            hits.add(hit(searcher, found));
        }
        return hits;
    }

    private static Query query(IndexSearcher searcher, int doc, PageId self) throws IOException {
        var query = new BooleanQuery.Builder();
        for (var word : telling(searcher, doc)) {
            query.add(word.query(), Occur.SHOULD);
        }
        for (var link : links(searcher.getIndexReader(), doc)) {
            var shared = new TermQuery(new Term(IndexedPage.FACET, link));
            query.add(new BoostQuery(shared, SHARED_LINK), Occur.SHOULD);
        }
        query.add(new TermQuery(IndexedPage.term(self)), Occur.MUST_NOT);
        return query.build();
    }

    /// @param weight how much it tells of the page
    /// @param found where it stands, so that it is looked up once
    private record Telling(Term stem, double weight, TermStates found) {
        Query query() {
            return new TermQuery(stem, found);
        }
    }

    /// Stems of title and summary that are frequent there and rare elsewhere. The story is left
    /// out: each of its hundreds of words would be looked up in every segment, which cost more than
    /// all the rest of a page.
    private static List<Telling> telling(IndexSearcher searcher, int doc) throws IOException {
        var page = IndexedPage.brief(searcher.getIndexReader(), doc);
        var counts = new HashMap<String, Integer>();
        NorwegianTerms.words(page.title() + "\n" + page.summary()).stream()
                .filter(word -> !word.isSmall())
                .forEach(word -> counts.merge(word.stem(), 1, Integer::sum));
        var telling = new ArrayList<Telling>();
        for (var count : counts.entrySet()) {
            var stem = new Term(RankedField.STEM.code(), count.getKey());
            var found = TermStates.build(searcher, stem, true);
            if (found.docFreq() > 1) {
                var rarity =
                        Math.log((double) searcher.getIndexReader().maxDoc() / found.docFreq());
                telling.add(new Telling(stem, count.getValue() * rarity, found));
            }
        }
        telling.sort(
                Comparator.comparingDouble(Telling::weight)
                        .reversed()
                        .thenComparing(Telling::stem));
        return telling.subList(0, Math.min(TELLING_WORDS, telling.size()));
    }

    private static List<String> links(IndexReader reader, int doc) throws IOException {
        var leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        var values = leaf.reader().getSortedSetDocValues(IndexedPage.FACET);
        var links = new ArrayList<String>();
        if (values != null && values.advanceExact(doc - leaf.docBase)) {
            for (var i = 0; i < values.docValueCount(); i++) {
                var term = values.lookupOrd(values.nextOrd()).utf8ToString();
                var facet = IndexedPage.facetOf(term).orElseThrow();
                if (facet == Facet.PRACTICE || facet == Facet.CONCEPT) {
                    links.add(term);
                }
            }
        }
        return links;
    }

    private static Hit hit(IndexSearcher searcher, ScoreDoc found) throws IOException {
        var page = IndexedPage.brief(searcher.getIndexReader(), found.doc);
        return new Hit(
                page.id(),
                page.address(),
                page.lang(),
                Marked.plain(page.title()),
                page.summary(),
                Marked.plain(page.summary()),
                found.score,
                List.of(),
                List.of());
    }
}
