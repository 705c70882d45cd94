package no.dypdykk.feature.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.port.Searches.Miss;
import no.dypdykk.port.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class SearchCountsTest {
    private static final LocalDate MONDAY = LocalDate.of(2020, 1, 6);

    @TempDir private Path folder;
    private Instant now = Instant.parse("2020-01-06T12:00:00Z");
    private Store store;
    private SearchCounts counts;
    private int batches;

    @BeforeEach
    void open() {
        store = SqlStore.open(folder);
        counts = new SearchCounts(store, () -> now, () -> batches++);
    }

    @AfterEach
    void close() {
        counts.close();
        store.close();
    }

    @Test
    void nothing_is_written_before_the_batch_is() {
        counts.found("fravær", "a");
        assertEquals(List.of(), unopened());

        counts.write();

        assertEquals(List.of(new Miss("fravær", 1, MONDAY)), unopened());
    }

    @Test
    void who_needs_to_know_hears_of_each_batch_and_of_no_empty_one() {
        counts.write();
        assertEquals(0, batches);

        counts.found("fravær", "a");
        counts.opened("fravær", "a");
        counts.write();

        assertEquals(1, batches);
    }

    @Test
    void one_network_counts_once_a_day() {
        counts.found("fravær", "a");
        counts.found("Fravær ", "a");
        counts.write();
        counts.found("fravær", "a");
        counts.found("fravær", "b");
        counts.write();
        assertEquals(List.of(new Miss("fravær", 2, MONDAY)), unopened());

        now = now.plus(Duration.ofDays(1));
        counts.found("fravær", "a");
        counts.write();

        assertEquals(List.of(new Miss("fravær", 3, MONDAY.plusDays(1))), unopened());
    }

    @Test
    void opening_a_hit_takes_the_search_off_the_list_however_it_is_spelled() {
        counts.found("fravær", "a");
        counts.found("nærvær", "a");
        counts.opened("FRAVÆR", "a");
        counts.write();

        assertEquals(List.of(new Miss("nærvær", 1, MONDAY)), unopened());
    }

    @Test
    void what_is_old_is_deleted_also_when_nobody_searches() {
        counts.found("fravær", "a");
        counts.write();
        now = now.plus(Duration.ofDays(400));
        counts.forgetOld();
        assertEquals(1, unopened().size());

        now = now.plus(Duration.ofDays(1));
        counts.forgetOld();

        assertEquals(List.of(), unopened());
    }

    @Test
    void what_waits_past_midnight_counts_for_its_own_day() {
        counts.found("fravær", "a");
        now = now.plus(Duration.ofDays(1));
        counts.write();

        assertEquals(List.of(new Miss("fravær", 1, MONDAY)), unopened());
    }

    @Test
    void what_waits_is_written_at_the_end() {
        counts.found("fravær", "a");
        counts.close();

        assertEquals(List.of(new Miss("fravær", 1, MONDAY)), unopened());
    }

    @Test
    void a_flood_of_wordings_does_not_fill_the_memory() {
        for (int i = 0; i < 3_000; i++) {
            counts.found("flom " + i, "a");
        }
        counts.write();

        assertEquals(1_000, unopened().size());
    }

    private List<Miss> unopened() {
        return store.read(tx -> tx.searches().unopened(MONDAY, 1, 5_000));
    }
}
