package no.dypdykk.core.evidence.analysis;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// How far the pooled picture of a practice can be trusted, 0 to 4 (method, section 7.3).
///
/// @param doubts each of them took one level
public record Trust(int level, List<Doubt> doubts) {
    private static final int FEWEST = 3;
    private static final int FEW = 5;
    private static final int ENOUGH_FOR_EGGER = 10;

    public Trust {
        doubts = List.copyOf(doubts);
    }

    /// Why the cases carry less than their grades.
    public enum Doubt {
        IMPRECISE("upresist"),
        DISAGREEING("sprikende"),
        LOPSIDED("skjev"),
        ONE_SOURCE("en_kilde");

        private final String code;

        Doubt(String code) {
            this.code = code;
        }

        /// The name in data and the API.
        public String code() {
            return code;
        }
    }

    /// What was pooled.
    ///
    /// @param count k, how many cases
    /// @param gradeWeights the weight of the cases of grade 2, 3, 4 and 5
    /// @param prediction null below five cases
    /// @param i2 in percent
    /// @param eggerP null below ten cases
    /// @param delta the smallest important change
    /// @param largestSource the share of the weight that comes from one programme or author
    // Weights are read, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    public record Pooled(
            int count,
            double[] gradeWeights,
            @Nullable Interval interval,
            @Nullable Interval prediction,
            double i2,
            @Nullable Double eggerP,
            double delta,
            double largestSource) {}

    public static Trust of(Pooled pooled) {
        if (pooled.count() < FEWEST) {
            return new Trust(0, List.of());
        }
        var doubts = doubts(pooled);
        return new Trust(
                Math.max(1, medianGrade(pooled.gradeWeights()) - 1 - doubts.size()), doubts);
    }

    /// The first grade where half the weight is reached.
    private static int medianGrade(double[] weights) {
        double half = BetweenCases.sum(weights) * (0.5 - 1e-12);
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i];
            if (sum >= half) {
                return i + 2;
            }
        }
        return 2;
    }

    private static List<Doubt> doubts(Pooled pooled) {
        var doubts = new ArrayList<Doubt>();
        if (pooled.count() < FEW || isImprecise(pooled)) {
            doubts.add(Doubt.IMPRECISE);
        }
        if (pooled.i2() >= 60 || reachesBothWays(pooled.prediction(), pooled.delta())) {
            doubts.add(Doubt.DISAGREEING);
        }
        Double eggerP = pooled.eggerP();
        if (pooled.count() >= ENOUGH_FOR_EGGER && eggerP != null && eggerP < 0.10) {
            doubts.add(Doubt.LOPSIDED);
        }
        if (pooled.largestSource() > 0.5) {
            doubts.add(Doubt.ONE_SOURCE);
        }
        return doubts;
    }

    private static boolean isImprecise(Pooled pooled) {
        Interval interval = pooled.interval();
        if (interval == null) {
            return true;
        }
        boolean small = interval.lower() > -pooled.delta() && interval.upper() < pooled.delta();
        return interval.holds(0) && !small;
    }

    private static boolean reachesBothWays(@Nullable Interval prediction, double delta) {
        return prediction != null && prediction.lower() < -delta && prediction.upper() > delta;
    }
}
