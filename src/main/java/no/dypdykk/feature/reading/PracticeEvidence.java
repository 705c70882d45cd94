package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Source;
import no.dypdykk.core.evidence.judging.CaseResult;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.evidence.judging.Picture;
import no.dypdykk.core.evidence.judging.Pooling;
import no.dypdykk.core.evidence.judging.Pooling.Measure;
import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.feature.reading.CaseEvidence.Case;
import no.dypdykk.feature.reading.CaseEvidence.OfOutcome;
import no.dypdykk.web.OutcomeJudging;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the cases of a practice carry together, one picture an indicator; indicators that are each
/// other's opposite share one.
record PracticeEvidence(Shelf shelf) {
    private static final String SICK_LEAVE = "sf_total";
    private static final String PRESENCE = "naervaer";

    /// @param indicator what is pooled
    record OfIndicator(Indicator indicator, Picture picture) {}

    /// One for each indicator that some case reports on, in the order of the register.
    List<OfIndicator> of(PageAddress practice) {
        return of(cases(practice), PracticeFilter.NONE);
    }

    /// The same of those cases that a reader wants to see; also where none of them reports.
    List<OfIndicator> of(List<Case> cases, PracticeFilter filter) {
        var results = new LinkedHashMap<String, List<CaseResult>>();
        for (Case found : cases) {
            boolean wanted = filter.holds(found.study());
            main(found)
                    .forEach((indicator, result) -> {
                        var chosen = results.computeIfAbsent(indicator, _ -> new ArrayList<>());
                        if (wanted && filter.holds(result)) {
                            chosen.add(result);
                        }
                    });
        }
        return shelf.reference().indicators().all().stream()
                .filter(indicator -> results.containsKey(indicator.id()))
                .map(indicator ->
                        new OfIndicator(
                                indicator,
                                Pooling.of(
                                        results.getOrDefault(indicator.id(), List.of()),
                                        measure(indicator))))
                .toList();
    }

    private static Measure measure(Indicator indicator) {
        Double agreed = indicator.delta();
        return new Measure(indicator.id(), indicator.direction(), agreed == null ? 0 : agreed);
    }

    /// Every published case that tried it.
    List<Case> cases(PageAddress practice) {
        return shelf.tx().pages().backlinks(practice).stream()
                .filter(link ->
                        link.type() == LinkType.TRIED_MAIN || link.type() == LinkType.TRIED_BUNDLE)
                .map(link -> link.from().id())
                .distinct()
                .flatMap((PageId id) -> shelf.evidence().published(id, shelf).stream())
                .toList();
    }

    /// The best graded outcome of each indicator: one estimate a case.
    private Map<String, CaseResult> main(Case found) {
        var best = new LinkedHashMap<String, CaseResult>();
        found.outcomes().stream()
                .filter(outcome -> outcome.judged() != null)
                .sorted(Comparator.comparingInt(PracticeEvidence::rank))
                .forEach(outcome ->
                        best.putIfAbsent(
                                pooledAs(outcome.outcome().indicator()), result(found, outcome)));
        return best;
    }

    private static int rank(OfOutcome outcome) {
        Judged judged = outcome.judged();
        return judged == null ? 0 : -judged.grade().level();
    }

    /// The indicator under which another is pooled.
    static String pooledAs(String indicator) {
        return indicator.equals(PRESENCE) ? SICK_LEAVE : indicator;
    }

    private CaseResult result(Case found, OfOutcome outcome) {
        CaseStudy study = found.study();
        Judged judged = outcome.judged();
        if (judged == null) {
            throw new IllegalArgumentException("nothing is known of " + outcome);
        }
        return new CaseResult(
                study.head().title(),
                study.head().address().path(),
                municipality(study.setting().municipality()),
                source(study, outcome.outcome()),
                study.setting().from(),
                OutcomeJudging.employees(study, outcome.outcome()),
                study.practices().size() > 1,
                outcome.outcome().circumstances().high(),
                judged);
    }

    private @Nullable String municipality(@Nullable String number) {
        if (number == null) {
            return null;
        }
        return switch (shelf.reference().municipalities().resolve(number)) {
            case Resolution.Current(var now) -> now.number();
            case Resolution.Replaced(_, var now) -> now.number();
            case Resolution.Divided _, Resolution.Unknown _ -> number;
        };
    }

    /// Who stands behind the first figure; the case itself when nobody is named.
    private static String source(CaseStudy study, Outcome outcome) {
        Optional<String> id = outcome.figures().stream().map(Figure::source).findFirst();
        return study.head().sources().stream()
                .filter(source -> id.isPresent() && source.id().equals(id.get()))
                .map(PracticeEvidence::publisher)
                .findFirst()
                .orElse(study.head().address().path());
    }

    private static String publisher(Source source) {
        return source.publisher() == null ? source.title() : source.publisher();
    }
}
