package no.dypdykk.feature.curating;

import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.feature.curating.WorkListView.Line;
import no.dypdykk.feature.curating.WorkListView.Section;
import no.dypdykk.port.Pages.BrokenLink;
import no.dypdykk.port.Pages.Some;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Searches.Miss;
import no.dypdykk.port.Store;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.Labels;
import no.dypdykk.web.Link;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/// Gathers the gaps from one view of the store, in a reader's words.
record WorkListViews(Store.Tx tx, Labels labels, Texts texts) {
    /// Most lines of one kind; there may be thousands of pages.
    static final int MOST = 50;

    /// @param since first day of the searches to show
    WorkListView view(LocalDate since, LocalDate today) {
        List<Summary> cases = tx.pages().list(PageKind.CASE);
        return new WorkListView(
                List.of(
                        searches(since),
                        section("broken", tx.pages().brokenLinks(MOST), this::broken),
                        cases("unmeasured", cases, page -> page.card().isUnmeasured(), _ -> ""),
                        cases("followups", cases, page -> page.card().isDue(today), this::followup),
                        cases(
                                "contradicted",
                                cases,
                                page -> !page.card().contradicted().isEmpty(),
                                this::contradicted),
                        section(
                                "orphans",
                                tx.pages().orphans(MOST),
                                page -> line(page, texts.kind(page.address().kind()))),
                        new ThemeGapViews(tx, texts).section()));
    }

    private Section searches(LocalDate since) {
        return section(
                "searches",
                new Some<>(tx.searches().differentMisses(since), tx.searches().misses(since, MOST)),
                this::search);
    }

    private Line search(Miss miss) {
        return new Line(
                new Link(Urls.search(miss.words()), miss.words()),
                null,
                texts.count("work-list.searched", miss.times(), DateWords.date(miss.last(), texts)),
                List.of(),
                null);
    }

    private Line broken(BrokenLink link) {
        PageKind kind = link.kind();
        String target = kind == null ? link.slug() : kind.address() + "/" + link.slug();
        return line(
                link.from(),
                texts.get(
                        link.type() == LinkType.MENTIONS
                                ? "work-list.broken-text"
                                : "work-list.broken-field",
                        target));
    }

    private String followup(Summary page) {
        var day = Objects.requireNonNull(page.card().followup());
        return texts.get("followup.due", DateWords.date(day, texts));
    }

    private String contradicted(Summary page) {
        return String.join(
                ", ",
                page.card().contradicted().stream()
                        .map(indicator -> labels.indicator(indicator, texts))
                        .sorted()
                        .toList());
    }

    private static Section cases(
            String id,
            List<Summary> cases,
            Predicate<Summary> wanted,
            Function<Summary, String> note) {
        List<Summary> found = cases.stream().filter(wanted).toList();
        return new Section(
                id,
                found.size(),
                found.stream().limit(MOST).map(page -> line(page, note.apply(page))).toList());
    }

    private static <T> Section section(String id, Some<T> some, Function<T, Line> line) {
        return new Section(id, some.total(), some.first().stream().map(line).toList());
    }

    private static Line line(Summary page, String note) {
        return new Line(link(page), page.lang(), note, List.of(), Urls.edit(page.id()));
    }

    static Link link(Summary page) {
        return new Link(page.address().path(), page.title());
    }
}
