package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.IndexTerms;
import no.dypdykk.core.search.Suggestion;
import no.dypdykk.core.text.NorwegianTerms;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Names that have words beginning as typed; those that themselves begin so come first, then the
/// shorter ones.
final class Suggesting {
    private static final int MOST_WORDS = 8;

    private Suggesting() {}

    static List<Suggestion> suggest(IndexSearcher searcher, String typed, int limit)
            throws IOException {
        var words = NorwegianTerms.words(typed);
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        var query = new BooleanQuery.Builder();
        words.stream()
                .limit(MOST_WORDS)
                .map(word -> IndexTerms.prefixes(word.plain()))
                .forEach(prefix -> query.add(name(prefix), Occur.MUST));
        var first = IndexTerms.prefixes(words.getFirst().plain());
        query.add(name(IndexTerms.FIRST + first), Occur.SHOULD);
        var suggestions = new ArrayList<Suggestion>();
        for (var found : searcher.search(query.build(), limit).scoreDocs) {
            var page = IndexedPage.brief(searcher.getIndexReader(), found.doc);
            suggestions.add(new Suggestion(page.title(), page.address()));
        }
        return suggestions;
    }

    private static TermQuery name(String term) {
        return new TermQuery(new Term(IndexedPage.NAME, term));
    }
}
