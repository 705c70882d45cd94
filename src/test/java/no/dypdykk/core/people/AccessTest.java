package no.dypdykk.core.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.fixture.AccessRules;
import no.dypdykk.fixture.AccessRules.Right;
import no.dypdykk.fixture.Samples;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules of `src/doc/access.md` by number.
class AccessTest {
    private static final String ALL =
            "nobody, reader, author, coordinator, admin, read token, write token, publish token,"
                    + " program";
    private static final String ALL_USERS = "reader, author, coordinator, admin";
    private static final String FROM_AUTHOR =
            "author, coordinator, admin, write token, publish token, program";
    private static final String FROM_COORDINATOR = "coordinator, admin, publish token, program";

    private static final Map<String, Asker> SENDERS = senders();
    private static final User AUTHOR = user("forfatter", Role.AUTHOR, "9901", "Nord");

    private static Map<String, Asker> senders() {
        var senders = new LinkedHashMap<String, Asker>();
        senders.put("nobody", new Asker.Nobody());
        for (Role role : Role.values()) {
            senders.put(role.code(), Asker.Person.of(Samples.user(role.code(), role)));
        }
        for (Scope scope : Scope.values()) {
            var owner = Samples.user("eier", Role.ADMIN);
            senders.put(scope.code() + " token", new Asker.Person(owner, scope));
        }
        senders.put("program", new Asker.Program("Program", Scope.PUBLISH));
        return senders;
    }

    @Test
    void r1_everyone_reads() {
        assertEquals(ALL, who(Deed.READ));
    }

    @Test
    void r2_an_account_is_for_its_user_in_person() {
        assertEquals(ALL_USERS, who(Deed.HAVE_ACCOUNT));
    }

    @Test
    void r3_tokens_are_made_by_those_who_write_in_person() {
        assertEquals("author, coordinator, admin", who(Deed.HOLD_TOKENS));
    }

    @Test
    void r4_every_user_suggests_and_a_token_that_only_reads_does_not() {
        assertEquals(ALL_USERS + ", write token, publish token, program", who(Deed.SUGGEST));
    }

    @Test
    void r5_authors_see_what_is_not_published() {
        assertEquals(FROM_AUTHOR, who(Deed.SEE_UNPUBLISHED));
    }

    @Test
    void r6_authors_write() {
        assertEquals(FROM_AUTHOR, who(Deed.WRITE));
    }

    @Test
    void r7_coordinators_review() {
        assertEquals(FROM_COORDINATOR, who(Deed.REVIEW));
    }

    @Test
    void r8_coordinators_publish() {
        assertEquals(FROM_COORDINATOR, who(Deed.PUBLISH));
    }

    @Test
    void r9_coordinators_archive() {
        assertEquals(FROM_COORDINATOR, who(Deed.ARCHIVE));
    }

    @Test
    void r10_coordinators_curate() {
        assertEquals(FROM_COORDINATOR, who(Deed.CURATE));
    }

    @Test
    void r11_coordinators_keep_the_terms() {
        assertEquals(FROM_COORDINATOR, who(Deed.KEEP_TERMS));
    }

    @Test
    void r12_administrators_manage_people_in_person() {
        assertEquals("admin", who(Deed.MANAGE_PEOPLE));
    }

    @Test
    void r13_administrators_read_the_log_in_person() {
        assertEquals("admin", who(Deed.READ_AUDIT));
    }

    @Test
    void r14_administrators_administer_in_person() {
        assertEquals("admin", who(Deed.ADMINISTER));
    }

    @Test
    void r15_an_author_has_the_pages_they_wrote_on_and_those_of_their_municipality() {
        var own = page(AUTHOR, "9902");
        var ofTheirs = page(user("annen", Role.AUTHOR, "9902", "Sør"), "9901");
        var ofOthers = page(user("annen", Role.AUTHOR, "9902", "Sør"), "9902");

        for (Deed deed : new Deed[] {Deed.WRITE, Deed.SEE_UNPUBLISHED}) {
            assertTrue(Access.may(Asker.Person.of(AUTHOR), deed, own));
            assertTrue(Access.may(Asker.Person.of(AUTHOR), deed, ofTheirs));
            assertFalse(Access.may(Asker.Person.of(AUTHOR), deed, ofOthers));
            assertFalse(Access.may(Asker.Person.of(AUTHOR), deed, Belonging.TO_NOBODY));
        }
    }

    @Test
    void r15_someone_without_a_municipality_has_only_what_they_wrote_on() {
        var homeless = user("los", Role.AUTHOR, null, "Nord");

        assertTrue(Access.may(Asker.Person.of(homeless), Deed.WRITE, page(homeless, "9902")));
        assertFalse(Access.may(Asker.Person.of(homeless), Deed.WRITE, page(AUTHOR, "9901")));
    }

    @Test
    void r15_coordinators_have_all_pages_and_readers_none() {
        var coordinator = Asker.Person.of(user("k", Role.COORDINATOR, null, "Sør"));
        var reader = user("leser", Role.READER, "9901", "Nord");

        assertTrue(Access.may(coordinator, Deed.WRITE, Belonging.TO_NOBODY));
        assertTrue(Access.may(coordinator, Deed.SEE_UNPUBLISHED, Belonging.TO_NOBODY));
        assertFalse(Access.may(Asker.Person.of(reader), Deed.WRITE, page(reader, "9901")));
        assertFalse(
                Access.may(Asker.Person.of(reader), Deed.SEE_UNPUBLISHED, page(reader, "9901")));
    }

    @Test
    void r16_authors_of_a_network_see_each_others_pages_and_do_not_change_them() {
        var page = page(user("kollega", Role.AUTHOR, "9902", "Nord"), "9902");
        var neighbour = Asker.Person.of(AUTHOR);
        var stranger = Asker.Person.of(user("fremmed", Role.AUTHOR, "9903", "Sør"));

        assertTrue(Access.may(neighbour, Deed.SEE_UNPUBLISHED, page));
        assertFalse(Access.may(neighbour, Deed.WRITE, page));
        assertFalse(Access.may(stranger, Deed.SEE_UNPUBLISHED, page));
    }

    @Test
    void r17_someone_who_is_shut_out_only_reads() {
        for (Scope scope : scopes()) {
            var closed = new Asker.Person(closed(Samples.user("ute", Role.ADMIN)), scope);

            assertEquals(
                    List.of(Deed.READ),
                    Stream.of(Deed.values()).filter(deed -> Access.may(closed, deed)).toList());
        }
    }

    @Test
    void r18_a_token_reaches_no_further_than_its_users_role() {
        var author = new Asker.Person(AUTHOR, Scope.PUBLISH);

        assertTrue(Access.may(author, Deed.WRITE, page(AUTHOR, "9901")));
        assertFalse(Access.may(author, Deed.WRITE, Belonging.TO_NOBODY));
        assertFalse(Access.may(author, Deed.PUBLISH));
    }

    @Test
    void r18_a_token_that_writes_has_its_users_pages_only_also_when_the_user_has_all() {
        var admin = user("admin", Role.ADMIN, "9902", "Sør");
        var writing = new Asker.Person(admin, Scope.WRITE);

        assertTrue(Access.may(writing, Deed.WRITE, page(admin, "9901")));
        assertFalse(Access.may(writing, Deed.WRITE, page(AUTHOR, "9901")));
    }

    @Test
    void r19_a_program_without_a_user_starts_pages_and_has_none_unless_it_publishes() {
        var writing = new Asker.Program("Program", Scope.WRITE);
        var publishing = new Asker.Program("Program", Scope.PUBLISH);

        assertTrue(Access.may(writing, Deed.WRITE));
        assertFalse(Access.may(writing, Deed.WRITE, page(AUTHOR, "9901")));
        assertTrue(Access.may(publishing, Deed.WRITE, page(AUTHOR, "9901")));
        assertFalse(Access.may(new Asker.Program("Program", Scope.READ), Deed.WRITE));
    }

    @Test
    void the_table_of_rights_says_what_is_decided() {
        var written = new ArrayList<String>();
        for (Right right : AccessRules.read().rights()) {
            for (var sender : SENDERS.entrySet()) {
                var deed = Deed.valueOf(right.deed());
                written.add(
                        right.rule()
                                + " "
                                + sender.getKey()
                                + " "
                                + answer(sender.getValue(), deed));
                assertEquals(
                        answer(sender.getValue(), deed),
                        right.answers().get(sender.getKey()),
                        right.rule() + " " + sender.getKey());
            }
        }
        assertEquals(Deed.values().length * SENDERS.size(), written.size());
    }

    @Test
    void every_deed_has_a_rule_and_every_rule_of_the_core_a_test() {
        var rules = AccessRules.read();
        var tested =
                Stream.of(AccessTest.class.getDeclaredMethods())
                        .map(method ->
                                method.getName()
                                        .split("_", 2)[0]
                                        .toUpperCase(java.util.Locale.ROOT))
                        .collect(Collectors.toSet());

        assertEquals(
                Stream.of(Deed.values()).map(Deed::name).collect(Collectors.toSet()),
                rules.rights().stream().map(Right::deed).collect(Collectors.toSet()));
        var untested = new TreeSet<>(rules.numbers());
        untested.removeAll(tested);
        assertEquals(
                Set.of("R20", "R21", "R22"), untested, "RouteMatrixTest and UsersTest have those");
    }

    private static String who(Deed deed) {
        return SENDERS.entrySet().stream()
                .filter(sender -> Access.may(sender.getValue(), deed))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static String answer(Asker sender, Deed deed) {
        if (!Access.may(sender, deed)) {
            return "–";
        }
        return Access.may(sender, deed, Belonging.TO_NOBODY) ? "yes" : "page";
    }

    private static List<@Nullable Scope> scopes() {
        var scopes = new ArrayList<@Nullable Scope>(List.of(Scope.values()));
        scopes.add(null);
        return scopes;
    }

    private static User user(
            String name, Role role, @Nullable String municipality, String network) {
        return new User(
                new UserId("user-" + name),
                name,
                name + "@sample.test",
                role,
                municipality,
                List.of(network),
                true);
    }

    private static User closed(User user) {
        return new User(
                user.id(),
                user.name(),
                user.email(),
                user.role(),
                user.municipality(),
                user.networks(),
                false);
    }

    private static Belonging page(User writer, String municipality) {
        return Belonging.of(List.of(writer), Set.of(municipality));
    }
}
