package no.dypdykk.feature.finding;

import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchQuery.Sort;
import no.dypdykk.web.Refusal;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Turns the parameters of an address into a query.
final class SearchRequest {
    private SearchRequest() {}

    /// @param parameters as decoded from the address; names that mean nothing are passed over
    /// @throws Refusal naming the parameter that cannot be understood
    static SearchQuery read(Map<String, List<String>> parameters, int defaultSize) {
        int size = number(parameters, "size", defaultSize, 0, SearchQuery.MAX_SIZE);
        int deepest = size == 0 ? SearchQuery.MAX_DEPTH : SearchQuery.MAX_DEPTH / size;
        return new SearchQuery(
                words(parameters),
                chosen(parameters),
                sort(first(parameters, "sort", "relevance")),
                number(parameters, "page", 1, 1, deepest),
                size);
    }

    /// What was typed; may be empty.
    static String words(Map<String, List<String>> parameters) {
        return first(parameters, "q", "");
    }

    private static Map<Facet, Set<String>> chosen(Map<String, List<String>> parameters) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (Facet facet : Facet.values()) {
            var values = new LinkedHashSet<>(parameters.getOrDefault(facet.parameter(), List.of()));
            values.removeIf(String::isBlank);
            chosen.put(facet, values);
        }
        moveOrigins(chosen);
        return chosen;
    }

    /// Kinds of figures had the name of the grades once; addresses from then go on working.
    private static void moveOrigins(Map<Facet, Set<String>> chosen) {
        Set<String> grades = chosen.getOrDefault(Facet.EVIDENCE, Set.of());
        for (Origin kind : Origin.values()) {
            if (grades.remove(kind.code())) {
                chosen.getOrDefault(Facet.ORIGIN, Set.of()).add(kind.code());
            }
        }
    }

    private static Sort sort(String word) {
        return switch (word) {
            case "relevance", "" -> Sort.RELEVANCE;
            case "newest" -> Sort.NEWEST;
            case "title" -> Sort.TITLE;
            default ->
                    throw Refusal.badRequest(
                            "bad_parameter", "sort", word, "relevance, newest, title");
        };
    }

    private static int number(
            Map<String, List<String>> parameters, String name, int otherwise, int least, int most) {
        String text = first(parameters, name, "");
        if (text.isBlank()) {
            return otherwise;
        }
        return wholeNumber(text)
                .filter(number -> number >= least && number <= most)
                .orElseThrow(
                        () -> Refusal.badRequest("bad_parameter", name, text, least + "–" + most));
    }

    private static Optional<Integer> wholeNumber(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String first(
            Map<String, List<String>> parameters, String name, String otherwise) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? otherwise : values.getFirst();
    }
}
