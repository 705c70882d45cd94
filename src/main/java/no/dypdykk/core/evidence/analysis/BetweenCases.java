package no.dypdykk.core.evidence.analysis;

import java.util.Arrays;

/// The variance between cases, tau2.
final class BetweenCases {
    private static final int STEPS = 96;
    private static final double FINEST = 1e-9;

    /// A product is turned into its logarithm before it can run out of range: one logarithm for
    /// many cases.
    private static final double TINY = 1e-150;

    private static final double HUGE = 1e150;

    private BetweenCases() {}

    /// Restricted maximum likelihood: the global maximum over tau2 >= 0 of `-0.5(sum log(v + tau2)
    /// + log sum w + sum w (y - mean)^2)` (Viechtbauer 2005).
    static double restricted(Effects effects) {
        double top = Search.top(tau2 -> likelihood(effects, Math.max(0, tau2)), grid(effects));
        return likelihood(effects, 0) >= likelihood(effects, top) ? 0 : top;
    }

    private static double likelihood(Effects effects, double tau2) {
        double[] weights = effects.weights(tau2);
        double logs = 0;
        double product = 1;
        for (double weight : weights) {
            product *= weight;
            if (product < TINY || product > HUGE) {
                logs += Math.log(product);
                product = 1;
            }
        }
        logs += Math.log(product);
        return -0.5 * (Math.log(sum(weights)) - logs + effects.spread(weights));
    }

    /// 0, then steps of equal ratio up to more than the values can call for.
    private static double[] grid(Effects effects) {
        double range = range(effects);
        double highest = 4 * range * range + largestVariance(effects);
        double[] grid = new double[STEPS + 1];
        double ratio = Math.pow(1 / FINEST, 1.0 / (STEPS - 1));
        double value = highest * FINEST;
        for (int i = 1; i <= STEPS; i++) {
            grid[i] = value;
            value *= ratio;
        }
        return grid;
    }

    private static double range(Effects effects) {
        return Arrays.stream(effects.values()).max().orElse(0)
                - Arrays.stream(effects.values()).min().orElse(0);
    }

    private static double largestVariance(Effects effects) {
        double largest = Arrays.stream(effects.errors()).max().orElse(0);
        return largest * largest;
    }

    /// DerSimonian and Laird (1986), for checking only.
    static double moments(Effects effects) {
        double[] weights = effects.weights(0);
        double all = sum(weights);
        double squares = Arrays.stream(weights).map(w -> w * w).sum();
        double excess = effects.spread(weights) - (effects.count() - 1);
        return Math.max(0, excess / (all - squares / all));
    }

    /// The variance between that makes Cochran's Q as likely as it is unlikely on the other side
    /// (Q-profile, Viechtbauer 2007); 0 when Q is below the quantile from the start.
    static Interval profile(Effects effects, double confidence) {
        double freedom = effects.count() - 1.0;
        double left = (1 - confidence) / 2;
        return new Interval(
                reaching(effects, Distributions.chiSquareQuantile(1 - left, freedom)),
                reaching(effects, Distributions.chiSquareQuantile(left, freedom)));
    }

    private static double reaching(Effects effects, double quantile) {
        if (effects.spread(effects.weights(0)) <= quantile) {
            return 0;
        }
        double range = range(effects);
        return Search.crossing(
                tau2 -> effects.spread(effects.weights(tau2)) - quantile, range * range);
    }

    static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
