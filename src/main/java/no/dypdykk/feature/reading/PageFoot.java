package no.dypdykk.feature.reading;

import no.dypdykk.web.Teaser;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What stands last on every page that somebody wrote.
///
/// @param history address of the page's revisions
/// @param related pages like this one, best first
/// @param mentions pages that link here and are not shown elsewhere on the page
public record PageFoot(
        List<SourceLine> sources, String history, List<Teaser> related, List<Teaser> mentions) {
    public PageFoot {
        sources = List.copyOf(sources);
        related = List.copyOf(related);
        mentions = List.copyOf(mentions);
    }

    /// @param anchor id of the element, `kilde-s1`
    /// @param year null when not given
    public record SourceLine(
            String anchor,
            String title,
            @Nullable String publisher,
            @Nullable Integer year,
            @Nullable String locator) {}
}
