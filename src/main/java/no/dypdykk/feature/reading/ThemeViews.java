package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Theme;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.web.Link;
import no.dypdykk.web.ResultCounts;

import java.util.List;
import java.util.Set;

/// A theme as its page shows it: chosen pages in chosen order, and what is missing.
record ThemeViews(PageFrames frames, Theme theme) {
    ThemeView view() {
        Shelf shelf = frames.shelf();
        var cases = shelf.present(PageKind.CASE, theme.cases());
        return new ThemeView(
                frames.top(),
                theme.question(),
                shelf.teasers(cases),
                new KnownViews(shelf).ofCases(cases),
                shelf.teasers(PageKind.PRACTICE, theme.practices()),
                shelf.teasers(PageKind.CONCEPT, theme.concepts()),
                ResultCounts.of(
                        cases.stream()
                                .flatMap(page -> page.card().results().values().stream())
                                .toList()),
                gaps(),
                frames.story(),
                frames.foot(
                        shelf.tx().pages().backlinks(theme.head().address()),
                        Set.of(LinkType.PART_OF)));
    }

    private List<Link> gaps() {
        return frames.shelf().present(PageKind.PRACTICE, theme.practices()).stream()
                .filter(practice -> !hasMeasuredCase(practice))
                .map(Shelf::link)
                .toList();
    }

    private boolean hasMeasuredCase(Summary practice) {
        return frames.shelf().tx().pages().backlinks(practice.address()).stream()
                .filter(link ->
                        link.type() == LinkType.TRIED_MAIN || link.type() == LinkType.TRIED_BUNDLE)
                .flatMap(link -> link.from().card().results().values().stream())
                .anyMatch(result -> result != Result.NOT_MEASURED);
    }
}
