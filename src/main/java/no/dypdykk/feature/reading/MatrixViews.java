package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.search.Facet;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.web.Urls;

import java.util.List;

/// Kunnskapskartet: every practice against every indicator that some case reports on.
record MatrixViews(Shelf shelf) {
    MatrixView view() {
        var tally = Tally.of(shelf.tx().pages());
        List<String> indicators =
                shelf.reference().indicators().all().stream()
                        .map(Indicator::id)
                        .filter(tally::reports)
                        .toList();
        List<MatrixView.Row> rows =
                shelf.tx().pages().list(PageKind.PRACTICE).stream()
                        .map(practice -> row(practice, indicators, tally))
                        .toList();
        long filled =
                rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> !cell.isEmpty())
                        .count();
        return new MatrixView(
                indicators.stream().map(shelf::indicator).toList(),
                rows,
                filled,
                (long) rows.size() * indicators.size() - filled);
    }

    private static MatrixView.Row row(Summary practice, List<String> indicators, Tally tally) {
        String slug = practice.address().slug();
        return new MatrixView.Row(
                Shelf.link(practice),
                tally.cases(slug),
                indicators.stream().map(indicator -> cell(slug, indicator, tally)).toList());
    }

    private static MatrixView.Cell cell(String practice, String indicator, Tally tally) {
        return new MatrixView.Cell(
                Urls.search(Facet.PRACTICE.parameter(), practice)
                        + "&"
                        + Facet.INDICATOR.parameter()
                        + "="
                        + indicator,
                tally.results(practice, indicator));
    }
}
