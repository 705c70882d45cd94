package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.NoiseFormula;
import no.dypdykk.core.evidence.analysis.RegressionToTheMean;
import no.dypdykk.core.evidence.analysis.WorkingDays;

/// Chance, regression to the mean, and working days in kroner, row by row; the columns tell which.
final class NoiseTable {
    private static final int MOST_ROWS = 10_000;
    private static final double MOST_PEOPLE = 1e7;
    private static final double LARGEST = 1e12;

    private NoiseTable() {}

    static Analysed answer(Table table) {
        table.requireAtMost(MOST_ROWS);
        if (table.has("effekt")) {
            return workingDays(table);
        }
        return table.has("mu") ? regression(table) : chance(table);
    }

    private static Analysed chance(Table table) {
        double[] employees = table.numbers("N", 1, MOST_PEOPLE);
        double[] level = table.numbers("nivaa", 0, 100);
        double[] before = table.numbers("m1", 1, 1_000);
        double[] after = table.numbers("m2", 1, 1_000);
        var numbers = new Numbers();
        for (int i = 0; i < employees.length; i++) {
            double deviation = NoiseFormula.deviation(employees[i], level[i], before[i], after[i]);
            numbers.append("sd_diff", deviation);
            numbers.append("band95", NoiseFormula.band(deviation));
        }
        return Analysed.numbers(numbers);
    }

    private static Analysed regression(Table table) {
        double[] before = table.numbers("x", 0, 100);
        double[] reference = table.numbers("mu", 0, 100);
        double[] employees = table.numbers("N", 1, MOST_PEOPLE);
        double[] between = table.numbers("sigma_b", 0, 100);
        var numbers = new Numbers();
        for (int i = 0; i < before.length; i++) {
            var fall = RegressionToTheMean.of(before[i], reference[i], employees[i], between[i]);
            numbers.append("reliability", fall.reliability());
            numbers.append("expected_fall", fall.expectedFall());
        }
        return Analysed.numbers(numbers);
    }

    private static Analysed workingDays(Table table) {
        double[] effect = table.numbers("effekt", -100, 100);
        double[] lower = table.numbers("lo", -100, 100);
        double[] upper = table.numbers("hi", -100, 100);
        double[] agreed = table.numbers("dagsverk", 0, LARGEST);
        double[] cost = table.numbers("kr", 0, LARGEST);
        var numbers = new Numbers();
        for (int i = 0; i < effect.length; i++) {
            Cell.within(table.field("hi", i), upper[i], lower[i], 100);
            var days =
                    WorkingDays.of(effect[i], new Interval(lower[i], upper[i]), agreed[i], cost[i]);
            numbers.append("spart_dagsverk", days.saved());
            numbers.append("spart_lo", days.savedInterval().lower());
            numbers.append("spart_hi", days.savedInterval().upper());
            numbers.append("kr_mid", days.kroner());
            numbers.append("kr_lo", days.kronerInterval().lower());
            numbers.append("kr_hi", days.kronerInterval().upper());
        }
        return Analysed.numbers(numbers);
    }
}
