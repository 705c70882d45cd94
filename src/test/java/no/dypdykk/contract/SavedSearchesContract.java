package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.NOON;
import static no.dypdykk.fixture.Samples.user;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.port.SavedSearches.Saved;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What every store does with searches that users keep.
public abstract class SavedSearchesContract extends StoreFixture {
    private static final User ANNE = user("anne", Role.READER);
    private static final User BENT = user("bent", Role.READER);

    @BeforeEach
    void addUsers() {
        write(tx -> {
            tx.people().add(ANNE);
            tx.people().add(BENT);
        });
    }

    @Test
    void searches_come_back_by_name_to_whose_they_are_and_survive_a_new_start() {
        keep(ANNE, "/sok?q=b", "Beta");
        keep(ANNE, "/sok?q=a", "Alfa");
        keep(BENT, "/sok?q=b", "Bents");
        store.close();
        store = open();

        assertEquals(List.of("Alfa /sok?q=a", "Beta /sok?q=b"), of(ANNE));
        assertEquals(List.of("Bents /sok?q=b"), of(BENT));
    }

    @Test
    void keeping_a_search_again_gives_it_the_new_name() {
        keep(ANNE, "/sok?q=a", "Before");
        keep(ANNE, "/sok?q=a", "After");

        assertEquals(List.of("After /sok?q=a"), of(ANNE));
    }

    @Test
    void one_is_removed_and_the_others_stay() {
        keep(ANNE, "/sok?q=a", "Alfa");
        keep(ANNE, "/sok?q=b", "Beta");
        keep(BENT, "/sok?q=a", "Bents");

        write(tx -> tx.savedSearches().remove(ANNE.id(), "/sok?q=a"));

        assertEquals(List.of("Beta /sok?q=b"), of(ANNE));
        assertEquals(List.of("Bents /sok?q=a"), of(BENT));
    }

    @Test
    void the_moment_is_kept() {
        var moment = NOON.plus(Duration.ofMillis(7));
        write(tx -> tx.savedSearches().keep(new Saved(ANNE.id(), "/sok", "All", moment)));

        assertEquals(
                List.of(new Saved(ANNE.id(), "/sok", "All", moment)),
                store.read(tx -> tx.savedSearches().of(ANNE.id())));
    }

    private void keep(User user, String address, String name) {
        write(tx -> tx.savedSearches().keep(new Saved(user.id(), address, name, NOON)));
    }

    private List<String> of(User user) {
        return store.read(tx -> tx.savedSearches().of(user.id())).stream()
                .map(saved -> saved.name() + " " + saved.address())
                .toList();
    }
}
