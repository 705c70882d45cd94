package no.dypdykk.feature.evidence;

import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Framing;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.form.PastedSeries.Row;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Pasted lines as figures before and after the start. Quarters stay as they are; whole years that
/// follow each other become one period before and one after.
///
/// @param neither periods within which the practice began: they count neither before nor after
record SelfFigures(List<Figure> figures, List<String> neither) {
    static final String OWN = "egne tall";

    private static final int MONTHS_IN_QUARTER = 3;
    private static final int MONTHS_IN_YEAR = 12;

    SelfFigures {
        figures = List.copyOf(figures);
        neither = List.copyOf(neither);
    }

    /// @param began the period that the start was told as
    static SelfFigures of(List<Row> rows, Period began) {
        var figures = new ArrayList<Figure>();
        var neither = new ArrayList<String>();
        boolean years = rows.stream().allMatch(SelfFigures::isYears);
        for (FigureRole role : List.of(FigureRole.BASELINE, FigureRole.DURING, FigureRole.AFTER)) {
            var part = part(rows, began, role);
            if (role == FigureRole.DURING) {
                part.forEach(row -> neither.add(row.period()));
            } else if (years && !part.isEmpty()) {
                figures.add(figure(name(part), mean(part), role));
            } else {
                part.forEach(row -> figures.addAll(figures(row, role)));
            }
        }
        return new SelfFigures(figures, neither);
    }

    /// The lines before, within or after the start, in order of time.
    private static List<Row> part(List<Row> rows, Period began, FigureRole role) {
        return rows.stream()
                .filter(row -> Framing.role(period(row), began) == role)
                .sorted(Comparator.comparing(row -> period(row).from()))
                .toList();
    }

    /// The first line on one side of the start that does not follow the one before it, with that
    /// one; empty when all do.
    static List<Row> gap(List<Row> rows, Period began) {
        for (FigureRole role : List.of(FigureRole.BASELINE, FigureRole.AFTER)) {
            var part = part(rows, began, role);
            for (int i = 1; i < part.size(); i++) {
                var before = period(part.get(i - 1));
                if (!before.to().plusMonths(1).equals(period(part.get(i)).from())) {
                    return List.of(part.get(i - 1), part.get(i));
                }
            }
        }
        return List.of();
    }

    static boolean isQuarter(Row row) {
        var period = period(row);
        return period.months() == MONTHS_IN_QUARTER
                && (period.from().getMonthValue() - 1) % MONTHS_IN_QUARTER == 0;
    }

    /// One or more whole years.
    static boolean isYears(Row row) {
        var period = period(row);
        return period.months() % MONTHS_IN_YEAR == 0 && period.from().getMonthValue() == 1;
    }

    static Period period(Row row) {
        return Period.parse(row.period()).orElseThrow();
    }

    private static String name(List<Row> part) {
        String first = part.getFirst().period();
        String last = part.getLast().period();
        return part.size() == 1
                ? first
                : first.substring(0, first.indexOf('/') < 0 ? first.length() : first.indexOf('/'))
                        + "/"
                        + last.substring(last.indexOf('/') + 1);
    }

    /// Each year counts alike.
    private static double mean(List<Row> part) {
        double months = part.stream().mapToDouble(row -> period(row).months()).sum();
        return part.stream().mapToDouble(row -> row.value() * period(row).months()).sum() / months;
    }

    private static List<Figure> figures(Row row, FigureRole role) {
        Double comparison = row.comparison();
        Figure own = figure(row.period(), row.value(), role);
        return comparison == null
                ? List.of(own)
                : List.of(own, figure(row.period(), comparison, FigureRole.COMPARISON));
    }

    private static Figure figure(@Nullable String period, double value, FigureRole role) {
        return new Figure(period, value, role, Origin.SELF_REPORTED, OWN, null, null, null, null);
    }
}
