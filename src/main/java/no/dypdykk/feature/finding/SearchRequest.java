package no.dypdykk.feature.finding;

import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchQuery.Sort;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Texts;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Turns the parameters of an address into a query.
final class SearchRequest {
    /// Values of one facet that can be chosen at once: nobody picks more by hand, and a page says
    /// every one of them in several places.
    static final int MOST_CHOSEN = 50;

    private static final String RELEVANCE = "relevance";

    private SearchRequest() {}

    /// @param parameters as decoded from the address; names that mean nothing are passed over
    /// @throws Refusal naming the parameter that cannot be understood
    static SearchQuery read(Map<String, List<String>> parameters, int defaultSize) {
        int size = number(parameters, "size", defaultSize, 0, SearchQuery.MAX_SIZE);
        int deepest = size == 0 ? SearchQuery.MAX_DEPTH : SearchQuery.MAX_DEPTH / size;
        return new SearchQuery(
                words(parameters),
                chosen(parameters, Facet::parameter),
                sort(first(parameters, "sort", RELEVANCE))
                        .orElseThrow(() -> unknownSort(first(parameters, "sort", ""))),
                number(parameters, "page", 1, 1, deepest),
                size);
    }

    /// What was typed; may be empty.
    static String words(Map<String, List<String>> parameters) {
        return first(parameters, "q", "");
    }

    /// The same for a page that people read: an order or a page number that cannot be is no reason
    /// to keep the hits from them, so the nearest that can be is taken.
    ///
    /// @param size hits per page
    /// @throws Refusal when too many values are chosen, with the facet's name in the reader's words
    static SearchQuery forgiving(Map<String, List<String>> parameters, int size, Texts texts) {
        int page = wholeNumber(first(parameters, "page", "")).orElse(1);
        return new SearchQuery(
                words(parameters),
                chosen(parameters, facet -> texts.get("facet." + facet.parameter())),
                sort(first(parameters, "sort", RELEVANCE)).orElse(Sort.RELEVANCE),
                Math.clamp(page, 1, SearchQuery.MAX_DEPTH / size),
                size);
    }

    private static Map<Facet, Set<String>> chosen(
            Map<String, List<String>> parameters, Function<Facet, String> name) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (Facet facet : Facet.values()) {
            var values = new LinkedHashSet<>(parameters.getOrDefault(facet.parameter(), List.of()));
            values.removeIf(String::isBlank);
            if (values.size() > MOST_CHOSEN) {
                throw Refusal.badRequest(
                        "too_many_values", name.apply(facet), "" + values.size(), "" + MOST_CHOSEN);
            }
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

    private static Optional<Sort> sort(String word) {
        return switch (word) {
            case RELEVANCE, "" -> Optional.of(Sort.RELEVANCE);
            case "newest" -> Optional.of(Sort.NEWEST);
            case "title" -> Optional.of(Sort.TITLE);
            default -> Optional.empty();
        };
    }

    private static Refusal unknownSort(String word) {
        return Refusal.badRequest("bad_parameter", "sort", word, "relevance, newest, title");
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
