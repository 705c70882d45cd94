package no.dypdykk.feature.series;

import no.dypdykk.core.evidence.Basis;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.disclosure.Shown;
import no.dypdykk.core.intake.Column;
import no.dypdykk.core.text.CsvWriter;
import no.dypdykk.web.PublicSeries;

import java.util.stream.Stream;

/// A series as a table that can be taken in again.
final class SeriesCsv {
    /// What statistics write for a value that may not be seen.
    private static final String HIDDEN = ":";

    private SeriesCsv() {}

    static String of(PublicSeries series) {
        var csv = new CsvWriter(CsvWriter.Form.PROGRAM);
        csv.row(Stream.of(Column.values()).map(Column::heading).toList());
        series.shown().forEach(shown -> row(series.head(), shown, csv));
        return csv.toString();
    }

    private static void row(Series head, Shown shown, CsvWriter csv) {
        csv.text(head.id()).text(head.entity()).text(head.municipality()).text(head.sector());
        csv.text(head.indicator()).text(head.unit()).text(shown.period());
        switch (shown) {
            case Shown.Value(var point) -> value(point, csv);
            case Shown.YearMean(_, double value, int people, var source) -> {
                csv.number(value).text("").text(source).number(people);
                csv.text("").text("").text("").text("").text("").text("year-mean");
            }
            case Shown.Hidden(_, var reason) -> {
                csv.text(HIDDEN).text("").text("").text("");
                csv.text("").text("").text("").text("").text("").text(reason.code());
            }
        }
        csv.text(head.note());
        csv.end();
    }

    private static void value(Series.Point point, CsvWriter csv) {
        Basis basis = point.basis();
        csv.number(point.value()).text(point.kind().code()).text(point.source());
        csv.number(basis.people()).number(basis.numerator()).number(basis.denominator());
        csv.number(basis.deviation()).number(basis.responseRate());
        csv.text(basis.preliminary() ? "p" : "").text(basis.note());
    }
}
