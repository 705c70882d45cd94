package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.analysis.ComparisonUnits;
import no.dypdykk.core.evidence.analysis.Interval;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A case beside the units that it is compared with (method, section 4.7).
///
/// @param own the case itself
/// @param others the units that can be compared, in the order in which they are named
/// @param left what is named and cannot be compared
/// @param quarters of the case before and after
/// @param found what the changes of the units say
/// @param points quarter by quarter
/// @param ways the estimate by other ways, for sensitivity
public record Group(
        Unit own,
        List<Unit> others,
        List<String> left,
        ComparisonUnits.Means quarters,
        ComparisonUnits found,
        List<Point> points,
        List<Course.Other> ways) {
    public Group {
        others = List.copyOf(others);
        left = List.copyOf(left);
        points = List.copyOf(points);
        ways = List.copyOf(ways);
    }

    /// Levels of a unit, each season counted alike.
    ///
    /// @param employees null when not known
    public record Unit(String name, @Nullable Double employees, double before, double after) {
        public double change() {
            return after - before;
        }
    }

    /// @param quarter as `2014-Q3`
    /// @param value of the case
    /// @param median of the other units in this quarter
    /// @param middle between the quartiles of the other units
    /// @param flagged the process chart finds the point worth a look
    public record Point(
            String quarter,
            double value,
            double median,
            Interval middle,
            boolean after,
            boolean flagged)
            implements QuarterPoint {}
}
