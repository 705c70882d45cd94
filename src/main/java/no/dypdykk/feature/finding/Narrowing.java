package no.dypdykk.feature.finding;

import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchResult;
import no.dypdykk.core.search.SearchResult.FacetCount;
import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.NorwegianTerms.Word;
import no.dypdykk.web.Labels;
import no.dypdykk.web.Texts;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Filters that a search names in its own words, such as «ingen endring» or the name of a county.
/// They are offered and never chosen for the reader: the words may mean something else.
///
/// @param municipalities numbers of those that the search names
record Narrowing(Labels labels, Texts texts, Set<String> municipalities) {
    private static final List<Facet> NAMED =
            List.of(Facet.RESULT, Facet.SECTOR, Facet.SIZE, Facet.COUNTY, Facet.MUNICIPALITY);

    private static final int MOST = 3;

    /// Letters of a question that are looked at.
    private static final int LONGEST = 300;

    /// @param narrowed the same search with the filter
    record Offer(Facet facet, String label, long count, SearchQuery narrowed) {}

    /// Those that leave some pages and are not chosen.
    List<Offer> offers(SearchQuery query, SearchResult result) {
        String text = query.text();
        List<Word> words =
                NorwegianTerms.words(text.substring(0, Math.min(text.length(), LONGEST)));
        return NAMED.stream()
                .flatMap(facet ->
                        result.facets().getOrDefault(facet, List.of()).stream()
                                .filter(count -> count.count() > 0)
                                .filter(count -> !chosen(query, facet).contains(count.value()))
                                .filter(count -> isNamed(facet, count.value(), words))
                                .map(count -> offer(query, facet, count)))
                .limit(MOST)
                .toList();
    }

    private Offer offer(SearchQuery query, Facet facet, FacetCount count) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        chosen.putAll(query.chosen());
        var values = new HashSet<>(chosen(query, facet));
        values.add(count.value());
        chosen.put(facet, values);
        return new Offer(
                facet,
                labels.label(facet, count.value(), texts),
                count.count(),
                query.choosing(chosen));
    }

    private static Set<String> chosen(SearchQuery query, Facet facet) {
        return query.chosen().getOrDefault(facet, Set.of());
    }

    private boolean isNamed(Facet facet, String value, List<Word> words) {
        return facet == Facet.MUNICIPALITY
                ? municipalities.contains(value)
                : phrases(facet, value).anyMatch(phrase -> stands(phrase, words));
    }

    /// What the filter is called, and other ways to say it: `narrow.` and the filter in the texts.
    private Stream<List<Word>> phrases(Facet facet, String value) {
        String key = "narrow." + facet.parameter() + "." + value;
        String other = texts.has(key) ? texts.get(key) : "";
        return Stream.concat(
                        Stream.of(labels.label(facet, value, texts)), Stream.of(other.split("[;]")))
                .map(NorwegianTerms::words)
                .filter(phrase -> !phrase.isEmpty());
    }

    private static boolean stands(List<Word> phrase, List<Word> words) {
        for (int at = 0; at + phrase.size() <= words.size(); at++) {
            if (isSame(phrase, words.subList(at, at + phrase.size()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(List<Word> phrase, List<Word> words) {
        for (int i = 0; i < phrase.size(); i++) {
            Word one = phrase.get(i);
            Word other = words.get(i);
            boolean sameForm = one.plain().equals(other.plain());
            if (!sameForm && (one.isSmall() || !one.stem().equals(other.stem()))) {
                return false;
            }
        }
        return true;
    }
}
