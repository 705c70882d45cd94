package no.dypdykk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.port.Searches;
import no.dypdykk.port.Searches.Miss;
import no.dypdykk.port.Searches.Useful;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

/// What every store knows of searches that found something.
public abstract class SearchesContract extends StoreFixture {
    private static final LocalDate MONDAY = LocalDate.of(2020, 1, 6);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Test
    void searches_whose_hits_nobody_opened_are_counted_over_days_most_frequent_first() {
        write(tx -> {
            tx.searches().led("twice", TUESDAY, 2, 0);
            tx.searches().led("often", MONDAY, 2, 0);
            tx.searches().led("often", MONDAY, 1, 0);
            tx.searches().led("often", TUESDAY, 4, 0);
        });

        assertEquals(
                List.of(new Miss("often", 7, TUESDAY), new Miss("twice", 2, TUESDAY)),
                unopened(MONDAY, 1, 9));
        assertEquals(List.of(new Miss("often", 7, TUESDAY)), unopened(MONDAY, 3, 9));
        assertEquals(List.of(new Miss("often", 4, TUESDAY)), unopened(TUESDAY, 1, 1));
    }

    @Test
    void one_opening_on_any_day_takes_a_search_off_the_list() {
        write(tx -> {
            tx.searches().led("opened", MONDAY, 5, 0);
            tx.searches().led("opened", TUESDAY, 0, 1);
            tx.searches().led("other", MONDAY, 5, 0);
        });

        assertEquals(List.of(new Miss("other", 5, MONDAY)), unopened(MONDAY, 1, 9));
    }

    @Test
    void a_search_is_useful_when_its_hits_were_opened_often_and_on_several_days() {
        write(tx -> {
            led(tx.searches(), "often", 3, 2);
            led(tx.searches(), "just enough", 3, 2);
            tx.searches().led("often", MONDAY, 0, 1);
            led(tx.searches(), "too few days", 2, 9);
            led(tx.searches(), "too seldom", 4, 1);
            tx.searches().led("never", MONDAY, 9, 0);
        });

        assertEquals(List.of(new Useful("often", 7), new Useful("just enough", 6)), useful(9));
        assertEquals(List.of(new Useful("often", 7)), useful(1));
    }

    @Test
    void a_hidden_search_is_not_useful_until_it_is_shown_again_and_the_log_knows() {
        write(tx -> {
            led(tx.searches(), "hidden", 3, 9);
            led(tx.searches(), "other", 3, 8);
            tx.searches().hide("hidden");
        });
        assertEquals(List.of(new Useful("other", 24)), useful(9));
        assertEquals(List.of("hidden"), store.read(tx -> tx.searches().hidden()));

        write(tx -> tx.searches().showAgain("hidden"));

        assertEquals(List.of(new Useful("hidden", 27), new Useful("other", 24)), useful(9));
        assertEquals(List.of(), store.read(tx -> tx.searches().hidden()));
        assertEquals(
                List.of("search-hidden hidden", "search-shown hidden"),
                store.read(tx -> tx.audit().after(0, 9)).stream()
                        .map(entry -> entry.entry().act().code() + " " + entry.entry().subject())
                        .toList());
    }

    private static void led(Searches searches, String words, int days, int opened) {
        for (int day = 0; day < days; day++) {
            searches.led(words, MONDAY.plusDays(day), opened, opened);
        }
    }

    private List<Useful> useful(int limit) {
        return store.read(tx -> tx.searches().useful(MONDAY, limit));
    }

    @Test
    void a_flood_on_one_day_is_not_kept_whole() {
        write(tx -> {
            for (int i = 0; i < Searches.MOST_A_DAY + 50; i++) {
                tx.searches().led("words " + i, MONDAY, 1, 0);
            }
            tx.searches().led("words 0", MONDAY, 1, 0);
            tx.searches().led("next day", TUESDAY, 3, 0);
        });

        var kept = unopened(MONDAY, 1, 5_000);

        assertEquals(Searches.MOST_A_DAY + 1, kept.size());
        assertEquals(new Miss("next day", 3, TUESDAY), kept.get(0));
        assertEquals(new Miss("words 0", 2, MONDAY), kept.get(1));
    }

    @Test
    void what_is_old_is_forgotten() {
        var later = MONDAY.plusDays(Searches.DAYS_KEPT + 1);
        write(tx -> tx.searches().led("old", MONDAY, 1, 0));
        assertEquals(1, unopened(MONDAY, 1, 9).size());

        write(tx -> tx.searches().led("new", later, 1, 0));

        assertEquals(List.of(new Miss("new", 1, later)), unopened(MONDAY, 1, 9));
    }

    private List<Miss> unopened(LocalDate since, long least, int limit) {
        return store.read(tx -> tx.searches().unopened(since, least, limit));
    }
}
