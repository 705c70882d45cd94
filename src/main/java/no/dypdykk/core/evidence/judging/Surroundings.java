package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Series;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalDouble;

/// What is known round the figures of a case.
///
/// @param employees how many people the figures are about; null when not known
/// @param reference series of the same indicator from whole sectors, the nearest first
/// @param told what those who were there say of the work; null when nobody was asked
public record Surroundings(
        @Nullable Integer employees, List<Series> reference, @Nullable Told told) {
    public Surroundings {
        reference = List.copyOf(reference);
    }

    /// Nobody was asked.
    public Surroundings(@Nullable Integer employees, List<Series> reference) {
        this(employees, reference, null);
    }

    /// @param chosenHigh it began because the value was high
    /// @param otherChanges something else of weight changed at the same time
    /// @param chosenBeforehand the indicator was chosen before the numbers were known
    public record Told(boolean chosenHigh, boolean otherChanges, boolean chosenBeforehand) {}

    /// The level of the nearest sector in the period; empty when no series reaches there.
    OptionalDouble level(Period period) {
        return reference.stream()
                .map(series -> level(series, period))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble level(Series series, Period period) {
        return series.points().stream()
                .filter(point ->
                        Period.parse(point.period()).filter(p -> within(p, period)).isPresent())
                .mapToDouble(Series.Point::value)
                .average();
    }

    private static boolean within(Period inner, Period outer) {
        return !inner.from().isBefore(outer.from()) && !inner.to().isAfter(outer.to());
    }
}
