package no.dypdykk.feature.finding;

import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.search.Marked;
import no.dypdykk.web.Link;
import no.dypdykk.web.Paging;
import no.dypdykk.web.ResultBadge;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The search page.
///
/// @param query as typed
/// @param chosen filters in use; each link takes one away
/// @param clear the same search without filters
/// @param didYouMean a spelling that would find more
/// @param instead pages and searches to try when nothing was found
public record SearchView(
        String query,
        long total,
        List<HitView> hits,
        List<FacetGroup> facets,
        List<Link> chosen,
        Link clear,
        List<SortChoice> sorts,
        @Nullable Link didYouMean,
        List<Link> instead,
        Paging paging) {
    public SearchView {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        chosen = List.copyOf(chosen);
        sorts = List.copyOf(sorts);
        instead = List.copyOf(instead);
    }

    /// @param kinds of the figures the case has, without repetition
    /// @param why asked words the page has
    /// @param lacks asked words the page does not have
    public record HitView(
            String path,
            PageKind kind,
            String lang,
            Marked title,
            Marked snippet,
            @Nullable String place,
            @Nullable String period,
            List<ResultBadge> results,
            List<Origin> kinds,
            List<String> why,
            List<String> lacks) {
        public HitView {
            results = List.copyOf(results);
            kinds = List.copyOf(kinds);
            why = List.copyOf(why);
            lacks = List.copyOf(lacks);
        }
    }

    /// @param parameter name in the address
    /// @param open shown opened, because something in it is chosen or it is often used
    public record FacetGroup(String parameter, String label, boolean open, List<Choice> choices) {
        public FacetGroup {
            choices = List.copyOf(choices);
        }
    }

    public record Choice(String value, String label, long count, boolean chosen) {}

    public record SortChoice(String value, String label, boolean chosen) {}
}
