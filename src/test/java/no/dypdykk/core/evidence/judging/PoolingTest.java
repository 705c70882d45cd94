package no.dypdykk.core.evidence.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.judging.Picture.Caveat;
import no.dypdykk.core.evidence.judging.Pooling.Measure;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/// What is shown for how many cases, and what a reader is told to keep in mind.
class PoolingTest {
    private static final Measure SICK_LEAVE = new Measure("sf_total", -1, 0.5);

    @Test
    void two_cases_stand_each_for_themselves() {
        var picture = Pooling.of(cases(2), SICK_LEAVE);

        assertEquals(2, picture.entries().size());
        assertNull(picture.pooled());
    }

    @Test
    void three_cases_have_a_mean_and_no_prediction() {
        var pooled = pooled(3);

        assertTrue(pooled.few());
        assertNull(pooled.prediction());
        assertNull(pooled.ofTen());
        assertNull(pooled.eggerP());
    }

    @Test
    void five_cases_have_a_prediction_and_ten_are_looked_at_for_lopsidedness() {
        assertNotNull(pooled(5).prediction());
        assertNull(pooled(5).eggerP());
        assertNotNull(pooled(10).eggerP());
    }

    @Test
    void cases_without_usable_numbers_are_counted_and_not_pooled() {
        var results = new ArrayList<>(cases(3));
        results.add(result("9901", "Uten tall", null, Result.IMPROVED, -1));
        results.add(result("9902", "Startet", null, Result.TOO_EARLY, -1));

        var picture = Pooling.of(results, SICK_LEAVE);

        assertEquals(3, picture.entries().size());
        assertEquals(2, picture.unusable().size());
        assertEquals(1, picture.started());
    }

    @Test
    void two_units_of_one_municipality_are_one_row() {
        var results = new ArrayList<>(cases(3));
        results.add(result("9900", "Samme kommune", 300, Result.IMPROVED, -2));

        var picture = Pooling.of(results, SICK_LEAVE);

        assertEquals(3, picture.entries().size());
        assertEquals(3, picture.municipalities());
        assertEquals(2, picture.entries().stream().mapToInt(e -> e.cases().size()).max().orElse(0));
    }

    @Test
    void presence_is_pooled_as_the_opposite_of_absence() {
        var presence =
                new CaseResult(
                        "Nærvær",
                        "/dypdykk/naervaer",
                        "9950",
                        "kilde",
                        2010,
                        300,
                        false,
                        null,
                        Judging.of(
                                outcome("naervaer", Result.IMPROVED, 90.0, 92.0),
                                indicator("naervaer", 1),
                                new Surroundings(300, List.of())));

        var picture = Pooling.of(List.of(presence), SICK_LEAVE);

        assertEquals(-2, picture.entries().getFirst().effect().value(), 1e-9);
        assertTrue(picture.entries().getFirst().interval().holds(-2));
    }

    @Test
    void rows_stand_by_grade_year_and_name_and_never_by_size_of_effect() {
        var picture = Pooling.of(cases(4).reversed(), SICK_LEAVE);

        assertEquals(
                List.of("Sak 0", "Sak 1", "Sak 2", "Sak 3"),
                picture.entries().stream().map(e -> e.cases().getFirst().name()).toList());
    }

    @Test
    void weights_add_up_to_a_hundred() {
        var picture = Pooling.of(cases(6), SICK_LEAVE);

        assertEquals(100, picture.entries().stream().mapToDouble(Picture.Entry::share).sum(), 1e-9);
    }

    @Test
    void the_caveat_box_always_begins_with_what_is_written_down() {
        var caveats = Pooling.of(cases(3), SICK_LEAVE).caveats();

        assertEquals(Caveat.Kind.GOOD_ONES_ARE_WRITTEN, caveats.getFirst().kind());
        assertEquals(Caveat.Kind.TOO_FEW_TO_LOOK, caveats.getLast().kind());
    }

    @Test
    void small_and_bundled_cases_are_told_and_large_single_ones_are_not() {
        var small =
                IntStream.range(0, 3)
                        .mapToObj(i -> result("99" + (10 + i), "Liten " + i, 40, Result.MIXED, -1))
                        .map(PoolingTest::bundled)
                        .toList();
        var told = kinds(Pooling.of(small, SICK_LEAVE));
        var large = kinds(Pooling.of(cases(3), SICK_LEAVE));

        assertTrue(told.containsAll(List.of(Caveat.Kind.SMALL_UNITS, Caveat.Kind.BUNDLED)));
        assertTrue(!large.contains(Caveat.Kind.SMALL_UNITS));
        assertTrue(!large.contains(Caveat.Kind.BUNDLED));
    }

    @Test
    void the_weight_of_cases_with_several_practices_is_told_where_there_is_one() {
        var mixed = new ArrayList<>(cases(3));
        mixed.set(0, bundled(mixed.getFirst()));
        var pooled = details(Pooling.of(mixed, SICK_LEAVE));
        var alone = details(Pooling.of(mixed.subList(0, 2), SICK_LEAVE));
        double share =
                Pooling.of(mixed, SICK_LEAVE).entries().stream()
                        .filter(entry -> entry.cases().getFirst().bundled())
                        .mapToDouble(Picture.Entry::share)
                        .sum();

        assertEquals(List.of("1", "3", Long.toString(Math.round(share))), pooled);
        assertEquals(List.of("1", "2"), alone);
    }

    private static List<String> details(Picture picture) {
        return picture.caveats().stream()
                .filter(caveat -> caveat.kind() == Caveat.Kind.BUNDLED)
                .findFirst()
                .orElseThrow()
                .details();
    }

    private static CaseResult bundled(CaseResult one) {
        return new CaseResult(
                one.name(),
                one.path(),
                one.municipality(),
                one.source(),
                one.year(),
                one.employees(),
                true,
                null,
                one.judged());
    }

    private static List<Caveat.Kind> kinds(Picture picture) {
        return picture.caveats().stream().map(Caveat::kind).toList();
    }

    private static Picture.Pooled pooled(int count) {
        return Objects.requireNonNull(Pooling.of(cases(count), SICK_LEAVE).pooled());
    }

    private static List<CaseResult> cases(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        result(
                                "99" + (i < 10 ? "0" : "") + i,
                                "Sak " + i,
                                500 + 100 * i,
                                Result.IMPROVED,
                                -1 - i % 3))
                .toList();
    }

    private static CaseResult result(
            String municipality,
            String name,
            @Nullable Integer employees,
            Result told,
            double change) {
        var judged =
                Judging.of(
                        outcome("sf_total", told, 10, 10 + change),
                        indicator("sf_total", -1),
                        new Surroundings(employees, List.of()));
        return new CaseResult(
                name,
                "/dypdykk/" + name.toLowerCase(Locale.ROOT).replace(' ', '-'),
                municipality,
                "kilde " + municipality,
                2010,
                employees,
                false,
                null,
                judged);
    }

    private static Outcome outcome(String indicator, Result told, double before, double after) {
        return new Outcome(
                indicator,
                told,
                null,
                List.of(
                        figure("2010", before, FigureRole.BASELINE),
                        figure("2012", after, FigureRole.AFTER)),
                List.of(),
                null);
    }

    private static Figure figure(String period, double value, FigureRole role) {
        return new Figure(period, value, role, Origin.SELF_REPORTED, "s1", null, null, null, null);
    }

    private static Indicator indicator(String id, int direction) {
        var text = new Indicator.Text("Prikk", "Prikk");
        return new Indicator(
                id, "annet", text, text, "percent", direction, true, "HR", 5, 0.5, text);
    }
}
