package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.IndexTerms;
import no.dypdykk.core.search.Suggestion;
import no.dypdykk.core.text.NorwegianTerms;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names that have words beginning as typed; those that themselves begin so come first, then the
/// shorter ones. A word that no name begins with is read as those with one mistake.
final class Suggesting {
    private static final int MOST_WORDS = 8;

    /// A mistake is borne from the third letter on.
    private static final int SHORTEST_MISSPELT = 3;

    private Suggesting() {}

    static List<Suggestion> suggest(IndexSearcher searcher, String typed, int limit)
            throws IOException {
        var words = NorwegianTerms.words(typed);
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        var query = new BooleanQuery.Builder();
        for (var word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            var prefix = IndexTerms.prefixes(word.plain());
            query.add(beginning(searcher.getIndexReader(), prefix), Occur.MUST);
        }
        var first = IndexTerms.prefixes(words.getFirst().plain());
        query.add(name(IndexTerms.FIRST + first), Occur.SHOULD);
        var suggestions = new ArrayList<Suggestion>();
        for (var found : searcher.search(query.build(), limit).scoreDocs) {
            var page = IndexedPage.brief(searcher.getIndexReader(), found.doc);
            suggestions.add(new Suggestion(page.title(), page.address()));
        }
        return suggestions;
    }

    /// Names with a word that begins so; when there are none, those that begin nearly so.
    private static Query beginning(IndexReader reader, String prefix) throws IOException {
        var exact = name(prefix);
        if (prefix.length() < SHORTEST_MISSPELT || reader.docFreq(exact.getTerm()) > 0) {
            return exact;
        }
        var near = new BooleanQuery.Builder();
        for (var term : nearly(reader, prefix)) {
            near.add(name(term), Occur.SHOULD);
        }
        return near.build();
    }

    /// Beginnings of names with one mistake and the same first letter, the shortest of each.
    private static Set<String> nearly(IndexReader reader, String prefix) throws IOException {
        var automaton =
                new CompiledAutomaton(
                        new LevenshteinAutomata(prefix.substring(1), true)
                                .toAutomaton(1, prefix.substring(0, 1)),
                        true,
                        true);
        var near = new HashSet<String>();
        for (var leaf : reader.leaves()) {
            var terms = automaton.getTermsEnum(Terms.getTerms(leaf.reader(), IndexedPage.NAME));
            for (var term = terms.next(); term != null; term = terms.next()) {
                var name = term.utf8ToString();
                if (!name.endsWith(IndexTerms.WHOLE)) {
                    near.add(name);
                }
            }
        }
        near.removeIf(name -> near.contains(name.substring(0, name.length() - 1)));
        return near;
    }

    private static TermQuery name(String term) {
        return new TermQuery(new Term(IndexedPage.NAME, term));
    }
}
