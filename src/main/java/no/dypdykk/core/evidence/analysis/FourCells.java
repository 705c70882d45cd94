package no.dypdykk.core.evidence.analysis;

/// Difference of differences from four means (method, section 4.8): case after minus before, minus
/// the same for the comparison.
///
/// @param welch unpooled standard error with Welch and Satterthwaite's degrees of freedom
/// @param pooledError standard error of the regression with one common spread, for checking
public record FourCells(Welch welch, double pooledError) {
    public static FourCells of(
            Sample caseBefore, Sample caseAfter, Sample otherBefore, Sample otherAfter) {
        double effect =
                caseAfter.mean() - caseBefore.mean() - (otherAfter.mean() - otherBefore.mean());
        Sample[] cells = {caseBefore, caseAfter, otherBefore, otherAfter};
        return new FourCells(Welch.of(effect, 0.95, cells), pooled(cells));
    }

    private static double pooled(Sample[] cells) {
        double squares = 0;
        double freedom = 0;
        double parts = 0;
        for (Sample cell : cells) {
            squares += (cell.n() - 1) * cell.deviation() * cell.deviation();
            freedom += cell.n() - 1;
            parts += 1 / cell.n();
        }
        return Math.sqrt(squares / freedom * parts);
    }
}
