package no.dypdykk.contract;

import static no.dypdykk.fixture.SamplePage.page;

import no.dypdykk.core.search.Facet;
import no.dypdykk.fixture.SamplePage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Made-up pages with facet values drawn by lot, and choices among the same values. One seed always
/// gives the same.
final class RandomFacets {
    private static final int VALUES = 4;

    private final Random random;

    RandomFacets(long seed) {
        random = new Random(seed);
    }

    List<SamplePage> pages(int count) {
        return IntStream.range(0, count).mapToObj(i -> faceted("p" + i)).toList();
    }

    private SamplePage faceted(String slug) {
        var page = page(slug, "Turnus");
        for (var facet : Facet.values()) {
            page = page.facet(facet, drawn(2).toArray(String[]::new));
        }
        return page;
    }

    /// None of the values in most facets, some in the others, now and then one that no page has.
    Map<Facet, Set<String>> choice() {
        var choice = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var values = drawn(3);
            if (random.nextInt(4) == 0 && !values.isEmpty()) {
                choice.put(facet, values);
            }
        }
        return choice;
    }

    private Set<String> drawn(int most) {
        return IntStream.range(0, random.nextInt(most + 1))
                .mapToObj(_ -> "v" + random.nextInt(VALUES))
                .collect(Collectors.toSet());
    }
}
