package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.Distributions;

/// Quantiles of the distributions behind all intervals, row by row.
final class QuantileTable {
    private static final double MOST_FREEDOM = 1e9;

    private QuantileTable() {}

    static Analysed answer(Table table) {
        table.requireAtMost(2_000);
        double[] p = table.numbers("p", 1e-12, 1 - 1e-12);
        double[] df = table.numbers("df", 0.1, MOST_FREEDOM);
        var numbers = new Numbers();
        for (int i = 0; i < p.length; i++) {
            numbers.append("t", Distributions.studentQuantile(p[i], df[i]));
            numbers.append("chisq", Distributions.chiSquareQuantile(p[i], df[i]));
            numbers.append("normal", Distributions.normalQuantile(p[i]));
        }
        return Analysed.numbers(numbers);
    }
}
