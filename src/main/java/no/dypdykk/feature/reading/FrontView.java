package no.dypdykk.feature.reading;

import no.dypdykk.web.Link;
import no.dypdykk.web.ResultCounts;
import no.dypdykk.web.Teaser;

import java.util.List;

/// The front page.
///
/// @param roles role themes with the question each asks
/// @param themes the other themes
/// @param practices those with most cases
/// @param newest cases last changed
public record FrontView(
        Totals totals,
        List<Entry> roles,
        List<Entry> themes,
        List<Tried> practices,
        List<Teaser> newest) {
    public FrontView {
        roles = List.copyOf(roles);
        themes = List.copyOf(themes);
        practices = List.copyOf(practices);
        newest = List.copyOf(newest);
    }

    public record Totals(long cases, long practices, long concepts) {}

    /// @param lang language of title and question
    public record Entry(Link link, String question, String lang) {}

    /// @param cases number of cases that tried it
    public record Tried(Link link, String summary, String lang, int cases, ResultCounts counts) {}
}
