package no.dypdykk.feature.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

final class UlidsTest {
    /// The example of the specification: 01ARZ3NDEK is this moment.
    private static final Instant MOMENT = Instant.ofEpochMilli(1469922850259L);

    @Test
    void an_id_begins_with_its_time() {
        var id = new Ulids(InstantSource.fixed(MOMENT), new Random(1)).get().value();

        assertEquals("01ARZ3NDEK", id.substring(0, 10));
        assertEquals(26, id.length());
    }

    @Test
    void ids_only_grow_within_a_millisecond_and_when_the_clock_is_set_back() {
        var now = new AtomicReference<>(MOMENT);
        var ids = new Ulids(now::get, new Random(1));
        var first = Stream.generate(ids).limit(1000).toList();

        now.set(MOMENT.minusSeconds(60));
        var second = Stream.generate(ids).limit(1000).toList();
        now.set(MOMENT.plusSeconds(60));
        var third = Stream.generate(ids).limit(1).toList();

        var all = Stream.of(first, second, third).flatMap(part -> part.stream()).toList();
        assertEquals(all, all.stream().sorted().distinct().toList());
        assertTrue(third.getFirst().value().compareTo("01ARZ3NDEK") > 0);
    }
}
