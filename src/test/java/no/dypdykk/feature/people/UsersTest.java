package no.dypdykk.feature.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Guest;
import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/// Users, as administrators manage them.
class UsersTest {
    private static final String PASSWORD = "blå hest stabel batteri";
    private static final Pattern LINK = Pattern.compile("<code>[^<]*(/velkommen/[^<]+)</code>");
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void someone_who_is_invited_chooses_a_password_and_is_in() {
        var admin = SERVER.as(Role.ADMIN);

        var invited = add(admin, "Nina Ny", "nina@prove.test", "author", "1824", "Nord; Sør;");
        var link = LINK.matcher(invited.text());
        assertTrue(link.find(), invited::toString);
        var guest = new Guest(SERVER);
        guest.get(link.group(1));
        var in = guest.post(link.group(1), "password", PASSWORD);

        assertEquals(201, invited.status());
        assertEquals(303, in.status(), in::toString);
        assertTrue(guest.get("/min-side").text().contains("Nettverk: Nord, Sør"));
        var user = user("nina@prove.test");
        assertEquals(Role.AUTHOR, user.role());
        assertEquals("1824", user.municipality());
        assertTrue(admin.get("/admin/brukere").text().contains("Nina Ny"));
    }

    @Test
    void everything_about_a_user_can_be_changed() {
        var admin = SERVER.as(Role.ADMIN);
        add(admin, "Før", "for@prove.test", "reader", "", "");
        var id = user("for@prove.test").id();

        var changed =
                change(
                        admin,
                        user("for@prove.test"),
                        "Etter",
                        "etter@prove.test",
                        "coordinator",
                        "open");

        assertEquals("/admin/brukere/" + id + "?gjort=lagret", changed.header("Location"));
        assertEquals(
                new User(
                        id,
                        "Etter",
                        "etter@prove.test",
                        Role.COORDINATOR,
                        "1824",
                        List.of("Nord"),
                        true),
                user("etter@prove.test"));
        assertTrue(admin.get(changed.header("Location")).text().contains("Endringen er lagret"));
    }

    @Test
    void someone_who_is_shut_out_is_signed_out_and_stays_out() {
        var admin = SERVER.as(Role.ADMIN);
        var member = SERVER.as(Role.AUTHOR);
        assertEquals(200, member.get("/min-side").status());

        change(admin, member.user(), "Ute", member.user().email(), "author", "closed");

        assertEquals(303, member.get("/min-side").status());
        assertTrue(SERVER.sessions(member.user()).isEmpty());
        assertTrue(admin.get("/admin/brukere").text().contains("stengt ute"));
    }

    @Test
    void what_is_wrong_is_named_and_what_was_typed_is_there() {
        var admin = SERVER.as(Role.ADMIN);

        var wrong = add(admin, " ", "ikke-epost", "sjef", "0000", "x".repeat(101));

        assertEquals(422, wrong.status());
        for (String field : new String[] {"name", "email", "role", "municipality", "networks"}) {
            assertTrue(wrong.text().contains("href=\"#" + field + "\""), field);
        }
        assertTrue(wrong.text().contains("ikke-epost"));
    }

    @Test
    void two_users_do_not_share_an_address() {
        var admin = SERVER.as(Role.ADMIN);
        add(admin, "En", "lik@prove.test", "reader", "", "");

        var twice = add(admin, "To", "LIK@prove.test", "reader", "", "");

        assertEquals(422, twice.status());
        assertTrue(twice.text().contains("En annen bruker har denne e-postadressen"));
    }

    @Test
    void r22_the_last_administrator_stays_one() {
        try (var empty = TestServer.with(TestServer.FIXTURE)) {
            var admin = empty.as(Role.ADMIN);
            var user = admin.user();

            var demoted = change(admin, user, user.name(), user.email(), "reader", "open");
            var closed = change(admin, user, user.name(), user.email(), "admin", "closed");
            empty.as(Role.ADMIN);
            var withAnother = change(admin, user, user.name(), user.email(), "reader", "open");

            assertEquals(422, demoted.status());
            assertEquals(422, closed.status());
            assertTrue(closed.text().contains("den siste administratoren"), closed::text);
            assertEquals(303, withAnother.status());
        }
    }

    @Test
    void a_new_link_takes_the_place_of_the_old_one() {
        var admin = SERVER.as(Role.ADMIN);
        var first = LINK.matcher(add(admin, "L", "l@prove.test", "reader", "", "").text());
        assertTrue(first.find());
        var id = user("l@prove.test").id();

        var second = LINK.matcher(admin.post("/admin/brukere/" + id + "/lenke").text());

        assertTrue(second.find());
        assertEquals(410, SERVER.get(first.group(1)).status());
        assertEquals(200, SERVER.get(second.group(1)).status());
        assertFalse(admin.get("/admin/brukere/" + id).text().contains("/velkommen/"));
    }

    @Test
    void the_first_page_says_how_the_server_is_and_leads_on() {
        var page = SERVER.as(Role.ADMIN).get("/admin").text();

        assertTrue(page.contains("Søkeindeks"), page);
        assertTrue(page.contains("0 endringer"), page);
        assertTrue(page.contains("href=\"/admin/brukere\""), page);
        assertTrue(page.contains("href=\"/admin/logg\""), page);
    }

    private static User user(String email) {
        return SERVER.user(email).orElseThrow();
    }

    private static Reply add(
            Member admin,
            String name,
            String email,
            String role,
            String municipality,
            String networks) {
        return admin.post(
                "/admin/brukere",
                "name",
                name,
                "email",
                email,
                "role",
                role,
                "municipality",
                municipality,
                "networks",
                networks);
    }

    private static Reply change(
            Member admin, User user, String name, String email, String role, String access) {
        return admin.post(
                "/admin/brukere/" + user.id(),
                "name",
                name,
                "email",
                email,
                "role",
                role,
                "municipality",
                "1824",
                "networks",
                "Nord",
                "access",
                access);
    }
}
