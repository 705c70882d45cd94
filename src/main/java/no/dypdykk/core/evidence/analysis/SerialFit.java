package no.dypdykk.core.evidence.analysis;

/// Generalised least squares with errors that resemble their neighbours, correlation `rho^|ti -
/// tj|`.
///
/// @param variance of the errors, RSS/(n - p)
public record SerialFit(double rho, double variance, Coefficients coefficients) {
    /// What quarterly sick leave of a unit has been seen to have: long spells carry over.
    private static final double USUAL = 0.55;

    private static final double SPREAD = 0.25;
    private static final double[] PLAIN = Search.even(-0.95, 0.99, 97);
    private static final double[] PENALISED = Search.even(-0.6, 0.97, 79);

    /// Restricted maximum likelihood of an AR(1), rho in (-0.95, 0.99).
    static SerialFit restricted(Design design, double[] time, double[] y) {
        var likelihood = new SerialLikelihood(design, time, y);
        return at(Search.top(likelihood::at, PLAIN), design, time, y);
    }

    /// The same with a penalty on rho for quarterly sick leave, `-(atanh(rho) - atanh(0.55))^2/(2
    /// 0.25^2)`, rho in (-0.6, 0.97): the rule of this project (method, section 4.4).
    static SerialFit penalised(Design design, double[] time, double[] y) {
        var likelihood = new SerialLikelihood(design, time, y);
        double rho = Search.top(r -> likelihood.at(r) - penalty(r), PENALISED);
        return at(rho, design, time, y);
    }

    private static double penalty(double rho) {
        double distance = (atanh(rho) - atanh(USUAL)) / SPREAD;
        return distance * distance / 2;
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }

    /// @throws java.util.NoSuchElementException when the columns do not carry as many answers
    static SerialFit at(double rho, Design design, double[] time, double[] y) {
        var whitening = new Whitening(time, rho);
        LeastSquares squares = LeastSquares.of(whitening.of(design.columns())).orElseThrow();
        double[] white = whitening.of(y);
        double variance = squares.residualSum(white) / (y.length - design.parameters());
        return new SerialFit(
                rho,
                variance,
                Coefficients.of(design, squares.coefficients(white), squares.inverse(), variance));
    }
}
