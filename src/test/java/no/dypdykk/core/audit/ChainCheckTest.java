package no.dypdykk.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import no.dypdykk.core.audit.Actor.Way;
import no.dypdykk.core.audit.ChainCheck.Finding;
import no.dypdykk.fixture.Samples;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// A log that was tampered with does not look whole.
class ChainCheckTest {
    private static final Instant NOON = Samples.NOON;
    private static final Actor KARI = new Actor("u1", "Kari", Way.PERSON);
    private static final Entry ENTRY = new Entry(NOON, KARI, Act.PAGE_SAVED, "page-a", "r1", "r2");

    @Test
    void a_log_that_nobody_touched_is_whole_and_so_is_an_empty_one() {
        var log = log(5);

        assertEquals(new Finding.Whole(log.getLast()), check(log));
        assertEquals(new Finding.Whole(null), check(List.of()));
    }

    @Test
    void an_entry_that_says_something_else_breaks_the_chain_there() {
        Stream.of(
                        new Entry(NOON.plusMillis(1), KARI, Act.PAGE_SAVED, "page-a", "r1", "r2"),
                        entry(new Actor("u2", "Kari", Way.PERSON)),
                        entry(new Actor("u1", "Ola", Way.PERSON)),
                        entry(new Actor("u1", "Kari", Way.TOKEN)),
                        new Entry(NOON, KARI, Act.PAGE_PUBLISHED, "page-a", "r1", "r2"),
                        new Entry(NOON, KARI, Act.PAGE_SAVED, "page-b", "r1", "r2"),
                        new Entry(NOON, KARI, Act.PAGE_SAVED, "page-a", "r0", "r2"),
                        new Entry(NOON, KARI, Act.PAGE_SAVED, "page-a", "r1", "r3"))
                .forEach(other -> {
                    var log = log(5);
                    var changed = new Sealed(3, other, log.get(2).hash());
                    log.set(2, changed);

                    assertEquals(new Finding.Broken(changed), check(log), other::toString);
                });
    }

    @Test
    void an_entry_that_was_changed_with_its_own_hash_breaks_the_chain_after_it() {
        var log = log(5);
        log.set(2, Sealed.after(log.get(1), entry(new Actor("u2", "Ola", Way.PERSON))));

        assertEquals(new Finding.Broken(log.get(3)), check(log));
    }

    @Test
    void an_entry_that_is_missing_or_put_in_or_in_another_place_breaks_the_chain() {
        var without = log(5);
        without.remove(2);
        var first = log(5);
        first.removeFirst();
        var twice = log(5);
        twice.add(3, twice.get(2));
        var swapped = log(5);
        Collections.swap(swapped, 2, 3);

        for (var log : List.of(without, first, twice, swapped)) {
            assertInstanceOf(Finding.Broken.class, check(log));
        }
    }

    @Test
    void a_log_without_its_end_is_whole_but_ends_elsewhere() {
        var cut = log(5);
        var last = cut.removeLast();

        assertNotEquals(new Finding.Whole(last), check(cut));
    }

    @Test
    void what_one_field_says_cannot_move_to_the_next() {
        var one = new Entry(NOON, KARI, Act.PAGE_SAVED, "a", "1:b", "");
        var other = new Entry(NOON, KARI, Act.PAGE_SAVED, "a1:", "b", "");

        assertNotEquals(Sealed.after(null, one).hash(), Sealed.after(null, other).hash());
    }

    private static Entry entry(Actor actor) {
        return new Entry(NOON, actor, Act.PAGE_SAVED, "page-a", "r1", "r2");
    }

    private static List<Sealed> log(int length) {
        var log = new ArrayList<Sealed>();
        @Nullable Sealed last = null;
        for (int i = 0; i < length; i++) {
            last = Sealed.after(last, ENTRY);
            log.add(last);
        }
        return log;
    }

    private static Finding check(List<Sealed> log) {
        var check = new ChainCheck();
        int half = log.size() / 2;
        check.follow(log.subList(0, half));
        check.follow(log.subList(half, log.size()));
        return check.finding();
    }
}
