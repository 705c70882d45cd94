package no.dypdykk.feature.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Guest;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// Signing in with a local account, over HTTP as a browser does it.
class SignInTest {
    private static final String PASSWORD = "blå hest stabel batteri";
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void the_first_link_makes_the_administrator_once() {
        try (var empty = TestServer.with(TestServer.FIXTURE)) {
            var guest = new Guest(empty);
            var link = empty.firstAdministratorLink();

            assertTrue(guest.get(link).text().contains("name=\"email\""));
            var made =
                    guest.post(
                            link, "name", "Åse", "email", "Ase@Prove.test", "password", PASSWORD);

            assertEquals(303, made.status(), made::toString);
            assertEquals("/min-side", made.header("Location"));
            assertTrue(guest.get("/min-side").text().contains("Administrator"));
            assertEquals(410, new Guest(empty).get(link).status());
        }
    }

    @Test
    void the_right_password_lets_in_and_leads_back() {
        var email = SERVER.account("inn", Role.AUTHOR, PASSWORD);
        var guest = new Guest(SERVER);

        var page = guest.get("/logg-inn?til=%2Ftema");
        var before = guest.cookie();
        var in = guest.post("/logg-inn", "til", "/tema", "email", email, "password", PASSWORD);

        assertEquals(200, page.status());
        assertEquals(303, in.status(), in::toString);
        assertEquals("/tema", in.header("Location"));
        assertNotEquals(before, guest.cookie());
        assertEquals(200, guest.get("/min-side").status());
    }

    @Test
    void the_session_cookie_is_out_of_reach_for_scripts_and_other_sites() {
        var email = SERVER.account("kake", Role.READER, PASSWORD);
        var guest = new Guest(SERVER);
        guest.get("/logg-inn");

        var in = guest.post("/logg-inn", "email", email, "password", PASSWORD);

        var cookie = in.header("Set-Cookie");
        assertTrue(cookie.startsWith("__Host-okt="), cookie);
        for (String part : new String[] {"HttpOnly", "SameSite=Lax", "Secure", "Path=/"}) {
            assertTrue(cookie.contains(part), cookie);
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_address_look_the_same() {
        var email = SERVER.account("feil", Role.READER, PASSWORD);
        var guest = new Guest(SERVER);
        guest.get("/logg-inn");

        var wrong = guest.post("/logg-inn", "email", email, "password", "feil passord her");
        var unknown = guest.post("/logg-inn", "email", email, "password", "feil passord her");

        assertEquals(422, wrong.status());
        assertEquals(wrong.text(), unknown.text());
        assertFalse(wrong.text().contains("feil passord her"));
        assertTrue(wrong.text().contains(email));
        assertEquals(303, guest.get("/min-side").status());
    }

    @Test
    void signing_out_ends_the_session() {
        var member = SERVER.as(Role.AUTHOR);
        assertEquals(200, member.get("/min-side").status());

        var out = member.post("/logg-ut");

        assertEquals(303, out.status());
        assertEquals("/logg-inn?til=%2Fmin-side", member.get("/min-side").header("Location"));
    }

    @Test
    void a_form_without_its_token_or_with_anothers_is_refused() {
        var member = SERVER.as(Role.AUTHOR);
        var other = SERVER.as(Role.AUTHOR);
        var cookie = member.cookie();

        for (String body : new String[] {"", "_csrf=", "_csrf=x", "_csrf=" + other.csrf()}) {
            var refused =
                    SERVER.post(
                            "/logg-ut",
                            body,
                            "Content-Type",
                            "application/x-www-form-urlencoded",
                            "Cookie",
                            cookie);
            assertEquals(403, refused.status(), body);
        }
        assertEquals(200, member.get("/min-side").status());
    }

    @Test
    void nobody_signs_in_from_another_sites_form() {
        var email = SERVER.account("lokk", Role.READER, PASSWORD);
        var refused =
                SERVER.post(
                        "/logg-inn",
                        "email=" + email,
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        assertEquals(403, refused.status());
        assertEquals("", refused.header("Set-Cookie"));
    }

    @Test
    void pages_of_those_signed_in_stay_out_of_shared_caches() {
        var member = SERVER.as(Role.COORDINATOR);

        var own = member.get("/dypdykk");
        var public1 = SERVER.get("/dypdykk");

        assertEquals("private, no-cache", own.header("Cache-Control"));
        assertEquals("no-cache", public1.header("Cache-Control"));
        assertTrue(own.text().contains("/min-side"));
        assertFalse(public1.text().contains("/min-side"));
        assertNotEquals(own.header("ETag"), public1.header("ETag"));
    }

    @Test
    void a_script_on_our_page_writes_with_the_token_in_a_header() {
        var author = SERVER.as(Role.AUTHOR);
        var text = "---\nkind: concept\ntitle: Fra skript\n---\nHei.\n";

        var made = author.send("POST", "/api/v1/pages", text, "Content-Type", "text/markdown");
        var refused =
                SERVER.post(
                        "/api/v1/pages",
                        text,
                        "Content-Type",
                        "text/markdown",
                        "Cookie",
                        author.cookie());

        assertEquals(201, made.status(), made::toString);
        assertEquals(403, refused.status());
        assertEquals("urn:dypdykk:problem:csrf", refused.at("type"));
    }

    @Test
    void readers_do_not_write() {
        var reader = SERVER.as(Role.READER);
        var text = "---\nkind: concept\ntitle: Snik\n---\nHei.\n";

        var refused = reader.send("POST", "/api/v1/pages", text, "Content-Type", "text/markdown");

        assertEquals(403, refused.status());
        assertEquals("urn:dypdykk:problem:forbidden", refused.at("type"));
    }
}
