package no.dypdykk.web;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.evidence.judging.Judging;
import no.dypdykk.core.evidence.judging.Surroundings;
import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.GroupSize;
import no.dypdykk.port.Store;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the outcomes of cases can carry, by the series in one view of the store. The case page and
/// the search both ask here, so that a grade is the same wherever it stands.
public record OutcomeJudging(Store.Tx tx, Indicators indicators) {
    /// Sectors in the order in which their line is useful behind a municipality's own.
    private static final List<String> BACKGROUND =
            List.of("municipal", "municipal-health", "all", "");

    /// Another text after each change of the series; empty when there never were any.
    public static String version(Store.Tx tx) {
        return tx.figures().loadedHash() + tx.figures().version();
    }

    /// Empty when the register does not know the indicator.
    public Optional<Judged> judged(CaseStudy study, Outcome outcome) {
        return indicators
                .find(outcome.indicator())
                .map(indicator -> judged(study, outcome, indicator));
    }

    private Judged judged(CaseStudy study, Outcome outcome, Indicator indicator) {
        return Judging.of(
                outcome.framing().applied(outcome, compared(outcome)),
                indicator,
                new Surroundings(
                        employees(study, outcome),
                        ofMunicipalities(outcome.indicator()),
                        group(outcome)));
    }

    /// What everyone may see of the one series that the case is held against.
    private List<Series.Point> compared(Outcome outcome) {
        return comparison(outcome).map(PublicSeries::points).orElse(List.of());
    }

    /// The one series that the case is held against; empty when it names none that is kept, or
    /// several.
    public Optional<PublicSeries> comparison(Outcome outcome) {
        return outcome.framing().hasGroup() ? Optional.empty() : named(outcome).findFirst();
    }

    /// What everyone may see of the series of a group that the case is held against.
    private List<Series> group(Outcome outcome) {
        return outcome.framing().hasGroup()
                ? named(outcome).map(one -> one.head().withPoints(one.points())).toList()
                : List.of();
    }

    /// Of the same indicator.
    private Stream<PublicSeries> named(Outcome outcome) {
        return outcome.framing().comparisons().stream()
                .flatMap(id -> PublicSeries.find(id, tx, indicators).stream())
                .filter(series -> series.head().indicator().equals(outcome.indicator()));
    }

    /// How many people an outcome is about; null when the case does not say.
    public static @Nullable Integer employees(CaseStudy study, Outcome outcome) {
        return GroupSize.of(outcome, study.setting().employees()).orElse(null);
    }

    /// What is usual in municipalities; the level of all of working life would make each of them
    /// look high.
    private List<Series> ofMunicipalities(String indicator) {
        return background(indicator).stream()
                .filter(series -> series.sector().startsWith("municipal"))
                .toList();
    }

    /// Series of whole sectors; single municipalities are no background for each other.
    public List<Series> background(String indicator) {
        return tx.figures().ofSectors(indicator).stream()
                .filter(series -> !series.isCounted())
                .filter(series -> BACKGROUND.contains(series.sector()))
                .sorted(Comparator.comparingInt(series -> BACKGROUND.indexOf(series.sector())))
                .toList();
    }
}
