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
/// @param comparison the series of the units that it is held against, as far as everyone may see
///   them; empty when it is held against one or none
public record Surroundings(
        @Nullable Integer employees, List<Series> reference, List<Series> comparison) {
    public Surroundings {
        reference = List.copyOf(reference);
        comparison = List.copyOf(comparison);
    }

    /// Nobody to compare with.
    public Surroundings(@Nullable Integer employees, List<Series> reference) {
        this(employees, reference, List.of());
    }

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
