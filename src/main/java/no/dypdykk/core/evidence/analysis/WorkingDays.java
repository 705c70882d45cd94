package no.dypdykk.core.evidence.analysis;

/// What a change in percentage points is in working days and kroner (method, section 8): an
/// example, not money saved in the accounts. Positive is a gain; when the interval of the effect
/// holds 0 the ends run from a loss to a gain.
public record WorkingDays(
        double saved, Interval savedInterval, double kroner, Interval kronerInterval) {
    /// @param effect percentage points, negative is a fall of the sick leave
    /// @param agreedDays agreed working days a year
    /// @param costOfDay the municipality's own cost of a lost working day, in kroner
    public static WorkingDays of(
            double effect, Interval interval, double agreedDays, double costOfDay) {
        double perPoint = agreedDays / 100;
        Interval falls = interval.negated();
        var days = new Interval(falls.lower() * perPoint, falls.upper() * perPoint);
        return new WorkingDays(
                -effect * perPoint,
                days,
                -effect * perPoint * costOfDay,
                new Interval(days.lower() * costOfDay, days.upper() * costOfDay));
    }
}
