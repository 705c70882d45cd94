package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.SeriesModel;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A series quarter by quarter, with what was to be expected without the practice.
///
/// @param model of the main estimate
/// @param rho how much neighbouring quarters resemble each other
/// @param freedom degrees of freedom
/// @param usual what the process chart calls usual; null below eight quarters
/// @param others the estimate by other ways, for sensitivity
public record Course(
        List<Point> points,
        SeriesModel model,
        double rho,
        int before,
        int after,
        int freedom,
        @Nullable Usual usual,
        List<Other> others) {
    public Course {
        points = List.copyOf(points);
        others = List.copyOf(others);
    }

    /// @param quarter as `2014-Q3`
    /// @param comparison null without a comparison series
    /// @param expected what the model says without the shift
    /// @param flagged the process chart finds the point worth a look
    public record Point(
            String quarter,
            double value,
            @Nullable Double comparison,
            boolean after,
            double expected,
            Interval band,
            boolean flagged)
            implements QuarterPoint {}

    /// The estimate by another way.
    ///
    /// @param way `nivaa`, `trend`, `stigning`, `prais_winsten`, `newey_west`, `uten_foerste`,
    ///   `uten_siste`
    public record Other(String way, Estimate estimate, Interval interval) {}
}
