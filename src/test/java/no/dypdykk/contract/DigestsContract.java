package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.NOON;
import static no.dypdykk.fixture.Samples.id;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.page.Language;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.Digests.Subscription;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// What every store does with those who follow themes.
public abstract class DigestsContract extends StoreFixture {
    private static final UserId KARI = new UserId("kari");
    private static final Subscription FIRST =
            new Subscription(KARI, id("a"), Language.NN, "key-a", NOON, "2020-W01");

    @BeforeEach
    void addUser() {
        var kari = new User(KARI, "Kari", "kari@prove.test", Role.READER, null, List.of(), true);
        write(tx -> tx.people().add(kari));
        write(tx -> tx.digests().follow(FIRST));
    }

    @Test
    void who_follows_what_comes_back_as_it_was_and_survives_a_new_start() {
        store.close();
        store = open();

        assertEquals(List.of(FIRST), own());
        assertEquals(Optional.of(FIRST), store.read(tx -> tx.digests().byKey("key-a")));
        assertEquals(Optional.empty(), store.read(tx -> tx.digests().byKey("key-b")));
    }

    @Test
    void following_again_changes_nothing() {
        write(tx ->
                tx.digests()
                        .follow(
                                new Subscription(
                                        KARI, id("a"), Language.NB, "key-b", NOON, "1999-W01")));

        assertEquals(List.of(FIRST), own());
    }

    @Test
    void a_week_is_due_until_it_was_begun_and_never_an_earlier_one() {
        assertEquals(Optional.of(FIRST), due("2020-W02"));

        write(tx -> tx.digests().begin(KARI, id("a"), "2020-W02"));

        assertEquals(Optional.empty(), due("2020-W02"));
        assertEquals(Optional.empty(), due("2020-W01"));
        assertEquals(NOON, own().getFirst().told());
        assertEquals("2020-W02", due("2020-W03").orElseThrow().week());
    }

    @Test
    void what_was_told_is_remembered_and_ending_forgets_all() {
        write(tx -> tx.digests().told(KARI, id("a"), NOON.plusSeconds(7)));
        assertEquals(NOON.plusSeconds(7), own().getFirst().told());

        write(tx -> tx.digests().end(KARI, id("a")));

        assertEquals(List.of(), own());
        assertEquals(Optional.empty(), due("2020-W02"));
    }

    private List<Subscription> own() {
        return store.read(tx -> tx.digests().of(KARI));
    }

    private Optional<Subscription> due(String week) {
        return store.read(tx -> tx.digests().due(week));
    }
}
