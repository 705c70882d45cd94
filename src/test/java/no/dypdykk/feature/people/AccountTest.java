package no.dypdykk.feature.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Guest;
import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.web.Secret;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.regex.Pattern;

/// A user's own page: sessions, password and tokens.
class AccountTest {
    private static final String PASSWORD = "blå hest stabel batteri";
    private static final String NEXT = "gul sykkel lampe tirsdag";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Pattern TOKEN = Pattern.compile("<code>(dypdykk_[^<]+)</code>");
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    // --- sessions

    @Test
    void the_page_lists_the_sessions_and_says_which_is_this_one() {
        var here = SERVER.as(Role.READER);
        again(here);

        var page = here.get("/min-side").text();

        assertEquals(2, count(page, "Ukjent nettleser</p>|Ukjent nettleser <"), page);
        assertEquals(1, count(page, "denne nettleseren"), page);
    }

    @Test
    void a_session_that_is_ended_elsewhere_is_over_and_this_one_goes_on() {
        var here = SERVER.as(Role.READER);
        var there = again(here);
        assertTrue(isIn(there));

        var ended = here.post("/min-side/innlogginger", "id", id(there));

        assertEquals("/min-side?gjort=session", ended.header("Location"));
        assertFalse(isIn(there));
        assertTrue(here.get(ended.header("Location")).text().contains("Innloggingen er avsluttet"));
    }

    @Test
    void nobody_ends_the_session_of_another_user() {
        var victim = SERVER.as(Role.ADMIN);

        SERVER.as(Role.READER).post("/min-side/innlogginger", "id", id(victim));

        assertTrue(isIn(victim));
    }

    @Test
    void all_other_sessions_end_at_once() {
        var here = SERVER.as(Role.READER);
        var there = again(here);
        var elsewhere = again(here);

        here.post("/min-side/innlogginger");

        assertTrue(isIn(here));
        assertFalse(isIn(there));
        assertFalse(isIn(elsewhere));
    }

    @Test
    void a_session_is_over_when_it_expires_and_when_it_began_in_the_future() {
        var member = SERVER.as(Role.READER);

        var expired = SERVER.again(member, HOUR.negated(), HOUR.negated(), Duration.ZERO);
        var ahead = SERVER.again(member, HOUR, HOUR, HOUR.multipliedBy(2));

        assertTrue(isIn(member));
        assertFalse(isIn(expired));
        assertFalse(isIn(ahead));
    }

    @Test
    void using_a_session_lengthens_it_but_never_beyond_two_weeks() {
        var young = SERVER.as(Role.READER);
        var old = SERVER.as(Role.READER);
        var soon = Duration.ofMinutes(5);
        isIn(SERVER.again(young, Duration.ofDays(-1), Duration.ofHours(-2), soon));
        isIn(SERVER.again(old, Duration.ofDays(-14).plusHours(1), Duration.ofHours(-2), soon));

        var lengthened = SERVER.sessions(young.user()).getFirst();
        var atItsEnd = SERVER.sessions(old.user()).getFirst();

        assertEquals(lengthened.seen().plus(Duration.ofHours(24)), lengthened.expires());
        assertEquals(atItsEnd.created().plus(Duration.ofDays(14)), atItsEnd.expires());
    }

    // --- password

    @Test
    void a_new_password_takes_the_old_one_and_ends_every_session_but_a_new_one_here() {
        var here = signedIn("bytter");
        var there = signedIn("bytter");
        var before = here.cookie();

        here.get("/min-side");
        var changed = here.post("/min-side/passord", "current", PASSWORD, "password", NEXT);

        assertEquals("/min-side?gjort=password", changed.header("Location"), changed::toString);
        assertNotEquals(before, here.cookie());
        assertEquals(200, here.get("/min-side").status());
        assertEquals(303, SERVER.get("/min-side", "Cookie", before).status());
        assertEquals(303, there.get("/min-side").status());
        assertEquals(422, signIn("bytter@prove.test", PASSWORD).status());
        assertEquals(303, signIn("bytter@prove.test", NEXT).status());
    }

    @Test
    void the_password_stays_without_the_old_one_or_when_the_new_one_is_weak() {
        var here = signedIn("uendret");
        here.get("/min-side");

        var wrong = here.post("/min-side/passord", "current", NEXT, "password", NEXT);
        var weak = here.post("/min-side/passord", "current", PASSWORD, "password", "kort");

        assertEquals(422, wrong.status());
        assertTrue(wrong.text().contains("Dette er ikke passordet du har nå"), wrong::text);
        assertEquals(422, weak.status());
        assertTrue(weak.text().contains("minst 12 tegn"), weak::text);
        assertEquals(303, signIn("uendret@prove.test", PASSWORD).status());
    }

    @Test
    void trying_passwords_on_ones_own_page_counts_as_trying_to_sign_in() {
        var here = signedIn("gjetter");
        here.get("/min-side");

        for (int i = 0; i < 10; i++) {
            here.post("/min-side/passord", "current", "feil passord her", "password", NEXT);
        }
        var late = here.post("/min-side/passord", "current", PASSWORD, "password", NEXT);

        assertTrue(late.text().contains("for mange forsøk"), late::text);
        assertEquals(429, signIn("gjetter@prove.test", PASSWORD).status());
    }

    @Test
    void someone_without_a_password_here_has_none_to_change() {
        var member = SERVER.as(Role.READER);

        var refused = member.post("/min-side/passord", "current", "", "password", NEXT);

        assertFalse(member.get("/min-side").text().contains("Bytt passord"));
        assertEquals(422, refused.status());
    }

    // --- signing in too often

    @Test
    void the_eleventh_try_at_an_account_waits_also_with_the_right_password() {
        var email = SERVER.account("maset", Role.READER, PASSWORD);
        var other = SERVER.account("uskyldig", Role.READER, PASSWORD);

        for (int i = 0; i < 10; i++) {
            assertEquals(422, signIn(email, "feil passord her").status());
        }
        var late = signIn(email, PASSWORD);

        assertEquals(429, late.status());
        assertTrue(Integer.parseInt(late.header("Retry-After")) <= 15 * 60 + 1, late::toString);
        assertEquals(303, signIn(other, PASSWORD).status());
    }

    // --- tokens

    @Test
    void a_token_is_shown_once_and_works_until_it_is_revoked() {
        var author = SERVER.as(Role.AUTHOR);

        var made = make(author, "Tellemaskin", "write");
        var token = token(made);
        var page = author.get("/min-side").text();
        int before = write(token).status();
        var revoked = author.post("/min-side/token/slutt", "id", Secret.hash(token));

        assertEquals(201, made.status());
        assertFalse(page.contains(token));
        assertTrue(page.contains("Tellemaskin"));
        assertEquals(201, before);
        assertEquals("/min-side?gjort=token", revoked.header("Location"));
        assertEquals(401, write(token).status());
        assertFalse(author.get("/min-side").text().contains("Tellemaskin"));
    }

    @Test
    void a_token_reaches_no_further_than_its_scope_and_its_users_role() {
        var author = SERVER.as(Role.AUTHOR);

        var reading = token(make(author, "Leser", "read"));
        var tooMuch = make(author, "Publiserer", "publish");

        assertEquals(403, write(reading).status());
        assertEquals(422, tooMuch.status());
        assertTrue(tooMuch.text().contains("Publiserer"), "the name is still there");
    }

    @Test
    void the_same_form_sent_twice_makes_one_token() {
        var author = SERVER.as(Role.AUTHOR);

        make(author, "Tvilling", "read");
        var twice = make(author, "Tvilling", "read");

        assertEquals(422, twice.status());
        assertTrue(twice.text().contains("Du har et token som heter Tvilling"), twice::text);
    }

    @Test
    void a_token_needs_a_name_a_scope_and_a_time_from_the_lists() {
        var author = SERVER.as(Role.AUTHOR);

        var bad =
                author.post("/min-side/token", "token", " ", "scope", "alt", "days", "9999999999");

        assertEquals(422, bad.status());
        for (String field : new String[] {"token", "scope", "days"}) {
            assertTrue(bad.text().contains("href=\"#" + field + "\""), field);
        }
    }

    @Test
    void nobody_revokes_the_token_of_another_user() {
        var token = token(make(SERVER.as(Role.AUTHOR), "Annens", "write"));

        SERVER.as(Role.ADMIN).post("/min-side/token/slutt", "id", Secret.hash(token));

        assertEquals(201, write(token).status());
    }

    private static Reply make(Member member, String name, String scope) {
        return member.post("/min-side/token", "token", name, "scope", scope, "days", "30");
    }

    private static String token(Reply made) {
        var found = TOKEN.matcher(made.text());
        assertTrue(found.find(), made::toString);
        return found.group(1);
    }

    private static Reply write(String token) {
        return SERVER.post(
                "/api/v1/pages",
                "---\nkind: concept\ntitle: Skrevet med token %s\nstate: draft\n---\nHei.\n"
                        .formatted(Secret.random()),
                "Content-Type",
                "text/markdown",
                "Authorization",
                "Bearer " + token);
    }

    private static Guest signedIn(String name) {
        var guest = new Guest(SERVER);
        guest.get("/logg-inn");
        var email = name + "@prove.test";
        if (guest.post("/logg-inn", "email", email, "password", PASSWORD).status() != 303) {
            SERVER.account(name, Role.READER, PASSWORD);
            guest.post("/logg-inn", "email", email, "password", PASSWORD);
        }
        return guest;
    }

    private static Reply signIn(String email, String password) {
        var guest = new Guest(SERVER);
        guest.get("/logg-inn");
        return guest.post("/logg-inn", "email", email, "password", password);
    }

    private static Member again(Member member) {
        return SERVER.again(member, Duration.ZERO, Duration.ZERO, HOUR);
    }

    private static boolean isIn(Member member) {
        return member.get("/min-side").status() == 200;
    }

    /// What the page calls a session.
    private static String id(Member member) {
        return Secret.hash(member.cookie().substring(member.cookie().indexOf('=') + 1));
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }
}
