package no.dypdykk.core.evidence;

import no.dypdykk.core.text.Csv;

import java.math.BigDecimal;
import java.util.List;

/// Writes background series as the list that [SeriesReader] reads.
public final class SeriesWriter {
    private SeriesWriter() {}

    /// @return comma-separated, one point a row, columns named in the first row
    public static String write(List<Series> series) {
        var text = new StringBuilder(Csv.commaLine(SeriesReader.COLUMNS));
        for (Series one : series) {
            for (Series.Point point : one.points()) {
                text.append(Csv.commaLine(row(one, point)));
            }
        }
        return text.toString();
    }

    private static List<String> row(Series series, Series.Point point) {
        return List.of(
                series.id(),
                series.entity(),
                series.municipality(),
                series.sector(),
                series.indicator(),
                series.unit(),
                point.period(),
                BigDecimal.valueOf(point.value()).toPlainString(),
                point.kind().code(),
                point.source());
    }
}
