package no.dypdykk.feature.finding;

import io.javalin.http.Context;

import no.dypdykk.web.ClientAddress;
import no.dypdykk.web.Urls;
import no.dypdykk.web.Visit;

/// Notes that a page was opened from the hits of a search. Addresses stay as they are: browsers say
/// on which page of ours a link was followed.
public final class OpenedRoutes {
    private final SearchCounts counts;
    private final String origin;

    /// @param origin how readers reach the server
    public OpenedRoutes(SearchCounts counts, String origin) {
        this.counts = counts;
        this.origin = origin;
    }

    /// To be called when the page was found.
    public void note(Context context) {
        if (Visit.isSeen(context)) {
            Visit.from(context, Urls.SEARCH, origin)
                    .map(SearchRequest::words)
                    .filter(words -> !words.isBlank())
                    .ifPresent(words -> counts.opened(words, ClientAddress.network(context)));
        }
    }
}
