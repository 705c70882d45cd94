package no.dypdykk.core.evidence.analysis;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Cases pooled with random effects (method, section 7.2): tau2 by restricted maximum likelihood.
///
/// @param tau2 variance between cases
/// @param estimate the weighted mean
/// @param wald its usual standard error, `1/sqrt(sum w)`
/// @param q of Hartung and Knapp, `sum w (y - mean)^2/(k - 1)`
/// @param weights in the order of the cases, not scaled
// Numbers are read, never compared, so array equality does not matter.
@SuppressWarnings("ArrayRecordComponent")
public record RandomEffects(
        Effects effects,
        double confidence,
        double tau2,
        double estimate,
        double wald,
        double q,
        double[] weights) {
    /// @param effects two cases or more, all with a standard error above 0
    /// @param confidence as 0.95
    public static RandomEffects of(Effects effects, double confidence) {
        return at(BetweenCases.restricted(effects), effects, confidence);
    }

    private static RandomEffects at(double tau2, Effects effects, double confidence) {
        double[] weights = effects.weights(tau2);
        return new RandomEffects(
                effects,
                confidence,
                tau2,
                effects.mean(weights),
                1 / Math.sqrt(BetweenCases.sum(weights)),
                effects.spread(weights) / (effects.count() - 1),
                weights);
    }

    /// k, how many cases.
    public int count() {
        return effects.count();
    }

    public int freedom() {
        return count() - 1;
    }

    /// Standard error of Hartung and Knapp (2001).
    public double hartungKnapp() {
        return wald * Math.sqrt(q);
    }

    /// The same, never below the usual one (Röver, Knapp and Friede 2015).
    public double modified() {
        return wald * Math.sqrt(Math.max(1, q));
    }

    /// Student's interval with one of the standard errors.
    public Interval interval(double error) {
        return Interval.around(estimate, reach() * error);
    }

    private double reach() {
        return Distributions.studentReach(confidence, freedom());
    }

    /// The interval that is shown: the wider of Hartung and Knapp's and the usual one. The first
    /// alone can be absurdly narrow when few cases happen to agree.
    public Interval interval() {
        double normal = Distributions.normalQuantile(0.5 + confidence / 2);
        return Interval.around(estimate, Math.max(reach() * hartungKnapp(), normal * wald));
    }

    /// Where the result of a new unit is to be expected: `estimate -+ t(k-1) sqrt(tau2 + se^2)`
    /// with the modified standard error.
    public Interval prediction() {
        return Interval.around(estimate, reach() * Math.hypot(Math.sqrt(tau2), modified()));
    }

    /// The older variant of Higgins, Thompson and Spiegelhalter (2009), with k - 2 degrees of
    /// freedom; three cases at least.
    public Interval olderPrediction() {
        double t = Distributions.studentReach(confidence, count() - 2.0);
        return Interval.around(estimate, t * Math.hypot(Math.sqrt(tau2), wald));
    }

    /// The probability that a new unit gets a better result, from the prediction distribution.
    ///
    /// @param benefit -1 when lower is better, +1 when higher is
    public double newUnitBetter(int benefit) {
        double error = Math.hypot(Math.sqrt(tau2), modified());
        return Distributions.studentLeft(benefit * estimate / error, freedom());
    }

    /// Cochran's Q (1954): the spread of the cases beside what chance alone would give.
    public double cochran() {
        return effects.spread(effects.weights(0));
    }

    /// How likely so large a Q is when all cases have one and the same effect.
    public double cochranP() {
        return Distributions.chiSquareRight(cochran(), freedom());
    }

    /// H2 (Higgins and Thompson 2002): total variance over the typical variance within cases.
    public double h2() {
        return (tau2 + within()) / within();
    }

    /// The share of the spread that is not chance, in percent.
    public double i2() {
        return 100 * tau2 / (tau2 + within());
    }

    private double within() {
        double[] w = effects.weights(0);
        double sum = BetweenCases.sum(w);
        double squares = Arrays.stream(w).map(x -> x * x).sum();
        return freedom() * sum / (sum * sum - squares);
    }

    /// Interval of tau2 by the Q-profile.
    public Interval tau2Interval() {
        return BetweenCases.profile(effects, confidence);
    }

    /// tau2 by moments, for checking only.
    public double tau2ByMoments() {
        return BetweenCases.moments(effects);
    }

    /// All cases taken for one and the same effect, for checking only.
    public Estimate commonEffect() {
        double[] w = effects.weights(0);
        return new Estimate(effects.mean(w), 1 / Math.sqrt(BetweenCases.sum(w)));
    }

    /// The weight of each case in percent.
    public double[] shares() {
        double sum = BetweenCases.sum(weights);
        return Arrays.stream(weights).map(w -> 100 * w / sum).toArray();
    }

    /// The pooled result without each case in turn; three cases at least.
    public List<RandomEffects> leaveOneOut() {
        return IntStream.range(0, count())
                .mapToObj(i -> of(effects.without(i), confidence))
                .toList();
    }

    /// Two-sided p of the mean with one of the standard errors.
    public double p(double error) {
        return Distributions.studentBothTails(estimate / error, freedom());
    }

    /// Whether small cases lie to one side; null below three cases or when all are equally precise.
    public @Nullable Egger egger() {
        return Egger.of(effects).orElse(null);
    }
}
