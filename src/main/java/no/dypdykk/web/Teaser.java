package no.dypdykk.web;

import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.page.PageKind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A page in a list.
///
/// @param lang language of title and summary
/// @param place municipality or place of a case
/// @param period years of a case, in words
/// @param origins kinds of the figures behind the results, without repetition
public record Teaser(
        Link link,
        PageKind kind,
        String lang,
        String summary,
        @Nullable String place,
        @Nullable String period,
        List<ResultBadge> results,
        List<Origin> origins) {
    public Teaser {
        results = List.copyOf(results);
        origins = List.copyOf(origins);
    }

    /// A page without place, period and results.
    public static Teaser of(Link link, PageKind kind, String lang, String summary) {
        return new Teaser(link, kind, lang, summary, null, null, List.of(), List.of());
    }
}
