package no.dypdykk.core.evidence.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.evidence.Basis;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Series;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The limits of the method, section 3, one by one.
class DisclosureTest {
    /// @param people null for the whole municipality
    private static Series unit(
            String name, String indicator, @Nullable Integer people, Double... quarters) {
        var basis = new Basis(people, null, null, null, null, false, "");
        var points =
                IntStream.range(0, quarters.length)
                        .mapToObj(i ->
                                new Series.Point(
                                        (2014 + i / 4) + "-Q" + (i % 4 + 1),
                                        quarters[i],
                                        Origin.REGISTER,
                                        "Oppdiktet",
                                        basis))
                        .toList();
        return new Series(name + "--" + indicator, name, "9901", "", indicator, "percent", points);
    }

    private static String shown(String id, Series... family) {
        return Disclosure.of(Arrays.asList(family), SampleIndicators.ALL)
                .getOrDefault(id, List.of())
                .stream()
                .map(DisclosureTest::words)
                .collect(Collectors.joining(" "));
    }

    private static String words(Shown shown) {
        return switch (shown) {
            case Shown.Value(var point) -> String.valueOf(point.value());
            case Shown.YearMean(var year, double mean, _, _) -> year + "=" + mean;
            case Shown.Hidden(_, var reason) -> reason.code();
        };
    }

    @Test
    void twenty_people_are_shown_by_quarter_and_nineteen_by_year() {
        assertEquals(
                "8.0 9.0 10.0 9.0",
                shown("A--sf_total", unit("A", "sf_total", 20, 8.0, 9.0, 10.0, 9.0)));
        assertEquals(
                "only-years only-years only-years only-years 2014=9.0",
                shown("A--sf_total", unit("A", "sf_total", 19, 8.0, 9.0, 10.0, 9.0)));
    }

    @Test
    void nine_people_are_not_shown_at_all() {
        assertEquals(
                "few-people few-people few-people few-people",
                shown("A--sf_total", unit("A", "sf_total", 9, 8.0, 9.0, 10.0, 9.0)));
    }

    @Test
    void nineteen_people_are_not_split() {
        assertEquals(
                "no-split no-split no-split no-split",
                shown("A--sf_egen", unit("A", "sf_egen", 19, 2.0, 2.0, 2.0, 2.0)));
        assertEquals(
                "4.0 4.5 4.0 4.0",
                shown("A--sf_egen", unit("A", "sf_egen", 40, 4.0, 4.5, 4.0, 4.0)));
    }

    @Test
    void a_quarter_that_may_be_one_person_hides_the_quarters_of_its_year() {
        assertEquals(
                "only-years only-years only-years only-years 9.0 2014=6.0",
                shown("A--sf_total", unit("A", "sf_total", 25, 4.0, 5.0, 7.0, 8.0, 9.0)));
        assertEquals(
                "0.0 5.0 7.0 8.0",
                shown("A--sf_total", unit("A", "sf_total", 25, 0.0, 5.0, 7.0, 8.0)));
    }

    @Test
    void a_part_that_the_two_others_tell_is_not_hidden_alone() {
        var total = unit("A", "sf_total", 25, 9.0, 9.0, 9.0, 9.0);
        var certified = unit("A", "sf_lege", 25, 6.0, 6.0, 6.0, 6.0);
        var own = unit("A", "sf_egen", 25, 3.0, 3.0, 3.0, 3.0);

        assertEquals("9.0 9.0 9.0 9.0", shown("A--sf_total", total, certified, own));
        assertEquals(
                "protects-others protects-others protects-others protects-others 2014=6.0",
                shown("A--sf_lege", total, certified, own));
        assertEquals(
                "only-years only-years only-years only-years 2014=3.0",
                shown("A--sf_egen", total, certified, own));
    }

    @Test
    void a_hidden_unit_hides_others_until_the_remainder_is_large() {
        var total = unit("Alle", "sf_total", null, 8.0);
        var small = unit("A", "sf_total", 8, 8.0);
        var next = unit("B", "sf_total", 30, 8.0);
        var third = unit("C", "sf_total", 40, 8.0);
        var large = unit("D", "sf_total", 90, 8.0);

        assertEquals("8.0", shown("Alle--sf_total", total, small, next, third, large));
        assertEquals("few-people", shown("A--sf_total", total, small, next, third, large));
        assertEquals("protects-others", shown("B--sf_total", total, small, next, third, large));
        assertEquals("protects-others", shown("C--sf_total", total, small, next, third, large));
        assertEquals("8.0", shown("D--sf_total", total, small, next, third, large));
    }

    @Test
    void whole_municipalities_are_shown_as_they_are() {
        assertEquals("0.5", shown("Alle--sf_egen", unit("Alle", "sf_egen", null, 0.5)));
    }

    @Test
    void what_nobody_can_define_is_not_shown() {
        assertEquals(
                List.of(),
                List.copyOf(
                        Disclosure.of(List.of(unit("A", "ukjent", 40, 8.0)), SampleIndicators.ALL)
                                .keySet()));
    }
}
