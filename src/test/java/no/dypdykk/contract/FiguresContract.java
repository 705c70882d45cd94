package no.dypdykk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.evidence.Basis;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.port.Searches;
import no.dypdykk.port.Searches.Miss;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How every store keeps series, searches without hits and tokens.
public abstract class FiguresContract extends StoreFixture {
    @Test
    void a_series_is_kept_with_its_points_in_order() {
        var first = series("a-series", "sample_absence", 8.6, 7.7);
        var other = series("b-series", "sample_turnover");
        write(tx -> {
            tx.figures().put(other);
            tx.figures().put(first);
        });

        assertEquals(List.of(first, other), store.read(tx -> tx.figures().all()));
        assertEquals(List.of(first), store.read(tx -> tx.figures().ofIndicator("sample_absence")));
    }

    @Test
    void a_series_with_a_known_id_replaces_the_old_one() {
        write(tx -> tx.figures().put(series("a-series", "sample_absence", 1, 2, 3)));
        var newer = series("a-series", "sample_turnover", 4);

        write(tx -> tx.figures().put(newer));

        assertEquals(List.of(newer), store.read(tx -> tx.figures().all()));
    }

    @Test
    void sectors_are_told_from_municipalities() {
        var sector = series("a-series", "sample_absence", 1);
        var town = new Series("b", "Sample", "9901", "", "sample_absence", "percent", List.of());
        write(tx -> {
            tx.figures().put(sector);
            tx.figures().put(town);
        });

        assertEquals(List.of(sector), store.read(tx -> tx.figures().ofSectors("sample_absence")));
        assertEquals(
                List.of(sector.withPoints(List.of())), store.read(tx -> tx.figures().sectors(9)));
        assertEquals(
                List.of(town),
                store.read(tx -> tx.figures().headsOfIndicator("sample_absence", "a-series", 9)));
        assertEquals(List.of(town), store.read(tx -> tx.figures().ofMunicipality("9901")));
    }

    @Test
    void series_are_found_by_whom_they_are_about_and_by_no_other_indicator() {
        var town = new Series("b", "Sample", "9901", "", "sample_absence", "percent", List.of());
        write(tx -> {
            tx.figures().put(series("a-series", "sample_absence", 1));
            tx.figures().put(town);
        });

        assertEquals(List.of(town), named("sample_absence", "Sample"));
        assertEquals(List.of(), named("sample_turnover", "Sample"));
        assertEquals(List.of(), named("sample_absence", "Samp"));
    }

    private List<Series> named(String indicator, String entity) {
        return store.read(tx -> tx.figures().headsOfEntity(indicator, entity, 9));
    }

    @Test
    void notes_and_periods_of_a_series_are_kept() {
        var noted = series("a-series", "sample_absence", 1, 2).withNote("Sample note\nand another");
        write(tx -> tx.figures().put(noted));

        assertEquals(Optional.of(noted), store.read(tx -> tx.figures().find("a-series")));
        assertEquals(
                noted.points().stream().map(Series.Point::period).toList(),
                store.read(tx -> tx.figures().periods("a-series")));
        assertEquals(List.of(), store.read(tx -> tx.figures().periods("b-series")));

        write(tx -> tx.figures().put(noted.withNote("")));
        assertEquals("", store.read(tx -> tx.figures().find("a-series")).orElseThrow().note());
    }

    @Test
    void values_that_were_replaced_can_still_be_read() {
        write(tx -> tx.figures().put(series("a-series", "sample_absence", 1, 2)));
        write(tx -> tx.figures().put(series("a-series", "sample_absence", 1, 3)));
        write(tx -> tx.figures().put(series("a-series", "sample_absence", 1, 3)));

        var former = store.read(tx -> tx.figures().former("a-series"));

        assertEquals(List.of("2011"), former.stream().map(f -> f.point().period()).toList());
        assertEquals(List.of(2.0), former.stream().map(f -> f.point().value()).toList());
        assertEquals(List.of(), store.read(tx -> tx.figures().former("b-series")));
    }

    @Test
    void what_stands_behind_a_value_is_kept() {
        var basis = new Basis(40, 12.5, 2500.0, 0.7, 81.0, true, "* foreløpig");
        var point = new Series.Point("2011", 8, Origin.REGISTER, "Sample source", basis);
        var kept = series("a-series", "sample_absence").withPoints(List.of(point));

        write(tx -> tx.figures().put(kept));

        assertEquals(
                List.of(kept), store.read(tx -> tx.figures().find("a-series")).stream().toList());
    }

    @Test
    void the_hash_of_the_loaded_series_is_remembered() {
        assertEquals("", store.read(tx -> tx.figures().loadedHash()));

        write(tx -> tx.figures().markLoaded("first"));
        write(tx -> tx.figures().markLoaded("second"));

        assertEquals("second", store.read(tx -> tx.figures().loadedHash()));
    }

    @Test
    void searches_without_hits_are_counted_most_frequent_first() {
        var monday = LocalDate.of(2020, 1, 6);
        var tuesday = monday.plusDays(1);
        write(tx -> {
            tx.searches().missed("rare", tuesday);
            tx.searches().missed("frequent", monday);
            tx.searches().missed("frequent", monday);
            tx.searches().missed("frequent", tuesday);
            tx.searches().missed("older", monday);
        });

        assertEquals(
                List.of(
                        new Miss("frequent", 3, tuesday),
                        new Miss("rare", 1, tuesday),
                        new Miss("older", 1, monday)),
                store.read(tx -> tx.searches().misses(monday, 9)));
        assertEquals(
                List.of(new Miss("frequent", 1, tuesday)),
                store.read(tx -> tx.searches().misses(tuesday, 1)));
    }

    @Test
    void different_searches_without_hits_are_counted_since_a_day() {
        var monday = LocalDate.of(2020, 1, 6);
        var tuesday = monday.plusDays(1);
        write(tx -> {
            tx.searches().missed("both days", monday);
            tx.searches().missed("both days", tuesday);
            tx.searches().missed("monday", monday);
        });

        assertEquals(2L, store.<Long>read(tx -> tx.searches().differentMisses(monday)));
        assertEquals(1L, store.<Long>read(tx -> tx.searches().differentMisses(tuesday)));
    }

    @Test
    void a_flood_of_searches_on_one_day_is_not_kept_whole() {
        var day = LocalDate.of(2020, 1, 6);
        write(tx -> {
            for (int i = 0; i < Searches.MOST_A_DAY + 50; i++) {
                tx.searches().missed("words " + i, day);
            }
            tx.searches().missed("words 0", day);
        });

        var kept = store.read(tx -> tx.searches().misses(day, 5_000));

        assertEquals(Searches.MOST_A_DAY, kept.size());
        assertEquals(new Miss("words 0", 2, day), kept.getFirst());
    }

    @Test
    void old_searches_are_forgotten() {
        var old = LocalDate.of(2020, 1, 6);
        write(tx -> tx.searches().missed("old", old));

        var later = old.plusDays(Searches.DAYS_KEPT + 1);
        write(tx -> tx.searches().missed("new", later));

        assertEquals(
                List.of(new Miss("new", 1, later)), store.read(tx -> tx.searches().misses(old, 9)));
    }
}
