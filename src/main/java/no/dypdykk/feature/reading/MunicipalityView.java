package no.dypdykk.feature.reading;

import no.dypdykk.web.ChartView;
import no.dypdykk.web.Link;
import no.dypdykk.web.Teaser;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A municipality of today, or a former one that was divided.
///
/// @param population formatted, null when the register has none
/// @param alike search for cases of municipalities of about the same size, null when that is
///   unknown
/// @param divided successors cannot be known from the number; `county` and `population` are null
/// @param known what the figures of those cases can carry
/// @param series its figures over time, beside the middle of those of like size
/// @param neighbours other municipalities in the county that have cases
public record MunicipalityView(
        String number,
        String name,
        @Nullable Link county,
        @Nullable String population,
        @Nullable Link alike,
        boolean divided,
        List<Before> predecessors,
        List<Teaser> cases,
        List<KnownView> known,
        List<ChartView> series,
        List<Link> neighbours) {
    public MunicipalityView {
        predecessors = List.copyOf(predecessors);
        cases = List.copyOf(cases);
        known = List.copyOf(known);
        series = List.copyOf(series);
        neighbours = List.copyOf(neighbours);
    }

    /// @param period «til 2019»
    public record Before(String number, String name, @Nullable String period) {}
}
