package no.dypdykk.feature.finding;

import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchResult;
import no.dypdykk.core.search.SearchResult.FacetCount;
import no.dypdykk.feature.finding.SearchView.FacetChoice;
import no.dypdykk.feature.finding.SearchView.FacetGroup;
import no.dypdykk.feature.finding.SearchView.Parts;
import no.dypdykk.web.Labels;
import no.dypdykk.web.Texts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a search can be narrowed by, as the search page shows it: parts below their whole.
record FacetViews(Labels labels, Texts texts) {
    /// What most readers narrow by comes first and is open.
    private static final List<Facet> ORDER =
            List.of(
                    Facet.KIND,
                    Facet.RESULT,
                    Facet.EVIDENCE,
                    Facet.SECTOR,
                    Facet.ORIGIN,
                    Facet.THEME,
                    Facet.INDICATOR,
                    Facet.PRACTICE,
                    Facet.CONCEPT,
                    Facet.ROLE,
                    Facet.SIZE,
                    Facet.COUNTY,
                    Facet.LANG);

    private static final Set<Facet> OPEN =
            Set.of(Facet.KIND, Facet.RESULT, Facet.EVIDENCE, Facet.SECTOR);
    private static final int MOST_CHOICES = 40;

    List<FacetGroup> groups(SearchQuery query, SearchResult result) {
        return ORDER.stream()
                .map(facet -> group(facet, query, result))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    private FacetGroup group(Facet facet, SearchQuery query, SearchResult result) {
        Optional<Facet> part = part(facet);
        Map<String, List<FacetCount>> parts =
                part.map(of -> byWhole(of, query, result)).orElse(Map.of());
        Set<String> wanted = wanted(facet, part, query);
        List<FacetChoice> choices =
                some(counts(facet, wanted, result), wanted)
                        .map(count -> {
                            List<FacetCount> within = parts.getOrDefault(count.value(), List.of());
                            FacetChoice whole = choice(facet, count, query);
                            return whole.with(
                                    part.filter(_ -> !within.isEmpty())
                                            .map(of -> parts(of, within, whole, query)));
                        })
                        .toList();
        boolean inUse = choices.stream().anyMatch(one -> one.chosen() || one.parts().isChosen());
        return new FacetGroup(
                facet.parameter(),
                texts.get("facet." + facet.parameter()),
                OPEN.contains(facet) || inUse,
                choices);
    }

    private static Optional<Facet> part(Facet whole) {
        return Stream.of(Facet.values())
                .filter(facet -> facet != whole && facet.whole() == whole)
                .findFirst();
    }

    private Map<String, List<FacetCount>> byWhole(
            Facet part, SearchQuery query, SearchResult result) {
        return counts(part, chosen(part, query), result).stream()
                .collect(Collectors.groupingBy(count -> labels.whole(part, count.value())));
    }

    private Parts parts(
            Facet facet, List<FacetCount> counts, FacetChoice whole, SearchQuery query) {
        return new Parts(
                facet.parameter(),
                texts.get("facet." + facet.parameter() + ".in", whole.label()),
                whole.chosen(),
                some(counts, chosen(facet, query))
                        .map(count -> choice(facet, count, query))
                        .toList());
    }

    private FacetChoice choice(Facet facet, FacetCount count, SearchQuery query) {
        return new FacetChoice(
                count.value(),
                labels.label(facet, count.value(), texts),
                count.count(),
                chosen(facet, query).contains(count.value()));
    }

    private static Set<String> chosen(Facet facet, SearchQuery query) {
        return query.chosen().getOrDefault(facet, Set.of());
    }

    /// What is chosen, and the wholes of chosen parts.
    private Set<String> wanted(Facet facet, Optional<Facet> part, SearchQuery query) {
        var wanted = new TreeSet<>(chosen(facet, query));
        part.ifPresent(of -> chosen(of, query).forEach(one -> wanted.add(labels.whole(of, one))));
        wanted.remove("");
        return wanted;
    }

    /// As found, then with no page what is wanted in any case: a form that lacks it would lose it.
    private static List<FacetCount> counts(Facet facet, Set<String> wanted, SearchResult result) {
        List<FacetCount> found = ordered(facet, result.facets().getOrDefault(facet, List.of()));
        var missing = new TreeSet<>(wanted);
        found.forEach(count -> missing.remove(count.value()));
        return Stream.concat(
                        found.stream(), missing.stream().map(value -> new FacetCount(value, 0)))
                .toList();
    }

    /// Grades are steps and stand as such, the surest first.
    private static List<FacetCount> ordered(Facet facet, List<FacetCount> counts) {
        return facet == Facet.EVIDENCE
                ? counts.stream()
                        .sorted(Comparator.comparing(FacetCount::value).reversed())
                        .toList()
                : counts;
    }

    /// The first ones, and those that are wanted: a request cannot ask for many.
    private static Stream<FacetCount> some(List<FacetCount> counts, Set<String> wanted) {
        return Stream.concat(
                counts.stream().limit(MOST_CHOICES),
                counts.stream().skip(MOST_CHOICES).filter(count -> wanted.contains(count.value())));
    }
}
