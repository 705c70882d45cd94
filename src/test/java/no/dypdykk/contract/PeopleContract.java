package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.NOON;
import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.id;
import static no.dypdykk.fixture.Samples.published;
import static no.dypdykk.fixture.Samples.revision;
import static no.dypdykk.fixture.Samples.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.Scope;
import no.dypdykk.core.people.User;
import no.dypdykk.port.Invitations.Invitation;
import no.dypdykk.port.People.EmailTaken;
import no.dypdykk.port.Sessions.Session;
import no.dypdykk.port.Sessions.SignedIn;
import no.dypdykk.port.Store;
import no.dypdykk.port.Tokens.Found;
import no.dypdykk.port.Tokens.Token;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What every store does with users, sessions, invitations and tokens.
public abstract class PeopleContract extends StoreFixture {
    private static final User ANNE = user("anne", Role.AUTHOR);
    private static final User BERIT = user("berit", Role.ADMIN);

    @BeforeEach
    void addUsers() {
        write(tx -> {
            tx.people().add(BERIT);
            tx.people().add(ANNE);
        });
    }

    // --- users

    @Test
    void a_user_is_found_by_id_and_address_as_given() {
        assertEquals(Optional.of(ANNE), read(tx -> tx.people().byId(ANNE.id())));
        assertEquals(Optional.of(ANNE), read(tx -> tx.people().byEmail("anne@sample.test")));
        assertEquals(Optional.empty(), read(tx -> tx.people().byEmail("carl@sample.test")));
        assertEquals(List.of(ANNE, BERIT), read(tx -> tx.people().all()));
    }

    @Test
    void a_changed_user_is_as_the_change_says() {
        var changed =
                new User(
                        ANNE.id(), "Anne B", "ab@sample.test", Role.READER, null, List.of(), false);
        write(tx -> tx.people().change(changed));

        assertEquals(Optional.of(changed), read(tx -> tx.people().byId(ANNE.id())));
        assertEquals(Optional.empty(), read(tx -> tx.people().byEmail(ANNE.email())));
    }

    @Test
    void two_users_never_have_the_same_address() {
        var double1 =
                new User(
                        user("x", Role.READER).id(),
                        "X",
                        ANNE.email(),
                        Role.READER,
                        null,
                        List.of(),
                        true);
        var double2 = new User(BERIT.id(), "B", ANNE.email(), Role.ADMIN, null, List.of(), true);

        assertThrows(EmailTaken.class, () -> write(tx -> tx.people().add(double1)));
        assertThrows(EmailTaken.class, () -> write(tx -> tx.people().change(double2)));
        assertEquals(List.of(ANNE, BERIT), read(tx -> tx.people().all()));
    }

    @Test
    void a_password_is_kept_until_the_next_and_survives_a_change_of_the_user() {
        assertEquals(Optional.empty(), read(tx -> tx.people().password(ANNE.id())));

        write(tx -> tx.people().setPassword(ANNE.id(), "hash one"));
        write(tx -> tx.people().setPassword(ANNE.id(), "hash two"));
        write(tx -> tx.people().change(ANNE.with(Role.ADMIN)));

        assertEquals(Optional.of("hash two"), read(tx -> tx.people().password(ANNE.id())));
        assertEquals(Optional.empty(), read(tx -> tx.people().password(BERIT.id())));
    }

    @Test
    void who_wrote_on_a_page_is_remembered_once() {
        write(tx -> {
            tx.pages().append(revision("a", 1), published(caseAddress("alfa"), "Alfa"));
            tx.people().markWriter(id("a"), ANNE.id());
            tx.people().markWriter(id("a"), BERIT.id());
            tx.people().markWriter(id("a"), ANNE.id());
        });

        assertEquals(Set.of(ANNE.id(), BERIT.id()), read(tx -> tx.people().writers(id("a"))));
        assertEquals(Set.of(), read(tx -> tx.people().writers(id("b"))));
    }

    @Test
    void a_user_is_found_by_what_an_identity_provider_calls_them() {
        write(tx -> tx.people().addIdentity(ANNE.id(), "https://one.test", "s1"));
        write(tx -> tx.people().addIdentity(BERIT.id(), "https://two.test", "s1"));

        assertEquals(
                Optional.of(ANNE), read(tx -> tx.people().byIdentity("https://one.test", "s1")));
        assertEquals(
                Optional.of(BERIT), read(tx -> tx.people().byIdentity("https://two.test", "s1")));
        assertEquals(
                Optional.empty(), read(tx -> tx.people().byIdentity("https://one.test", "s2")));
    }

    // --- sessions

    @Test
    void a_session_is_found_with_its_user_as_they_are_now() {
        var session = session("s1", ANNE, 0);
        write(tx -> tx.sessions().add(session));
        write(tx -> tx.people().change(ANNE.with(Role.COORDINATOR)));

        assertEquals(
                Optional.of(new SignedIn(session, ANNE.with(Role.COORDINATOR))),
                read(tx -> tx.sessions().byHash("s1")));
        assertEquals(Optional.empty(), read(tx -> tx.sessions().byHash("s2")));
    }

    @Test
    void the_session_used_last_comes_first() {
        write(tx -> {
            tx.sessions().add(session("s1", ANNE, 1));
            tx.sessions().add(session("s2", ANNE, 2));
            tx.sessions().add(session("s3", BERIT, 3));
            tx.sessions().seen("s1", NOON.plusSeconds(9), NOON.plusSeconds(99));
        });

        var used = new Session("s1", ANNE.id(), "Sample browser", at(1), at(9), at(99));
        assertEquals(
                List.of(used, session("s2", ANNE, 2)), read(tx -> tx.sessions().of(ANNE.id())));
    }

    @Test
    void sessions_end_one_by_one_or_all_of_a_user_or_when_they_expire() {
        write(tx -> {
            tx.sessions().add(session("s1", ANNE, 1));
            tx.sessions().add(session("s2", ANNE, 2));
            tx.sessions().add(session("s3", BERIT, 3));
            tx.sessions().add(session("s4", BERIT, 4));
            tx.sessions().add(session("s5", BERIT, 5));
            tx.sessions().remove("s5");
            tx.sessions().removeAll(ANNE.id());
            tx.sessions().removeExpired(at(3 + 60));
        });

        assertEquals(List.of(), read(tx -> tx.sessions().of(ANNE.id())));
        assertEquals(List.of(session("s4", BERIT, 4)), read(tx -> tx.sessions().of(BERIT.id())));
    }

    // --- invitations

    @Test
    void the_last_invitation_of_a_user_is_the_only_one() {
        var last = new Invitation("h2", ANNE.id(), Role.AUTHOR, at(2));
        var first = new Invitation("h3", null, Role.ADMIN, at(3));
        write(tx -> {
            tx.invitations().put(new Invitation("h1", ANNE.id(), Role.AUTHOR, at(1)));
            tx.invitations().put(last);
            tx.invitations().put(first);
        });

        assertEquals(Optional.empty(), read(tx -> tx.invitations().byHash("h1")));
        assertEquals(Optional.of(last), read(tx -> tx.invitations().byHash("h2")));
        assertEquals(Optional.of(first), read(tx -> tx.invitations().byHash("h3")));
    }

    @Test
    void a_removed_invitation_is_gone() {
        write(tx -> {
            tx.invitations().put(new Invitation("h1", ANNE.id(), Role.AUTHOR, at(1)));
            tx.invitations().remove("h1");
        });

        assertEquals(Optional.empty(), read(tx -> tx.invitations().byHash("h1")));
    }

    // --- tokens

    @Test
    void a_token_is_found_with_its_owner_if_it_has_one() {
        var owned = token("t1", ANNE, 1);
        var free = new Token("t2", "Free", Scope.PUBLISH, null, at(1), at(2));
        write(tx -> {
            tx.tokens().add(owned);
            tx.tokens().add(free);
        });

        assertEquals(Optional.of(new Found(owned, ANNE)), read(tx -> tx.tokens().byHash("t1")));
        assertEquals(Optional.of(new Found(free, null)), read(tx -> tx.tokens().byHash("t2")));
        assertEquals(Optional.empty(), read(tx -> tx.tokens().byHash("t3")));
    }

    @Test
    void a_users_tokens_come_newest_first_and_go_when_removed() {
        write(tx -> {
            tx.tokens().add(token("t1", ANNE, 1));
            tx.tokens().add(token("t2", ANNE, 2));
            tx.tokens().add(token("t3", ANNE, 3));
            tx.tokens().add(token("t4", BERIT, 4));
            tx.tokens().remove("t2");
        });

        assertEquals(
                List.of(token("t3", ANNE, 3), token("t1", ANNE, 1)),
                read(tx -> tx.tokens().of(ANNE.id())));
    }

    @Test
    void programs_are_the_names_of_tokens_without_an_owner() {
        write(tx -> {
            tx.tokens().add(token("t1", ANNE, 1));
            tx.tokens().add(new Token("t2", "Zeta", Scope.READ, null, at(1), at(2)));
            tx.tokens().add(new Token("t3", "Alfa", Scope.PUBLISH, null, at(1), at(2)));
            tx.tokens().add(new Token("t4", "Alfa", Scope.PUBLISH, null, at(3), at(4)));
        });

        assertEquals(List.of("Alfa", "Zeta"), read(tx -> tx.tokens().programs()));
    }

    // --- words of this contract

    private static Session session(String hash, User user, int second) {
        return new Session(
                hash, user.id(), "Sample browser", at(second), at(second), at(second + 60));
    }

    private static Token token(String hash, User owner, int second) {
        return new Token(hash, "Sample", Scope.WRITE, owner.id(), at(second), at(second + 60));
    }

    private static Instant at(int second) {
        return NOON.plusSeconds(second);
    }

    private <T> T read(Function<Store.Tx, T> work) {
        return store.read(work);
    }
}
