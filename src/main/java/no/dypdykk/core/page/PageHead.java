package no.dypdykk.core.page;

import no.dypdykk.core.evidence.Source;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What every kind of page has.
///
/// @param themes slugs of themes
/// @param checked when somebody last said that the page holds; null when nobody did
/// @param aliases other names people use; found by search, shown under the title
public record PageHead(
        PageKind kind,
        String slug,
        Language lang,
        String title,
        String summary,
        PageState state,
        List<String> aliases,
        List<String> themes,
        List<Viewpoint> roles,
        List<Source> sources,
        @Nullable LocalDate checked) {
    public PageHead {
        aliases = List.copyOf(aliases);
        themes = List.copyOf(themes);
        roles = List.copyOf(roles);
        sources = List.copyOf(sources);
    }

    public PageAddress address() {
        return new PageAddress(kind, slug);
    }
}
