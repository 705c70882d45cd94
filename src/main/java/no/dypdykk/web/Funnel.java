package no.dypdykk.web;

import java.util.List;

/// A funnel plot before it is drawn: each case by its change and its standard error, so that small
/// cases lie low and far apart, and a missing corner can be seen.
///
/// @param id unique on the page
/// @param description what a reader who does not see the picture needs to know
/// @param unit of the changes, in words
/// @param benefit -1 when lower is better, +1 when higher is
/// @param mean of all cases, in the middle of the funnel
public record Funnel(
        String id,
        String title,
        String description,
        String unit,
        int benefit,
        double mean,
        List<Point> points) {
    public Funnel {
        points = List.copyOf(points);
    }

    /// One case.
    ///
    /// @param change its change in words
    /// @param error its standard error in words
    public record Point(Link name, double value, double deviation, String change, String error) {}
}
