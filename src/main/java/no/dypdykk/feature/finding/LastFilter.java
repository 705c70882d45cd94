package no.dypdykk.feature.finding;

import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchQuery.Sort;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Urls;
import no.dypdykk.web.Visit;

import java.util.List;
import java.util.Map;

/// The filters that somebody chose last, as their browser keeps them: rule Q7 of
/// `src/doc/access.md`. Written as in addresses.
final class LastFilter {
    private static final int LONGEST = 1_000;
    private static final String ASKED = "&" + Urls.FILTER + "=" + Urls.LAST;

    private LastFilter() {}

    /// Whether a search is to have the filters that were chosen last.
    static boolean isAskedFor(Map<String, List<String>> parameters) {
        return parameters.getOrDefault(Urls.FILTER, List.of()).contains(Urls.LAST);
    }

    /// What to keep of a search; empty when there is nothing, or too much.
    static String of(SearchQuery query) {
        var address = SearchAddress.of(new SearchQuery("", query.chosen(), Sort.RELEVANCE, 1, 1));
        var text = address.equals(Urls.SEARCH) ? "" : address.substring(Urls.SEARCH.length() + 1);
        return text.length() > LONGEST ? "" : text;
    }

    /// The address of a search with filters in place of none. It says all that it finds, so whoever
    /// it is shared with finds the same.
    ///
    /// @param kept as a browser gave it back; may be anything
    static String address(SearchQuery query, String kept) {
        try {
            var chosen = SearchRequest.read(Visit.parameters(kept), query.size()).chosen();
            var filtered = query.choosing(chosen).at(query.page());
            return SearchAddress.of(filtered) + (chosen.isEmpty() ? "" : ASKED);
        } catch (IllegalArgumentException | Refusal e) {
            return SearchAddress.of(query);
        }
    }
}
