package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.judging.CaseResult;
import no.dypdykk.core.evidence.judging.Picture;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.search.Facet;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.web.Choice;
import no.dypdykk.web.EvidenceWords;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Kunnskapskartet: every practice against every indicator that some case reports on.
record MatrixViews(Shelf shelf, MatrixFilter filter) {
    /// With more cases than this, grades stand on the pages of the practices only.
    private static final int MOST_JUDGED = 500;

    MatrixView view() {
        List<Summary> cases = shelf.tx().pages().list(PageKind.CASE);
        var whole = Tally.of(shelf.tx().pages());
        var tally = filter.sector() == null ? whole : ofService(cases);
        List<String> reported =
                shelf.reference().indicators().all().stream()
                        .map(Indicator::id)
                        .filter(whole::reports)
                        .toList();
        List<String> indicators = reported.stream().filter(filter::shows).toList();
        boolean judging = cases.size() <= MOST_JUDGED;
        List<MatrixView.Row> rows =
                practices(tally)
                        .map(practice -> row(practice, indicators, tally, judging))
                        .toList();
        long filled =
                rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> !cell.isEmpty())
                        .count();
        return new MatrixView(
                indicators.stream().map(shelf::indicator).toList(),
                themes(),
                sectors(cases),
                columns(reported),
                filter.tried(),
                rows,
                filled,
                (long) rows.size() * indicators.size() - filled);
    }

    private Tally ofService(List<Summary> cases) {
        return Tally.of(
                shelf.tx().pages(),
                cases.stream()
                        .filter(page -> page.card().sector() == filter.sector())
                        .map(Summary::id)
                        .collect(Collectors.toSet()));
    }

    private Stream<Summary> practices(Tally tally) {
        String theme = filter.theme();
        Set<PageId> chosen =
                theme == null
                        ? Set.of()
                        : shelf
                                .tx()
                                .pages()
                                .backlinks(new PageAddress(PageKind.THEME, theme))
                                .stream()
                                .filter(link -> link.type() == LinkType.PART_OF)
                                .map(link -> link.from().id())
                                .collect(Collectors.toSet());
        return shelf.tx().pages().list(PageKind.PRACTICE).stream()
                .filter(practice -> theme == null || chosen.contains(practice.id()))
                .filter(practice -> !filter.tried() || tally.cases(practice.address().slug()) > 0);
    }

    private List<Choice> themes() {
        return Stream.concat(
                        Stream.of(all()),
                        shelf.tx().pages().list(PageKind.THEME).stream()
                                .map(theme -> {
                                    String slug = theme.address().slug();
                                    return new Choice(
                                            slug, theme.title(), slug.equals(filter.theme()));
                                }))
                .toList();
    }

    /// Kinds of service that some case is about, and the one that is chosen.
    private List<Choice> sectors(List<Summary> cases) {
        return Stream.concat(
                        Stream.of(all()),
                        Stream.concat(
                                        Stream.ofNullable(filter.sector()),
                                        cases.stream().map(page -> page.card().sector()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .sorted()
                                .map(sector ->
                                        new Choice(
                                                sector.code(),
                                                shelf.texts().name(sector),
                                                sector == filter.sector())))
                .toList();
    }

    private List<Choice> columns(List<String> reported) {
        return Stream.concat(
                        Stream.of(all()),
                        reported.stream()
                                .map(id ->
                                        new Choice(
                                                id,
                                                shelf.indicatorName(id),
                                                id.equals(filter.indicator()))))
                .toList();
    }

    private Choice all() {
        return new Choice("", shelf.texts().get("practice.filter.all"), false);
    }

    private MatrixView.Row row(
            Summary practice, List<String> indicators, Tally tally, boolean judging) {
        String slug = practice.address().slug();
        var pictures = new HashMap<String, Picture>();
        if (judging && tally.cases(slug) > 0) {
            var evidence = new PracticeEvidence(shelf);
            evidence.of(
                            evidence.cases(practice.address()),
                            new PracticeFilter(filter.sector(), null, null))
                    .forEach(one -> pictures.put(one.indicator().id(), one.picture()));
        }
        return new MatrixView.Row(
                Shelf.link(practice),
                tally.cases(slug),
                indicators.stream()
                        .map(indicator ->
                                cell(
                                        slug,
                                        indicator,
                                        tally,
                                        pictures.get(PracticeEvidence.pooledAs(indicator))))
                        .toList());
    }

    private MatrixView.Cell cell(
            String practice, String indicator, Tally tally, @Nullable Picture picture) {
        return new MatrixView.Cell(
                Urls.search(Facet.PRACTICE.parameter(), practice)
                        + "&"
                        + Facet.INDICATOR.parameter()
                        + "="
                        + indicator
                        + (filter.sector() == null
                                ? ""
                                : "&" + Facet.SECTOR.parameter() + "=" + filter.sector().code()),
                tally.results(practice, indicator),
                picture == null ? 0 : grade(picture, indicator),
                picture == null
                                || picture.pooled() == null
                                || !PracticeEvidence.pooledAs(indicator).equals(indicator)
                        ? null
                        : new EvidenceWords(shelf.texts()).verdict(picture.pooled().verdict()));
    }

    /// The highest grade of a case that reports on the indicator itself.
    private static int grade(Picture picture, String indicator) {
        return Stream.concat(
                        picture.entries().stream().flatMap(entry -> entry.cases().stream()),
                        picture.unusable().stream())
                .map(CaseResult::judged)
                .filter(judged -> judged.indicator().equals(indicator))
                .mapToInt(judged -> judged.grade().level())
                .max()
                .orElse(0);
    }
}
