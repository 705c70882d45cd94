package no.dypdykk.core.evidence.analysis;

import java.util.Arrays;

/// Run chart on the median (Anhøj and Olesen 2014): a long run on one side, or few crossings, say
/// that a series does not swing at random.
///
/// @param useful points that do not lie on the median
/// @param runLimit `round(log2(useful) + 3)`: a longer run is unusual
/// @param crossingLimit the 5 % quantile of a binomial with useful - 1 trials and p 0.5: fewer
///   crossings are unusual
public record RunChart(
        double median, int useful, int longestRun, int crossings, int runLimit, int crossingLimit) {
    /// @param values in time order
    /// @param basis those of them that the median is made of
    public static RunChart of(double[] values, double[] basis) {
        double median = Statistics.median(basis);
        double[] sides =
                Arrays.stream(values)
                        .map(v -> Math.signum(v - median))
                        .filter(side -> side != 0)
                        .toArray();
        int crossings = 0;
        int longest = sides.length == 0 ? 0 : 1;
        int run = 1;
        for (int i = 1; i < sides.length; i++) {
            boolean crossed = sides[i] != sides[i - 1];
            crossings += crossed ? 1 : 0;
            run = crossed ? 1 : run + 1;
            longest = Math.max(longest, run);
        }
        return new RunChart(
                median,
                sides.length,
                longest,
                crossings,
                sides.length == 0 ? 0 : (int) Math.rint(Math.log(sides.length) / Math.log(2) + 3),
                fivePercent(sides.length - 1));
    }

    public boolean signal() {
        return longestRun > runLimit || crossings < crossingLimit;
    }

    /// The smallest k with at least 5 % of a binomial with p 0.5 at or below it.
    private static int fivePercent(int trials) {
        if (trials < 1) {
            return 0;
        }
        double logTerm = trials * Math.log(0.5);
        double sum = Math.exp(logTerm);
        int k = 0;
        while (sum < 0.05 && k < trials) {
            k++;
            logTerm += Math.log((double) (trials - k + 1) / k);
            sum += Math.exp(logTerm);
        }
        return k;
    }
}
