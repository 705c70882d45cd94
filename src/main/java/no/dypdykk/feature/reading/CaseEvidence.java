package no.dypdykk.feature.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.evidence.judging.Judging;
import no.dypdykk.core.evidence.judging.Surroundings;
import no.dypdykk.core.evidence.table.Analysing;
import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.GroupSize;
import no.dypdykk.core.page.PageId;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.web.PublicSeries;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the outcomes of cases can carry. Computed from one revision, the background series and the
/// method, and kept by these three; nothing of it is stored. Safe for all threads.
final class CaseEvidence {
    /// Sectors in the order in which their line is useful behind a municipality's own.
    private static final List<String> BACKGROUND =
            List.of("municipal", "municipal-health", "all", "");

    private static final int MOST = 4_000;

    private final Library library;
    private final Cache<Key, Case> kept =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    CaseEvidence(Library library) {
        this.library = library;
    }

    private record Key(PageId page, int revision, String series, String method) {}

    /// @param judged null when the register does not know the indicator
    ///
    /// @param comparedWith what it is judged against; null when it is judged alone
    record OfOutcome(Outcome outcome, @Nullable Judged judged, @Nullable String comparedWith) {}

    /// The case on a published page; empty when the page is another one, or nobody may see it.
    Optional<Case> published(PageId page, Shelf shelf) {
        return shelf.tx().pages().published(page).flatMap(stored -> found(stored, shelf));
    }

    /// A case with what its outcomes can carry.
    ///
    /// @param study without its text
    record Case(int revision, CaseStudy study, List<OfOutcome> outcomes) {}

    private Optional<Case> found(Stored stored, Shelf shelf) {
        Case known = kept.getIfPresent(key(stored, shelf));
        if (known != null) {
            return Optional.of(known);
        }
        return library.page(stored) instanceof CaseStudy study
                ? Optional.of(judged(stored, study, shelf))
                : Optional.empty();
    }

    /// One for each outcome of the case, in its order.
    List<OfOutcome> of(Stored stored, CaseStudy study, Shelf shelf) {
        Case known = kept.getIfPresent(key(stored, shelf));
        return known == null ? judged(stored, study, shelf).outcomes() : known.outcomes();
    }

    private Case judged(Stored stored, CaseStudy study, Shelf shelf) {
        var light =
                new CaseStudy(
                        study.head(),
                        study.setting(),
                        study.trial(),
                        study.practices(),
                        study.concepts(),
                        study.outcomes(),
                        "");
        var found = new Case(stored.revision().number(), light, judge(study, shelf));
        kept.put(key(stored, shelf), found);
        return found;
    }

    private static Key key(Stored stored, Shelf shelf) {
        return new Key(
                stored.id(),
                stored.revision().number(),
                shelf.tx().figures().loadedHash() + shelf.tx().figures().version(),
                Analysing.METHOD);
    }

    private static List<OfOutcome> judge(CaseStudy study, Shelf shelf) {
        var all = new ArrayList<OfOutcome>();
        for (Outcome outcome : study.outcomes()) {
            Judged judged =
                    shelf.indicatorById(outcome.indicator())
                            .map(indicator -> judged(study, outcome, indicator, shelf))
                            .orElse(null);
            all.add(new OfOutcome(outcome, judged, comparedWith(outcome, judged, shelf)));
        }
        return List.copyOf(all);
    }

    private static Judged judged(
            CaseStudy study, Outcome outcome, Indicator indicator, Shelf shelf) {
        return Judging.of(
                outcome.framing().applied(outcome, compared(outcome, shelf)),
                indicator,
                new Surroundings(
                        employees(study, outcome), ofMunicipalities(outcome.indicator(), shelf)));
    }

    private static @Nullable String comparedWith(
            Outcome outcome, @Nullable Judged judged, Shelf shelf) {
        return judged == null || !judged.design().compares()
                ? null
                : comparison(outcome, shelf).map(series -> series.head().entity()).orElse(null);
    }

    /// What everyone may see of the series that the case is held against; it must be the same
    /// indicator.
    private static List<Series.Point> compared(Outcome outcome, Shelf shelf) {
        return comparison(outcome, shelf).map(PublicSeries::points).orElse(List.of());
    }

    /// The series that the case is held against; empty when it names none that is kept.
    static Optional<PublicSeries> comparison(Outcome outcome, Shelf shelf) {
        return Optional.ofNullable(outcome.framing().comparison())
                .flatMap(id -> PublicSeries.find(id, shelf.tx(), shelf.reference().indicators()))
                .filter(series -> series.head().indicator().equals(outcome.indicator()));
    }

    /// How many people an outcome is about; null when the case does not say.
    static @Nullable Integer employees(CaseStudy study, Outcome outcome) {
        return GroupSize.of(outcome, study.setting().employees()).orElse(null);
    }

    /// What is usual in municipalities; the level of all of working life would make each of them
    /// look high.
    private static List<Series> ofMunicipalities(String indicator, Shelf shelf) {
        return background(indicator, shelf).stream()
                .filter(series -> series.sector().startsWith("municipal"))
                .toList();
    }

    /// Series of whole sectors; single municipalities are no background for each other.
    static List<Series> background(String indicator, Shelf shelf) {
        return shelf.tx().figures().ofSectors(indicator).stream()
                .filter(series -> !series.isCounted())
                .filter(series -> BACKGROUND.contains(series.sector()))
                .sorted(Comparator.comparingInt(series -> BACKGROUND.indexOf(series.sector())))
                .toList();
    }
}
