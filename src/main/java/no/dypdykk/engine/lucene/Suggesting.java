package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.IndexTerms;
import no.dypdykk.core.search.RankedField;
import no.dypdykk.core.search.Suggestion;
import no.dypdykk.core.text.Mistakes;
import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.NorwegianTerms.Word;

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
import java.util.stream.Stream;

/// Names that have words beginning as typed, in any form of Norwegian; those that themselves begin
/// so come first, then the shorter ones. Small words are only asked for when there are no others.
/// When no name has all words, those with most of them, but at least half. A word that neither a
/// name begins with nor a page has is read as those with one mistake.
final class Suggesting {
    private static final int MOST_WORDS = 8;

    /// A mistake is borne from the third letter on; with three, only a letter that is missing or
    /// has changed place, for half the names have two of any three letters.
    private static final int SHORTEST_MISSPELT = 3;

    private final IndexSearcher searcher;
    private final IndexReader reader;

    private Suggesting(IndexSearcher searcher) {
        this.searcher = searcher;
        this.reader = searcher.getIndexReader();
    }

    static List<Suggestion> suggest(IndexSearcher searcher, String typed, int limit)
            throws IOException {
        var words = NorwegianTerms.words(typed);
        if (words.isEmpty() || limit < 1) {
            return List.of();
        }
        return new Suggesting(searcher).suggest(words, limit);
    }

    private List<Suggestion> suggest(List<Word> words, int limit) throws IOException {
        var asked = words.stream().allMatch(Word::isSmall) ? words : content(words);
        var beginnings = new ArrayList<Query>();
        for (var word : asked.subList(0, Math.min(asked.size(), MOST_WORDS))) {
            beginnings.add(beginning(word.plain()));
        }
        var first = either(IndexTerms.FIRST, words.getFirst().plain());
        for (var most = beginnings.size(); most * 2 >= beginnings.size() && most > 0; most--) {
            var found = names(beginnings, most, first, limit);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static List<Word> content(List<Word> words) {
        return words.stream().filter(word -> !word.isSmall()).toList();
    }

    private List<Suggestion> names(List<Query> beginnings, int most, Query first, int limit)
            throws IOException {
        var enough = new BooleanQuery.Builder().setMinimumNumberShouldMatch(most);
        beginnings.forEach(beginning -> enough.add(beginning, Occur.SHOULD));
        var query =
                new BooleanQuery.Builder()
                        .add(enough.build(), Occur.MUST)
                        .add(first, Occur.SHOULD)
                        .build();
        var suggestions = new ArrayList<Suggestion>();
        for (var found : searcher.search(query, limit).scoreDocs) {
            var page = IndexedPage.brief(reader, found.doc);
            suggestions.add(new Suggestion(page.title(), page.address()));
        }
        return suggestions;
    }

    /// Names with a word that begins so; when there are none, those that begin nearly so.
    private Query beginning(String plain) throws IOException {
        var prefix = IndexTerms.prefixes(plain);
        if (prefix.length() < SHORTEST_MISSPELT || begins(prefix) || begins(common(plain))) {
            return either("", plain);
        }
        var near = new BooleanQuery.Builder();
        if (reader.docFreq(new Term(RankedField.WORD.code(), plain)) == 0) {
            nearly(prefix).forEach(term -> near.add(name(term), Occur.SHOULD));
        }
        return near.build();
    }

    private boolean begins(String prefix) throws IOException {
        return reader.docFreq(name(prefix).getTerm()) > 0;
    }

    private static Query either(String mark, String plain) {
        var either = new BooleanQuery.Builder();
        Stream.of(IndexTerms.prefixes(plain), common(plain))
                .distinct()
                .forEach(prefix -> either.add(name(mark + prefix), Occur.SHOULD));
        return either.build();
    }

    private static String common(String plain) {
        return IndexTerms.prefixes(NorwegianTerms.common(plain));
    }

    /// Beginnings of names with one mistake and the same first letter, the shortest of each.
    private Set<String> nearly(String prefix) throws IOException {
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
                if (!name.endsWith(IndexTerms.WHOLE) && isLikely(prefix, name)) {
                    near.add(name);
                }
            }
        }
        near.removeIf(name -> near.contains(name.substring(0, name.length() - 1)));
        return near;
    }

    private static boolean isLikely(String prefix, String name) {
        return prefix.length() > SHORTEST_MISSPELT
                || name.length() > prefix.length()
                || (name.length() == prefix.length() && Mistakes.isSwap(prefix, name));
    }

    private static TermQuery name(String term) {
        return new TermQuery(new Term(IndexedPage.NAME, term));
    }
}
