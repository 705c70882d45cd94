package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Middle;
import no.dypdykk.core.evidence.Middle.Value;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.PeriodKind;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.disclosure.Disclosure;
import no.dypdykk.core.evidence.disclosure.Shown;
import no.dypdykk.core.place.Area;
import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.core.place.SizeClass;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Whole municipalities of the size of one, as far as everyone may see their figures. None is
/// named. For one page, on one thread.
final class MunicipalityPeers {
    /// Units that a comparison needs (method, `faa_enheter`).
    static final int FEWEST = 5;

    private final Shelf shelf;
    private final MunicipalityRegister register;
    private final Municipality own;
    private final SizeClass size;
    private final Map<String, Map<String, List<Shown>>> families = new HashMap<>();

    MunicipalityPeers(Shelf shelf, Municipality own) {
        this.shelf = shelf;
        this.register = shelf.reference().municipalities();
        this.own = own;
        this.size = SizeClass.of(own.population());
    }

    /// @param count how many others have values
    /// @param middle of those periods that enough of them have, in order
    record Others(int count, List<Value> middle) {
        static final Others NONE = new Others(0, List.of());
    }

    /// Others with the same indicator and sector. None for a part of the municipality, or for what
    /// the municipality was before it was merged: nobody knows its size then.
    ///
    /// @param last period of the series
    Others like(Series series, PeriodKind kind, Period last) {
        if (size == SizeClass.UNKNOWN || !isWhole(series) || !isOfToday(series, last)) {
            return Others.NONE;
        }
        List<List<Value>> values =
                shelf
                        .tx()
                        .figures()
                        .headsOfIndicator(series.indicator(), "", Integer.MAX_VALUE)
                        .stream()
                        .filter(other -> other.sector().equals(series.sector()))
                        .filter(other -> isWhole(other) && isPeer(other.municipality()))
                        .map(other -> values(other, kind))
                        .filter(one -> !one.isEmpty())
                        .toList();
        return new Others(values.size(), Middle.of(values, FEWEST));
    }

    boolean isWhole(Series series) {
        return register.isNamed(series.municipality(), series.entity());
    }

    private boolean isOfToday(Series series, Period last) {
        return Area.of(register, series.municipality(), last.to().getYear()) instanceof Area.Today;
    }

    private boolean isPeer(String number) {
        return switch (register.resolve(number)) {
            case Resolution.Current(var now) -> isPeer(now);
            case Resolution.Replaced(_, var now) -> isPeer(now);
            case Resolution.Divided _, Resolution.Unknown _ -> false;
        };
    }

    private boolean isPeer(Municipality other) {
        return !other.number().equals(own.number()) && SizeClass.of(other.population()) == size;
    }

    /// What may be seen of a municipality is decided for all its series together.
    private List<Value> values(Series other, PeriodKind kind) {
        return families
                .computeIfAbsent(
                        other.municipality(),
                        number ->
                                Disclosure.of(
                                        shelf.tx().figures().ofMunicipality(number),
                                        shelf.reference().indicators()))
                .getOrDefault(other.id(), List.of())
                .stream()
                .filter(Shown.Value.class::isInstance)
                .map(shown -> ((Shown.Value) shown).point())
                .filter(point ->
                        Period.parse(point.period())
                                .filter(period ->
                                        PeriodKind.of(period).stream().anyMatch(kind::equals))
                                .filter(period -> isOfToday(other, period))
                                .isPresent())
                .map(point -> new Value(point.period(), point.value()))
                .toList();
    }
}
