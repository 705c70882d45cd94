package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.derived;
import static no.dypdykk.fixture.Samples.id;
import static no.dypdykk.fixture.Samples.published;
import static no.dypdykk.fixture.Samples.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.page.PageState;
import no.dypdykk.port.ChangeLog;
import no.dypdykk.port.Health;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// How every store numbers changes and keeps writers and readers apart.
public abstract class TransactionContract extends StoreFixture {
    @Test
    void an_empty_store_is_at_position_zero() {
        assertEquals(0, store.position());
        assertEquals(0L, store.<Long>read(tx -> tx.changes().last()));
        assertEquals(List.of(), changesAfter(0, 9));
    }

    @Test
    void every_change_of_a_page_has_a_higher_number_and_only_its_last_is_listed() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("b", 1, derived(caseAddress("beta"), "Beta", PageState.DRAFT));
        append("a", 2, published(caseAddress("alfa"), "Alfa"));

        assertEquals(List.of(id("b"), id("a")), pagesOf(changesAfter(0, 9)));
        assertEquals(List.of(id("b")), pagesOf(changesAfter(0, 1)));
        long afterB = changesAfter(0, 1).getFirst().number();
        assertEquals(List.of(id("a")), pagesOf(changesAfter(afterB, 9)));
        assertEquals(store.position(), changesAfter(afterB, 9).getFirst().number());
        assertEquals(List.of(), changesAfter(store.position(), 9));
        assertEquals(store.position(), (long) store.<Long>read(tx -> tx.changes().last()));
    }

    @Test
    void pages_changed_in_one_transaction_have_numbers_of_their_own() {
        write(tx -> {
            for (var name : List.of("a", "b", "c")) {
                tx.pages().append(revision(name, 1), published(caseAddress(name), name));
            }
        });

        var numbers = changesAfter(0, 9).stream().map(ChangeLog.Entry::number).toList();
        assertEquals(3, numbers.stream().distinct().count());
        assertEquals(List.of(id("b"), id("c")), pagesOf(changesAfter(numbers.getFirst(), 9)));
    }

    @Test
    void a_write_that_changes_no_page_leaves_the_position_alone() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        long before = store.position();

        write(tx -> tx.searches().missed("sample words", LocalDate.of(2020, 1, 1)));

        assertEquals(before, store.position());
        assertEquals(before, (long) store.<Long>read(tx -> tx.changes().last()));
    }

    @Test
    void a_change_nudges_those_who_asked_and_other_writes_do_not() {
        var nudges = new AtomicInteger();
        store.onChange(nudges::incrementAndGet);

        write(tx -> tx.searches().missed("sample words", LocalDate.of(2020, 1, 1)));
        assertEquals(0, nudges.get());
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        assertEquals(1, nudges.get());
    }

    @Test
    void an_exception_undoes_the_whole_transaction() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        var nudges = new AtomicInteger();
        store.onChange(nudges::incrementAndGet);

        assertThrows(
                SampleException.class,
                () ->
                        write(tx -> {
                            tx.pages()
                                    .append(revision("a", 2), published(caseAddress("new"), "New"));
                            tx.pages()
                                    .append(
                                            revision("b", 1),
                                            published(caseAddress("beta"), "Beta"));
                            tx.figures().markLoaded("hash");
                            throw new SampleException();
                        }));

        assertEquals(List.of("Alfa"), titles(pages(pages -> pages.list(null))));
        assertEquals(Optional.empty(), pages(pages -> pages.byId(id("b"))));
        assertEquals(1, pages(pages -> pages.history(id("a"))).size());
        assertEquals("", store.read(tx -> tx.figures().loadedHash()));
        assertEquals(1, store.position());
        assertEquals(0, nudges.get());
    }

    @Test
    void a_write_sees_its_own_changes() {
        var seen =
                store.write(tx -> {
                    tx.pages().append(revision("a", 1), published(caseAddress("alfa"), "Alfa"));
                    return tx.pages().published(caseAddress("alfa"));
                });

        assertEquals(id("a"), seen.orElseThrow().id());
    }

    @Test
    void a_reader_sees_one_state_of_the_store_while_others_write() throws Exception {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        try (var writers = Executors.newSingleThreadExecutor()) {
            List<String> seen =
                    store.read(tx -> {
                        var before = titles(tx.pages().list(null));
                        await(
                                writers.submit(() ->
                                        append("b", 1, published(caseAddress("beta"), "Beta"))));
                        var after = titles(tx.pages().list(null));
                        return List.of(before.toString(), after.toString());
                    });

            assertEquals(List.of("[Alfa]", "[Alfa]"), seen);
        }
        assertEquals(List.of("Alfa", "Beta"), titles(pages(pages -> pages.list(null))));
    }

    @Test
    void a_reader_does_not_wait_for_a_writer_and_does_not_see_it_before_its_commit() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        try (var readers = Executors.newSingleThreadExecutor()) {
            write(tx -> {
                tx.pages().append(revision("b", 1), published(caseAddress("beta"), "Beta"));
                var seen = await(readers.submit(() -> titles(pages(pages -> pages.list(null)))));
                assertEquals(List.of("Alfa"), seen);
            });
        }
    }

    @Test
    void writers_run_one_after_another_so_that_read_and_write_belong_together() throws Exception {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        int writers = 8;
        int writesEach = 20;
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var running =
                    IntStream.range(0, writers)
                            .mapToObj(_ -> threads.submit(() -> appendManyAfter(start, writesEach)))
                            .toList();
            start.countDown();
            running.forEach(StoreFixture::await);
        }

        var numbers =
                pages(pages -> pages.history(id("a"))).stream()
                        .map(r -> r.number())
                        .sorted()
                        .toList();
        assertEquals(IntStream.rangeClosed(1, 1 + writers * writesEach).boxed().toList(), numbers);
    }

    @Test
    void more_readers_than_the_store_has_doors_all_get_their_turn() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        try (var threads = Executors.newFixedThreadPool(32)) {
            var readers =
                    IntStream.range(0, 500)
                            .mapToObj(_ ->
                                    threads.submit(() -> pages(pages -> pages.list(null)).size()))
                            .toList();

            assertTrue(readers.stream().allMatch(reader -> await(reader) == 1));
        }
    }

    @Test
    void a_transaction_within_a_transaction_is_refused() {
        assertThrows(
                IllegalStateException.class,
                () -> store.read(_ -> store.read(tx -> tx.changes().last())));
        assertThrows(
                IllegalStateException.class,
                () -> store.write(_ -> store.read(tx -> tx.changes().last())));
        assertEquals(0L, (long) store.<Long>read(tx -> tx.changes().last()));
    }

    @Test
    void a_reading_transaction_changes_nothing() {
        assertThrows(
                RuntimeException.class,
                () ->
                        store.read(tx -> {
                            tx.pages()
                                    .append(
                                            revision("a", 1),
                                            published(caseAddress("alfa"), "Alfa"));
                            return 0;
                        }));

        assertEquals(List.of(), pages(pages -> pages.ids(null, 9)));
    }

    @Test
    void a_store_that_works_is_well() {
        assertInstanceOf(Health.Well.class, store.check());
    }

    @Test
    void a_closed_store_says_so() {
        store.close();

        assertThrows(IllegalStateException.class, () -> store.read(tx -> tx.changes().last()));
        assertThrows(IllegalStateException.class, () -> store.write(tx -> tx.changes().last()));
    }
}
