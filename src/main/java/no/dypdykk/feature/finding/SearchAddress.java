package no.dypdykk.feature.finding;

import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The address under which a search can be shared. The same search always has the same one.
final class SearchAddress {
    /// Parameter of the search page: what is shown of the pages that match.
    static final String SHOWN = "vis";

    private SearchAddress() {}

    /// The same search with paragraphs in place of pages.
    static String withPassages(String address) {
        return address + (address.contains("?") ? "&" : "?") + SHOWN + "=" + SearchView.PASSAGES;
    }

    static String of(SearchQuery query) {
        return write(query, null, "");
    }

    /// The address under which the same search can be followed.
    static String feed(SearchQuery query) {
        var newest =
                new SearchQuery(
                        query.text(), query.chosen(), SearchQuery.Sort.RELEVANCE, 1, query.size());
        return Urls.searchFeed(of(newest));
    }

    /// Where its order is explained.
    static String explained(SearchQuery query) {
        return Urls.SEARCH_EXPLAINED + of(query).substring(Urls.SEARCH.length());
    }

    /// The address under which a search is kept: its first page.
    static String saved(SearchQuery query) {
        return of(query.at(1));
    }

    /// The address of the same search without one chosen value.
    static String of(SearchQuery query, Facet facet, String without) {
        return write(query, facet, without);
    }

    private static String write(SearchQuery query, @Nullable Facet facet, String without) {
        List<String> parts = new ArrayList<>();
        if (!query.isBlank()) {
            parts.add("q=" + encoded(query.text()));
        }
        for (Facet each : Facet.values()) {
            query.chosen().getOrDefault(each, Set.of()).stream()
                    .sorted()
                    .filter(value -> each != facet || !value.equals(without))
                    .forEach(value -> parts.add(each.parameter() + "=" + encoded(value)));
        }
        if (query.home() != null) {
            parts.add(Homes.PARAMETER + "=" + encoded(query.home().municipality()));
        }
        if (query.sort() != SearchQuery.Sort.RELEVANCE) {
            parts.add("sort=" + query.sort().name().toLowerCase(Locale.ROOT));
        }
        if (query.page() > 1 && facet == null) {
            parts.add("page=" + query.page());
        }
        return parts.isEmpty() ? Urls.SEARCH : Urls.SEARCH + "?" + String.join("&", parts);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
