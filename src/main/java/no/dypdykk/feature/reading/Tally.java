package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.page.PageId;
import no.dypdykk.port.Pages.CaseOutcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What cases report, counted by practice and indicator.
final class Tally {
    private final Map<String, Set<PageId>> cases = new HashMap<>();
    private final Map<String, Map<String, List<Result>>> results = new HashMap<>();

    Tally(List<CaseOutcome> outcomes) {
        for (CaseOutcome outcome : outcomes) {
            String practice = outcome.practice();
            cases.computeIfAbsent(practice, _ -> new HashSet<>()).add(outcome.from().id());
            results.computeIfAbsent(practice, _ -> new HashMap<>())
                    .computeIfAbsent(outcome.indicator(), _ -> new ArrayList<>())
                    .add(outcome.result());
        }
    }

    /// Slugs of practices that some case tried.
    Set<String> practices() {
        return cases.keySet();
    }

    /// Number of cases that tried the practice.
    int cases(String practice) {
        return cases.getOrDefault(practice, Set.of()).size();
    }

    List<Result> results(String practice) {
        return results.getOrDefault(practice, Map.of()).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    List<Result> results(String practice, String indicator) {
        return results.getOrDefault(practice, Map.of()).getOrDefault(indicator, List.of());
    }

    /// Whether some case reports on the indicator.
    boolean reports(String indicator) {
        return results.values().stream().anyMatch(byId -> byId.containsKey(indicator));
    }
}
