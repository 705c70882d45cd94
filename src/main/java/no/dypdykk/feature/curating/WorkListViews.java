package no.dypdykk.feature.curating;

import no.dypdykk.core.attachment.ShownFiles;
import no.dypdykk.core.page.Freshness;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Gathers the gaps from one view of the store, in a reader's words.
record WorkListViews(Store.Tx tx, Labels labels, Texts texts) {
    /// Most lines of one kind; there may be thousands of pages.
    static final int MOST = 50;

    /// Stale pages that are counted.
    private static final int MOST_STALE = 1_000;

    /// Searches that are counted.
    private static final int MOST_SEARCHES = 1_000;

    /// Rule Q2 of `src/doc/access.md`: a wording that came seldom is nobody's business.
    private static final int LEAST_SEEN = 3;

    /// @param since first day of the searches to show
    WorkListView view(LocalDate since, LocalDate today) {
        List<Summary> cases = tx.pages().list(PageKind.CASE);
        return new WorkListView(
                List.of(
                        waiting(),
                        stale(today),
                        searches(since),
                        unopened(since),
                        useful(since),
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
                        unusedFiles(),
                        new ThemeGapViews(tx, texts).section()));
    }

    /// Files that neither the newest nor the published text of their page shows, a line per page.
    private Section unusedFiles() {
        var unused = new LinkedHashMap<PageId, List<String>>();
        for (var one : tx.attachments().ofPages()) {
            var name = one.attachment().name().value();
            if (!isShown(one.page(), name)) {
                unused.computeIfAbsent(one.page(), _ -> new ArrayList<>()).add(name);
            }
        }
        return new Section(
                "unused-files",
                unused.size(),
                unused.entrySet().stream()
                        .limit(MOST)
                        .flatMap(page -> unused(page.getKey(), page.getValue()).stream())
                        .toList());
    }

    private boolean isShown(PageId page, String name) {
        return Stream.of(tx.pages().published(page), tx.pages().byId(page))
                .flatMap(Optional::stream)
                .anyMatch(stored -> ShownFiles.of(stored.revision().source()).contains(name));
    }

    private Optional<Line> unused(PageId page, List<String> names) {
        return tx.pages()
                .byId(page)
                .map(stored ->
                        new Line(
                                new Link(
                                        stored.published() > 0
                                                ? stored.head().address().path()
                                                : Urls.preview(page),
                                        stored.head().title()),
                                stored.head().lang().code(),
                                String.join(", ", names),
                                List.of(),
                                Urls.edit(page)));
    }

    private Section waiting() {
        return of(
                "waiting",
                tx.pages().underway(PageState.IN_REVIEW),
                page ->
                        new Line(
                                new Link(Urls.review(page.id()), page.title()),
                                null,
                                texts.get(
                                        "review.saved",
                                        page.author(),
                                        DateWords.date(page.since(), texts)),
                                List.of(),
                                null));
    }

    private Section stale(LocalDate today) {
        return of(
                "stale",
                tx.pages().unchecked(Freshness.limit(today), MOST_STALE),
                page ->
                        new Line(
                                new Link(page.address().path(), page.title()),
                                null,
                                texts.get("page.unchecked", DateWords.date(page.since(), texts)),
                                List.of(),
                                Urls.edit(page.id())));
    }

    private Section searches(LocalDate since) {
        return section(
                "searches",
                new Some<>(tx.searches().differentMisses(since), tx.searches().misses(since, MOST)),
                this::search);
    }

    private Line search(Miss miss) {
        return searched(miss, Urls.newTerm(miss.words()));
    }

    /// Searches with hits that nobody opened.
    private Section unopened(LocalDate since) {
        return of(
                "unopened",
                tx.searches().unopened(since, LEAST_SEEN, MOST_SEARCHES),
                search -> searched(search, Urls.searchExplained(search.words())));
    }

    /// Searches that are offered to others, and those that somebody took away.
    private Section useful(LocalDate since) {
        var lines =
                Stream.concat(
                                tx.searches().useful(since, MOST_SEARCHES).stream()
                                        .map(search ->
                                                useful(
                                                        search.words(),
                                                        texts.count(
                                                                "work-list.opened",
                                                                search.opened()))),
                                tx.searches().hidden().stream()
                                        .map(words -> useful(words, texts.get("work-list.hidden"))))
                        .toList();
        return of("useful", lines, line -> line);
    }

    private static Line useful(String words, String note) {
        return new Line(new Link(Urls.search(words), words), null, note, List.of(), null);
    }

    private Line searched(Miss search, String way) {
        return new Line(
                new Link(Urls.search(search.words()), search.words()),
                null,
                texts.count(
                        "work-list.searched", search.times(), DateWords.date(search.last(), texts)),
                List.of(),
                way);
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
        return of(id, cases.stream().filter(wanted).toList(), page -> line(page, note.apply(page)));
    }

    private static <T> Section of(String id, List<T> all, Function<T, Line> line) {
        return section(id, new Some<>(all.size(), all.stream().limit(MOST).toList()), line);
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
