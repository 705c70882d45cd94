package no.dypdykk.core.evidence.analysis;

import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

/// The highest point of a function of one variable, and where one crosses zero.
final class Search {
    private static final double RELATIVE = 1e-10;
    private static final double ABSOLUTE = 1e-12;
    private static final int MOST_CALLS = 1_000;

    private Search() {}

    /// The place of the global maximum: the best of a grid, then Brent's method between its
    /// neighbours, for a likelihood can have two tops.
    ///
    /// @param grid rising; its ends are the ends of the range
    static double top(UnivariateFunction function, double[] grid) {
        int best = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < grid.length; i++) {
            double value = function.value(grid[i]);
            if (value > highest) {
                highest = value;
                best = i;
            }
        }
        double from = grid[Math.max(0, best - 1)];
        double to = grid[Math.min(grid.length - 1, best + 1)];
        var refined =
                new BrentOptimizer(RELATIVE, ABSOLUTE)
                        .optimize(
                                new MaxEval(MOST_CALLS),
                                new UnivariateObjectiveFunction(function),
                                GoalType.MAXIMIZE,
                                new SearchInterval(from, to, inside(grid[best], from, to)));
        return refined.getValue() >= highest ? refined.getPoint() : grid[best];
    }

    private static double inside(double start, double from, double to) {
        return start > from && start < to ? start : (from + to) / 2;
    }

    /// Equal steps from one end of the range to the other.
    static double[] even(double from, double to, int steps) {
        double[] grid = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            grid[i] = from + (to - from) * i / steps;
        }
        return grid;
    }

    /// Where a falling function that is positive at 0 reaches zero.
    static double crossing(UnivariateFunction falling, double firstGuess) {
        double upper = firstGuess;
        while (falling.value(upper) > 0) {
            upper *= 2;
        }
        return new BrentSolver(RELATIVE, ABSOLUTE).solve(MOST_CALLS, falling, 0, upper);
    }
}
