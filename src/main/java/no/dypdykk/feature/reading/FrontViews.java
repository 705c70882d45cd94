package no.dypdykk.feature.reading;

import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Theme;
import no.dypdykk.port.Pages.Summary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The front page: the question, the ways in, and what cases report of the practices most tried.
record FrontViews(Shelf shelf, Library library) {
    /// Themes whose slug begins so speak to one role each.
    private static final String ROLE_THEME = "rolle-";

    private static final int PRACTICES = 6;
    private static final int NEWEST = 6;

    FrontView view() {
        var pages = shelf.tx().pages();
        List<Summary> themes = pages.list(PageKind.THEME);
        return new FrontView(
                totals(),
                themes.stream().filter(FrontViews::forRole).map(this::entry).toList(),
                themes.stream().filter(theme -> !forRole(theme)).map(this::entry).toList(),
                mostTried(),
                shelf.teasers(pages.newest(PageKind.CASE, NEWEST)));
    }

    FrontView.Totals totals() {
        Map<PageKind, Integer> counts = shelf.tx().pages().counts();
        return new FrontView.Totals(
                counts.getOrDefault(PageKind.CASE, 0),
                counts.getOrDefault(PageKind.PRACTICE, 0),
                counts.getOrDefault(PageKind.CONCEPT, 0));
    }

    private static boolean forRole(Summary theme) {
        return theme.address().slug().startsWith(ROLE_THEME);
    }

    private FrontView.Entry entry(Summary theme) {
        var stored = shelf.tx().pages().published(theme.id()).orElseThrow();
        Page page = library.page(stored);
        String question = page instanceof Theme read ? read.question() : "";
        return new FrontView.Entry(
                Shelf.link(theme), question.isEmpty() ? theme.summary() : question, theme.lang());
    }

    private List<FrontView.Tried> mostTried() {
        var tally = Tally.of(shelf.tx().pages());
        Comparator<String> byCases = Comparator.comparingInt(tally::cases);
        return tally.practices().stream()
                .sorted(byCases.reversed().thenComparing(Comparator.naturalOrder()))
                .flatMap(slug -> shelf.find(new PageAddress(PageKind.PRACTICE, slug)).stream())
                .limit(PRACTICES)
                .map(practice -> tried(practice, tally))
                .toList();
    }

    private static FrontView.Tried tried(Summary practice, Tally tally) {
        String slug = practice.address().slug();
        return new FrontView.Tried(
                Shelf.link(practice),
                practice.summary(),
                practice.lang(),
                tally.cases(slug),
                tally.results(slug));
    }
}
