package no.dypdykk.feature.reading;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.web.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What stands first on every page that somebody wrote.
///
/// @param lang language of title, summary and text
/// @param aliases other names people use
/// @param updated date of the newest revision, in words
/// @param unchecked since when nobody looked at it, in words; null when that is not long ago
/// @param review where to say that it holds
public record PageTop(
        PageKind kind,
        String lang,
        String path,
        String title,
        String summary,
        List<String> aliases,
        List<Link> themes,
        String updated,
        @Nullable String unchecked,
        String review) {
    public PageTop {
        aliases = List.copyOf(aliases);
        themes = List.copyOf(themes);
    }
}
