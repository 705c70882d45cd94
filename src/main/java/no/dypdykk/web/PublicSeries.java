package no.dypdykk.web;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.disclosure.Disclosure;
import no.dypdykk.core.evidence.disclosure.Limits;
import no.dypdykk.core.evidence.disclosure.Shown;
import no.dypdykk.port.Figures.Former;
import no.dypdykk.port.Store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A series as everyone may see it.
///
/// @param shown in order of period, means of years last
/// @param former what was shown before and replaced, the oldest first
public record PublicSeries(Series head, List<Shown> shown, List<Former> former) {
    public PublicSeries {
        shown = List.copyOf(shown);
        former = List.copyOf(former);
    }

    /// Empty when there is no such series.
    public static Optional<PublicSeries> find(String id, Store.Tx tx, Indicators indicators) {
        return tx.figures()
                .find(id)
                .map(series -> {
                    Map<String, List<Shown>> all = Disclosure.of(family(series, tx), indicators);
                    List<Shown> shown = all.getOrDefault(id, List.of());
                    return new PublicSeries(
                            series.withPoints(List.of()),
                            shown,
                            former(series, shown, tx, indicators));
                });
    }

    /// The values that are shown as they are kept.
    public List<Series.Point> points() {
        return shown.stream()
                .flatMap(one ->
                        one instanceof Shown.Value(var point) ? Stream.of(point) : Stream.empty())
                .toList();
    }

    /// Those that could tell something of each other.
    private static List<Series> family(Series series, Store.Tx tx) {
        return series.municipality().isEmpty()
                ? tx.figures().sectors(Integer.MAX_VALUE).stream()
                        .filter(one -> one.entity().equals(series.entity()))
                        .flatMap(one -> tx.figures().find(one.id()).stream())
                        .toList()
                : tx.figures().ofMunicipality(series.municipality());
    }

    /// Replaced values of periods that are shown, when they could be shown themselves and are about
    /// the same people: the difference of two versions must not tell of those who came or went.
    private static List<Former> former(
            Series series, List<Shown> shown, Store.Tx tx, Indicators indicators) {
        Set<String> seen =
                shown.stream()
                        .filter(Shown.Value.class::isInstance)
                        .map(Shown::period)
                        .collect(Collectors.toSet());
        Optional<Indicator> indicator = indicators.find(series.indicator());
        return tx.figures().former(series.id()).stream()
                .filter(former -> seen.contains(former.point().period()))
                .filter(former -> indicator.filter(i -> mayBeShown(former, series, i)).isPresent())
                .toList();
    }

    private static boolean mayBeShown(Former former, Series series, Indicator indicator) {
        Optional<Period> period = Period.parse(former.point().period());
        if (period.isEmpty()) {
            return true;
        }
        Integer people = former.point().basis().size(indicator, period.get());
        boolean allowed =
                Limits.reason(indicator, period.get(), former.point().value(), people) == null;
        return allowed
                && series.points().stream()
                        .filter(point -> point.period().equals(former.point().period()))
                        .allMatch(point -> {
                            Integer now = point.basis().size(indicator, period.get());
                            return now == null
                                    ? people == null
                                    : people != null
                                            && (now.equals(people)
                                                    || Math.abs(now - people) >= Limits.QUARTERS);
                        });
    }
}
