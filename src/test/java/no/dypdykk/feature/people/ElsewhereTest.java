package no.dypdykk.feature.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Guest;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.engine.oidc.Preset;
import no.dypdykk.engine.oidc.Provider;
import no.dypdykk.fixture.ScriptedProvider;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Signing in at an identity provider that runs beside the test.
class ElsewhereTest {
    private static final String ISSUER = "prove";
    private static final String CLIENT = "dypdykk";
    private static final String PASSWORD = "blå hest stabel batteri";
    private static final MockOAuth2Server PROVIDER = started();
    private static final TestServer SERVER =
            TestServer.with(TestServer.FIXTURE, provider(Preset.STANDARD, PROVIDER));
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @AfterAll
    static void stop() {
        BROWSER.close();
        SERVER.close();
        PROVIDER.shutdown();
    }

    @Test
    void someone_new_becomes_a_reader_and_comes_back_to_where_they_were() {
        var guest = new Guest(SERVER);

        var in = signIn(guest, claims("ny", Map.of()));

        assertEquals(303, in.status(), in::toString);
        assertEquals("/tema", in.header("Location"));
        assertTrue(guest.get("/min-side").text().contains("Du er logget inn som Kari ny."));
        assertEquals(Role.READER, SERVER.user("ny@prove.test").orElseThrow().role());
    }

    @Test
    void the_same_person_is_the_same_user_the_next_time_whatever_their_address_is_then() {
        signIn(new Guest(SERVER), claims("fast", Map.of()));
        var again = new Guest(SERVER);

        signIn(again, claims("fast", Map.of("email", "flyttet@prove.test")));

        assertTrue(again.get("/min-side").text().contains("Du er logget inn som Kari fast."));
        assertTrue(SERVER.user("flyttet@prove.test").isEmpty());
    }

    @Test
    void the_request_carries_state_nonce_and_a_hashed_verifier() {
        var begun = new Guest(SERVER).get("/logg-inn/ekstern?til=%2Ftema");
        var address = begun.header("Location");

        assertEquals(303, begun.status());
        for (String part :
                new String[] {
                    "response_type=code",
                    "code_challenge_method=S256",
                    "code_challenge=",
                    "state=",
                    "nonce=",
                    "scope=openid"
                }) {
            assertTrue(address.contains(part), address);
        }
        assertFalse(address.contains("code_verifier"), address);
    }

    @Test
    void role_and_municipality_come_from_the_claims_each_time() {
        try (var server = TestServer.with(TestServer.FIXTURE, provider(Preset.ENTRA, PROVIDER))) {
            var guest = new Guest(server);
            signIn(
                    guest,
                    claims(
                            "rolle",
                            Map.of("roles", List.of("author", "ukjent"), "kommune", "1824")));
            var first = server.user("rolle@prove.test").orElseThrow();
            signIn(
                    new Guest(server),
                    claims("rolle", Map.of("roles", List.of("reader", "coordinator"))));
            var then = server.user("rolle@prove.test").orElseThrow();

            assertEquals(Role.AUTHOR, first.role());
            assertEquals("1824", first.municipality());
            assertEquals(Role.COORDINATOR, then.role());
            assertEquals("1824", then.municipality());
        }
    }

    @Test
    void claims_decide_on_no_role_unless_the_installation_says_so() {
        signIn(new Guest(SERVER), claims("snik", Map.of("roles", List.of("admin"))));

        assertEquals(Role.READER, SERVER.user("snik@prove.test").orElseThrow().role());
    }

    @Test
    void a_verified_address_finds_the_account_that_was_here_before() {
        SERVER.account("kjent", Role.COORDINATOR, PASSWORD);
        var guest = new Guest(SERVER);

        signIn(guest, claims("kjent", Map.of()));

        assertTrue(guest.get("/min-side").text().contains("Du er logget inn som Ola kjent."));
    }

    @Test
    void an_address_that_is_not_verified_opens_nobodys_account() {
        SERVER.account("offer", Role.ADMIN, PASSWORD);
        var guest = new Guest(SERVER);

        signIn(guest, claims("tyv", Map.of("email", "offer@prove.test", "email_verified", false)));

        var page = guest.get("/min-side").text();
        assertTrue(page.contains("Du er logget inn som Kari tyv. Rollen din er Leser."), page);
    }

    @Test
    void a_provider_that_tells_neither_name_nor_address_still_lets_in() {
        var claims = claims("taus", Map.of("pid", "ikke til oss"));
        claims.keySet().removeAll(List.of("name", "email", "email_verified"));
        var guest = new Guest(SERVER);

        var in = signIn(guest, claims);

        assertEquals(303, in.status(), in::toString);
        assertFalse(guest.get("/min-side").text().contains("ikke til oss"));
    }

    @Test
    void someone_who_is_shut_out_here_stays_out() {
        signIn(new Guest(SERVER), claims("stengt", Map.of()));
        SERVER.shutOut(SERVER.user("stengt@prove.test").orElseThrow());
        var guest = new Guest(SERVER);

        var refused = signIn(guest, claims("stengt", Map.of()));

        assertEquals(403, refused.status());
        assertTrue(refused.text().contains("Kontoen din er stengt"), refused::text);
        assertEquals(303, guest.get("/min-side").status());
    }

    @Test
    void an_answer_with_another_state_is_refused() {
        var guest = new Guest(SERVER);

        var refused = guest.get(answer(begin(guest)).replaceFirst("state=[^&]*", "state=annen"));

        assertRefused(refused, guest);
    }

    @Test
    void an_answer_is_taken_once() {
        var guest = new Guest(SERVER);
        PROVIDER.enqueueCallback(token(claims("igjen", Map.of())));
        var answer = answer(begin(guest));
        assertEquals(303, guest.get(answer).status());

        var replayed = guest.get(answer);

        assertEquals(422, replayed.status());
        assertTrue(replayed.text().contains("er brukt allerede"), replayed::text);
    }

    @Test
    void an_answer_in_another_browser_is_refused() {
        var mine = new Guest(SERVER);
        var theirs = new Guest(SERVER);
        var refused = theirs.get(answer(begin(mine)));

        assertEquals(422, refused.status());
        assertEquals(303, theirs.get("/min-side").status());
    }

    @Test
    void what_another_browser_keeps_is_of_no_use() {
        var mine = new Guest(SERVER);
        var theirs = new Guest(SERVER);
        begin(theirs);
        var answer = answer(begin(mine));
        theirs.take("__Host-inn", mine);

        var refused = theirs.get(answer);

        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("er brukt allerede"), refused::text);
        assertEquals(303, theirs.get("/min-side").status());
    }

    @Test
    void a_restart_in_between_costs_nobody_their_sign_in() {
        var guest = new Guest(SERVER);
        PROVIDER.enqueueCallback(token(claims("omstart", Map.of())));
        var answer = answer(begin(guest));
        try (var restarted =
                TestServer.with(TestServer.FIXTURE, provider(Preset.STANDARD, PROVIDER))) {
            var after = guest.at(restarted);

            var in = after.get(answer);

            assertEquals(303, in.status(), in::toString);
            assertTrue(after.get("/min-side").text().contains("Du er logget inn som Kari omstart"));
        }
    }

    @Test
    void a_token_with_another_nonce_is_refused() {
        var guest = new Guest(SERVER);

        PROVIDER.enqueueCallback(token(claims("engang", Map.of())));
        var address = begin(guest).replaceFirst("nonce=[^&]*", "nonce=annen");
        var refused = guest.get(answer(address));

        assertRefused(refused, guest);
    }

    @Test
    void a_token_that_has_expired_is_refused_and_one_in_time_is_not() {
        try (var provider = new ScriptedProvider(PROVIDER.jwksUrl(ISSUER).toString());
                var server =
                        TestServer.with(
                                TestServer.FIXTURE, provider(Preset.STANDARD, provider.issuer()))) {
            var inTime = given(server, provider, claims("frisk", Map.of()));
            var late =
                    given(
                            server,
                            provider,
                            claims("gammel", Map.of("exp", Date.from(Instant.EPOCH))));

            assertEquals(303, inTime.status(), inTime::toString);
            assertEquals(422, late.status());
            assertTrue(late.text().contains("kunne ikke godtas"), late::text);
            assertTrue(server.user("gammel@prove.test").isEmpty());
        }
    }

    @Test
    void a_token_that_someone_wrote_on_is_refused() {
        try (var provider = new ScriptedProvider(PROVIDER.jwksUrl(ISSUER).toString());
                var server =
                        TestServer.with(
                                TestServer.FIXTURE, provider(Preset.STANDARD, provider.issuer()))) {
            var guest = new Guest(server);
            var address = begin(guest);
            var token = token(address, provider, claims("forfalsket", Map.of()));
            provider.hands(token.substring(0, token.length() - 8) + "AAAAAAAA");

            assertEquals(422, guest.get(answerTo(address)).status());
            assertTrue(server.user("forfalsket@prove.test").isEmpty());
        }
    }

    private static Reply given(
            TestServer server, ScriptedProvider provider, Map<String, Object> claims) {
        var guest = new Guest(server);
        var address = begin(guest);
        provider.hands(token(address, provider, claims));
        return guest.get(answerTo(address));
    }

    /// A token that answers to what was begun.
    private static String token(
            String address, ScriptedProvider provider, Map<String, Object> claims) {
        claims.put("nonce", address.replaceFirst(".*[?&]nonce=([^&]*).*", "$1"));
        claims.put("iss", provider.issuer().toString());
        claims.put("aud", CLIENT);
        return PROVIDER.issueToken(ISSUER, CLIENT, token(claims)).serialize();
    }

    private static String answerTo(String address) {
        return "/logg-inn/svar?code=x&state=" + address.replaceFirst(".*[?&]state=([^&]*).*", "$1");
    }

    @Test
    void a_token_for_someone_else_is_refused() {
        var guest = new Guest(SERVER);

        assertRefused(signIn(guest, claims("annen", Map.of("aud", "en-annen-klient"))), guest);
    }

    @Test
    void a_no_from_the_provider_is_told_of() {
        var guest = new Guest(SERVER);
        var state = begin(guest).replaceFirst(".*[?&]state=([^&]*).*", "$1");

        var declined = guest.get("/logg-inn/svar?error=access_denied&state=" + state);

        assertEquals(422, declined.status());
        assertTrue(declined.text().contains("ble avbrutt"), declined::text);
    }

    @Test
    void nonsense_instead_of_an_answer_is_refused() {
        var guest = new Guest(SERVER);
        begin(guest);

        assertEquals(422, guest.get("/logg-inn/svar").status());
        begin(guest);
        assertEquals(422, guest.get("/logg-inn/svar?code=x&code=y&state=%00").status());
    }

    @Test
    void a_provider_that_is_down_is_told_of_at_both_ends() {
        var provider = started();
        try (var server =
                TestServer.with(TestServer.FIXTURE, provider(Preset.STANDARD, provider))) {
            var guest = new Guest(server);
            var answer = answer(begin(guest));
            provider.shutdown();

            var late = guest.get(answer);

            assertEquals(503, late.status());
            assertTrue(late.text().contains("svarer ikke akkurat nå"), late::text);
        }
        try (var server =
                TestServer.with(TestServer.FIXTURE, provider(Preset.STANDARD, provider))) {
            var begun = new Guest(server).get("/logg-inn/ekstern");

            assertEquals(503, begun.status());
            assertEquals(200, server.get("/logg-inn").status());
        }
    }

    @Test
    void where_nothing_is_configured_there_is_no_button_and_no_way() {
        try (var server = TestServer.with(TestServer.FIXTURE)) {
            assertFalse(server.get("/logg-inn").text().contains("/logg-inn/ekstern"));
            assertEquals(404, server.get("/logg-inn/ekstern").status());
            assertEquals(404, server.get("/logg-inn/svar").status());
        }
        assertTrue(SERVER.get("/logg-inn").text().contains("/logg-inn/ekstern"));
    }

    private static void assertRefused(Reply reply, Guest guest) {
        assertEquals(422, reply.status(), reply::toString);
        assertTrue(reply.text().contains("kunne ikke godtas"), reply::text);
        assertEquals(303, guest.get("/min-side").status());
    }

    private static MockOAuth2Server started() {
        var server = new MockOAuth2Server();
        server.start();
        return server;
    }

    private static Provider provider(Preset preset, MockOAuth2Server server) {
        return provider(preset, URI.create(server.issuerUrl(ISSUER).toString()));
    }

    private static Provider provider(Preset preset, URI issuer) {
        return preset.provider(
                null,
                issuer,
                CLIENT,
                "hemmelig",
                URI.create(TestServer.ORIGIN + "/logg-inn/svar"),
                null,
                "kommune");
    }

    private static Map<String, Object> claims(String subject, Map<String, Object> more) {
        var claims = new HashMap<String, Object>();
        claims.put("sub", subject);
        claims.put("name", "Kari " + subject);
        claims.put("email", subject + "@prove.test");
        claims.put("email_verified", true);
        claims.putAll(more);
        return claims;
    }

    private static DefaultOAuth2TokenCallback token(Map<String, Object> claims) {
        return new DefaultOAuth2TokenCallback(
                ISSUER, String.valueOf(claims.get("sub")), "JWT", List.of(CLIENT), claims, 3600);
    }

    private static Reply signIn(Guest guest, Map<String, Object> claims) {
        PROVIDER.enqueueCallback(token(claims));
        return guest.get(answer(begin(guest)));
    }

    private static String begin(Guest guest) {
        return guest.get("/logg-inn/ekstern?til=%2Ftema").header("Location");
    }

    /// What the provider sends the browser back to, as a path here.
    private static String answer(String address) {
        try {
            var reply =
                    BROWSER.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.discarding());
            var back = reply.headers().firstValue("Location").orElseThrow();
            assertTrue(back.startsWith(TestServer.ORIGIN + "/logg-inn/svar?"), back);
            return back.substring(TestServer.ORIGIN.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
