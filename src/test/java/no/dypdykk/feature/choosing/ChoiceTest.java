package no.dypdykk.feature.choosing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Written standard and colours, chosen by the reader.
class ChoiceTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nb | nb",
                "nn | nn",
                "no | nb",
                "en | nb",
                "nn-NO,nb;q=0.5 | nn",
                "nb,nn;q=0.9 | nb",
                "nn;q=0.3,nb;q=0.8 | nb",
                "en-GB,nn;q=0.5 | nn",
                "*;q=x,,;nn | nb",
            })
    void the_browser_asks_for_a_standard(String accepted, String lang) {
        var page = SERVER.get("/", "Accept-Language", accepted);

        assertTrue(page.text().contains("<html lang=\"" + lang + "\""), page::text);
        assertTrue(page.header("Vary").contains("Accept-Language"), page::toString);
    }

    @Test
    void the_readers_own_choice_goes_before_the_browsers() {
        var page = SERVER.get("/", "Accept-Language", "nb", "Cookie", "sprak=nn");
        var odd = SERVER.get("/", "Accept-Language", "nn", "Cookie", "sprak=klingon");

        assertTrue(page.text().contains("<html lang=\"nn\""), page::text);
        assertTrue(odd.text().contains("<html lang=\"nn\""), odd::text);
    }

    @Test
    void a_choice_is_remembered_and_leads_back() {
        var chosen = SERVER.get("/sprak?til=nn&fra=%2Fbegrep%2Ffjellvett");
        var colours = SERVER.get("/fargevalg?til=dark&fra=%2Fsok%3Fq%3Da");

        assertEquals(303, chosen.status());
        assertEquals("/begrep/fjellvett", chosen.header("Location"));
        assertTrue(chosen.header("Set-Cookie").startsWith("sprak=nn;"), chosen::toString);
        assertTrue(chosen.header("Set-Cookie").contains("HttpOnly"), chosen::toString);
        assertTrue(chosen.header("Set-Cookie").contains("SameSite=Lax"), chosen::toString);
        assertEquals("/sok?q=a", colours.header("Location"));
        assertTrue(colours.header("Set-Cookie").startsWith("fargevalg=dark;"), colours::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https%3A%2F%2Fevil.test%2F",
                "%2F%2Fevil.test",
                "%2F%5Cevil.test",
                "%5C%5Cevil.test",
                "javascript%3Aalert(1)",
                "%2F%09%2Fevil.test",
                "%2F%0D%0ASet-Cookie%3A%20a%3Db",
                "evil.test",
                "",
            })
    void nobody_is_led_to_another_site(String from) {
        for (String choice : new String[] {"/sprak?til=nn&fra=", "/fargevalg?til=dark&fra="}) {
            var chosen = SERVER.get(choice + from);

            assertEquals(303, chosen.status());
            assertEquals("/", chosen.header("Location"));
        }
    }

    @Test
    void a_language_that_is_not_offered_is_refused_with_those_that_are() {
        var refused = SERVER.get("/sprak?til=en&fra=%2F");

        assertEquals(400, refused.status());
        assertTrue(refused.text().contains("til kan ikke være «en». Bruk nb, nn."), refused::text);
    }
}
