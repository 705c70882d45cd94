package no.dypdykk.feature.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.evidence.table.Analysing;
import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.PageId;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.web.OutcomeJudging;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the outcomes of cases can carry. Computed from one revision, the background series and the
/// method, and kept by these three; nothing of it is stored. Safe for all threads.
final class CaseEvidence {
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
                OutcomeJudging.version(shelf.tx()),
                Analysing.METHOD);
    }

    private static List<OfOutcome> judge(CaseStudy study, Shelf shelf) {
        var judging = shelf.judging();
        var all = new ArrayList<OfOutcome>();
        for (Outcome outcome : study.outcomes()) {
            Judged judged = judging.judged(study, outcome).orElse(null);
            all.add(new OfOutcome(outcome, judged, comparedWith(outcome, judged, judging)));
        }
        return List.copyOf(all);
    }

    private static @Nullable String comparedWith(
            Outcome outcome, @Nullable Judged judged, OutcomeJudging judging) {
        return judged == null || !judged.design().compares()
                ? null
                : judging.comparison(outcome).map(series -> series.head().entity()).orElse(null);
    }
}
