package no.dypdykk.feature.editing;

import no.dypdykk.core.curating.ThemeGaps;
import no.dypdykk.core.curating.ThemeGaps.Cell;
import no.dypdykk.core.curating.ThemeWords;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Searches;
import no.dypdykk.port.Searches.Miss;
import no.dypdykk.port.Store;
import no.dypdykk.web.Link;
import no.dypdykk.web.Urls;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// What nobody has told of yet on the matter of a theme.
record ThemeLacks(Store store, InstantSource clock) {
    private static final int MOST = 10;
    private static final int MOST_SEARCHES = 200;

    EditorView.Lacks of(ThemeForm theme) {
        return store.read(tx -> {
            var gaps = gaps(tx, theme);
            return new EditorView.Lacks(
                    searches(tx, theme),
                    gaps.untried().stream()
                            .map(slug -> new PageAddress(PageKind.PRACTICE, slug))
                            .flatMap(address -> tx.pages().find(address).stream())
                            .map(page -> new Link(page.address().path(), page.title()))
                            .limit(MOST)
                            .toList(),
                    gaps.empty(),
                    gaps.cells());
        });
    }

    private static ThemeGaps gaps(Store.Tx tx, ThemeForm theme) {
        return ThemeGaps.of(
                ThemeForm.CHOOSING.stream()
                        .flatMap(field -> theme.chosen(tx, field).stream())
                        .toList(),
                theme.members(tx).stream().map(Summary::address).toList(),
                tx.pages().reportedResults().stream()
                        .filter(reported -> reported.result() != Result.NOT_MEASURED)
                        .map(reported -> new Cell(reported.practice(), reported.indicator()))
                        .distinct()
                        .toList());
    }

    private List<Link> searches(Store.Tx tx, ThemeForm theme) {
        var words = ThemeWords.of(theme.about());
        var since =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(Searches.DAYS_KEPT);
        return tx.searches().misses(since, MOST_SEARCHES).stream()
                .map(Miss::words)
                .filter(words::areIn)
                .map(asked -> new Link(Urls.search(asked), asked))
                .limit(MOST)
                .toList();
    }
}
