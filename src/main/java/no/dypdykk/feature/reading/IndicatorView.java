package no.dypdykk.feature.reading;

import no.dypdykk.web.ChartView;
import no.dypdykk.web.Link;
import no.dypdykk.web.ResultCounts;
import no.dypdykk.web.Teaser;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A måltall: what is measured, and who measured it.
///
/// @param unit in words
/// @param direction -1 when lower is better, +1 when higher is better, 0 when neither
/// @param delta smallest change that matters with its unit, null when none is agreed
/// @param note empty when there is nothing to add
/// @param background how it has been elsewhere, null without a stored series
public record IndicatorView(
        String id,
        String name,
        String definition,
        String unit,
        int direction,
        boolean seasonal,
        String sourceSystem,
        int smallestGroup,
        @Nullable String delta,
        String note,
        ResultCounts counts,
        List<Teaser> cases,
        List<Link> practices,
        @Nullable ChartView background) {
    public IndicatorView {
        cases = List.copyOf(cases);
        practices = List.copyOf(practices);
    }
}
