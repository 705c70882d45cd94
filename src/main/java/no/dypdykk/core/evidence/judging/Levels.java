package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Period;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The levels of an outcome that can be compared with each other: exact, and in the indicator's own
/// unit.
final class Levels {
    private static final int MONTHS_IN_QUARTER = 3;
    private static final int MONTHS_IN_YEAR = 12;

    private Levels() {}

    static List<Figure> exact(Outcome outcome, Indicator indicator) {
        return outcome.figures().stream()
                .filter(figure -> figure.qualifier() == null)
                .filter(figure -> figure.unit() == null || figure.unit().equals(indicator.unit()))
                .toList();
    }

    /// The first later level with the only earlier one of the same people and kind: from the same
    /// source when there are several. Empty when it is not clear which one it would be.
    static Optional<Pair> pair(List<Figure> figures) {
        return pairs(figures).findFirst();
    }

    /// The first pair of another source that is about the same people and the same time, and tells
    /// of a change that differs by more than what matters.
    ///
    /// @param delta the smallest change that matters
    static Optional<Pair> rival(List<Figure> figures, Pair chosen, double delta) {
        return pairs(figures)
                .filter(pair -> !pair.after().source().equals(chosen.after().source()))
                .filter(pair -> isSameCase(pair.before(), chosen.before()))
                .filter(pair -> isSameCase(pair.after(), chosen.after()))
                .filter(pair -> Math.abs(pair.change() - chosen.change()) > delta)
                .findFirst();
    }

    private static boolean isSameCase(Figure one, Figure other) {
        boolean together =
                period(one)
                        .flatMap(first -> period(other).map(first::overlaps))
                        .orElse(Objects.equals(one.period(), other.period()));
        return together && Objects.equals(one.population(), other.population());
    }

    private static Stream<Pair> pairs(List<Figure> figures) {
        return Stream.of(FigureRole.AFTER, FigureRole.FOLLOW_UP)
                .flatMap(role -> figures.stream().filter(f -> f.role() == role))
                .flatMap(after -> baseline(figures, after).stream());
    }

    private static Optional<Pair> baseline(List<Figure> figures, Figure after) {
        var candidates =
                figures.stream()
                        .filter(f -> f.role() == FigureRole.BASELINE)
                        .filter(f -> Objects.equals(f.population(), after.population()))
                        .filter(f -> f.kind() == after.kind())
                        .toList();
        var same = candidates.stream().filter(f -> f.source().equals(after.source())).toList();
        var best = same.isEmpty() ? candidates : same;
        return best.size() == 1 ? Optional.of(new Pair(best.getFirst(), after)) : Optional.empty();
    }

    record Pair(Figure before, Figure after) {
        double change() {
            return after.value() - before.value();
        }

        Optional<Period> first() {
            return period(before);
        }

        Optional<Period> second() {
            return period(after);
        }
    }

    static Optional<Period> period(Figure figure) {
        return figure.period() == null ? Optional.empty() : Period.parse(figure.period());
    }

    /// The quarter's place in the count of all quarters; empty when the period is no quarter.
    static Optional<Integer> quarter(Period period) {
        YearMonth from = period.from();
        boolean quarter =
                from.plusMonths(MONTHS_IN_QUARTER - 1L).equals(period.to())
                        && (from.getMonthValue() - 1) % MONTHS_IN_QUARTER == 0;
        return quarter
                ? Optional.of(from.getYear() * 4 + (from.getMonthValue() - 1) / MONTHS_IN_QUARTER)
                : Optional.empty();
    }

    static double quarters(Period period) {
        return months(period) / (double) MONTHS_IN_QUARTER;
    }

    private static int months(Period period) {
        return (int) period.from().until(period.to(), ChronoUnit.MONTHS) + 1;
    }

    /// Whether both periods hold each month of the year in the same proportion.
    static boolean sameSeasons(Period one, Period other) {
        return Arrays.equals(shares(one), shares(other));
    }

    private static double[] shares(Period period) {
        double[] shares = new double[MONTHS_IN_YEAR];
        int months = months(period);
        for (int i = 0; i < months; i++) {
            shares[period.from().plusMonths(i).getMonthValue() - 1]++;
        }
        for (int i = 0; i < MONTHS_IN_YEAR; i++) {
            shares[i] /= months;
        }
        return shares;
    }
}
