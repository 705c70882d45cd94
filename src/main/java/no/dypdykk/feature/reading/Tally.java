package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.port.Pages;
import no.dypdykk.port.Pages.ReportedResults;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.web.ResultCounts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// What cases report, counted by practice and indicator.
///
/// @param cases number of cases that tried each practice, by its slug
record Tally(Map<String, Integer> cases, Map<String, List<ReportedResults>> results) {
    static Tally of(Pages pages) {
        var results = new HashMap<String, List<ReportedResults>>();
        for (ReportedResults reported : pages.reportedResults()) {
            results.computeIfAbsent(reported.practice(), _ -> new java.util.ArrayList<>())
                    .add(reported);
        }
        return new Tally(pages.reportingCases(), results);
    }

    /// The same of some cases only.
    static Tally of(Pages pages, Set<PageId> chosen) {
        var cases = new HashMap<String, Integer>();
        var results = new HashMap<String, List<ReportedResults>>();
        for (Summary practice : pages.list(PageKind.PRACTICE)) {
            String slug = practice.address().slug();
            var outcomes =
                    pages.caseOutcomes(practice.address()).stream()
                            .filter(outcome -> chosen.contains(outcome.from().id()))
                            .toList();
            cases.put(slug, (int) outcomes.stream().map(o -> o.from().id()).distinct().count());
            results.put(
                    slug,
                    outcomes.stream()
                            .map(o -> new ReportedResults(slug, o.indicator(), o.result(), 1))
                            .toList());
        }
        return new Tally(cases, results);
    }

    /// Slugs of practices that some case tried.
    Set<String> practices() {
        return cases.keySet();
    }

    /// Number of cases that tried the practice.
    int cases(String practice) {
        return cases.getOrDefault(practice, 0);
    }

    ResultCounts results(String practice) {
        return results(practice, _ -> true);
    }

    ResultCounts results(String practice, String indicator) {
        return results(practice, reported -> reported.indicator().equals(indicator));
    }

    private ResultCounts results(String practice, Predicate<ReportedResults> wanted) {
        var counts = new HashMap<Result, Integer>();
        results.getOrDefault(practice, List.of()).stream()
                .filter(wanted)
                .forEach(row -> counts.merge(row.result(), row.times(), Integer::sum));
        return new ResultCounts(counts);
    }

    /// Whether some case reports on the indicator.
    boolean reports(String indicator) {
        return results.values().stream()
                .flatMap(List::stream)
                .anyMatch(reported -> reported.indicator().equals(indicator));
    }
}
