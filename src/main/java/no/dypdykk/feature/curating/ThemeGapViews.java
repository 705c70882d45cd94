package no.dypdykk.feature.curating;

import no.dypdykk.core.curating.ThemeGaps;
import no.dypdykk.core.curating.ThemeGaps.Cell;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.Theme;
import no.dypdykk.feature.curating.WorkListView.Line;
import no.dypdykk.feature.curating.WorkListView.Section;
import no.dypdykk.port.Pages.Backlink;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;
import no.dypdykk.web.Link;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What each theme may lack.
record ThemeGapViews(Store.Tx tx, Texts texts) {
    private static final int MOST_SUGGESTED = 10;

    Section section() {
        List<Cell> measured =
                tx.pages().reportedResults().stream()
                        .filter(reported -> reported.result() != Result.NOT_MEASURED)
                        .map(reported -> new Cell(reported.practice(), reported.indicator()))
                        .distinct()
                        .toList();
        List<Line> lines =
                tx.pages().list(PageKind.THEME).stream()
                        .flatMap(theme -> line(theme, measured).stream())
                        .toList();
        return new Section(
                "themes", lines.size(), lines.stream().limit(WorkListViews.MOST).toList());
    }

    private Optional<Line> line(Summary theme, List<Cell> measured) {
        List<Summary> members =
                tx.pages().backlinks(theme.address()).stream()
                        .filter(link -> link.type() == LinkType.PART_OF)
                        .map(Backlink::from)
                        .toList();
        var gaps =
                ThemeGaps.of(
                        chosen(theme), members.stream().map(Summary::address).toList(), measured);
        return gaps.isNone() ? Optional.empty() : Optional.of(line(theme, members, gaps));
    }

    private Line line(Summary theme, List<Summary> members, ThemeGaps gaps) {
        var notes = new ArrayList<String>();
        if (gaps.empty() > 0) {
            notes.add(texts.get("work-list.cells", gaps.empty(), gaps.cells()));
        }
        if (!gaps.untried().isEmpty()) {
            notes.add(texts.count("work-list.untried", gaps.untried().size()));
        }
        if (!gaps.unchosen().isEmpty()) {
            notes.add(texts.count("work-list.unchosen", gaps.unchosen().size()));
        }
        return new Line(
                WorkListViews.link(theme),
                theme.lang(),
                String.join(" ", notes),
                suggested(members, gaps),
                Urls.edit(theme.id()));
    }

    private static List<Link> suggested(List<Summary> members, ThemeGaps gaps) {
        return members.stream()
                .filter(page -> gaps.unchosen().contains(page.address()))
                .limit(MOST_SUGGESTED)
                .map(WorkListViews::link)
                .toList();
    }

    /// Addresses as they are now of the pages that the theme's page shows.
    private List<PageAddress> chosen(Summary theme) {
        return tx.pages().published(theme.id()).stream()
                .flatMap(ThemeGapViews::chosen)
                .flatMap(address -> tx.pages().find(address).stream())
                .map(Summary::address)
                .toList();
    }

    private static Stream<PageAddress> chosen(Stored stored) {
        return PageReader.read(stored.revision().source()) instanceof PageReading.Read(var page, _)
                        && page instanceof Theme theme
                ? Stream.concat(
                        addresses(PageKind.CASE, theme.cases()),
                        addresses(PageKind.PRACTICE, theme.practices()))
                : Stream.empty();
    }

    private static Stream<PageAddress> addresses(PageKind kind, List<String> slugs) {
        return slugs.stream().map(slug -> new PageAddress(kind, slug));
    }
}
