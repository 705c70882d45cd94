package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

/// Lists of a kind, also when they are long.
class KindListTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @BeforeAll
    static void fill() {
        String token = SERVER.token("Testprogram", Duration.ofHours(1));
        for (int i = 1; i <= 120; i++) {
            String page =
                    "---\nkind: concept\nslug: prove-%03d\ntitle: Prøve %03d\n---\nTekst.\n"
                            .formatted(i, i);
            var made =
                    SERVER.post(
                            "/api/v1/pages",
                            page,
                            "Content-Type",
                            "text/markdown;charset=utf-8",
                            "Authorization",
                            "Bearer " + token);
            assertEquals(201, made.status(), made::toString);
        }
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_long_list_comes_in_parts_and_says_how_long_it_is() {
        var first = SERVER.get("/begrep").text();
        var second = SERVER.get("/begrep?page=2").text();

        assertTrue(first.contains("121 sider"), first);
        assertTrue(first.contains("/begrep/prove-001") && !first.contains("/begrep/prove-120"));
        assertTrue(second.contains("/begrep/prove-120") && !second.contains("/begrep/prove-001"));
        assertTrue(first.contains("rel=\"next\" href=\"/begrep?page=2\""), first);
        assertTrue(second.contains("rel=\"prev\" href=\"/begrep\""), second);
    }

    @Test
    void the_order_is_kept_from_part_to_part() {
        var first = SERVER.get("/begrep?sort=newest").text();
        var second = SERVER.get("/begrep?sort=newest&page=2").text();

        assertTrue(first.contains("/begrep/prove-120") && !first.contains("/begrep/prove-001"));
        assertTrue(second.contains("/begrep/prove-001") && !second.contains("/begrep/prove-120"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "0", "-1", "to", "99999999999999"})
    void a_part_that_is_not_there_is_not_found(String page) {
        assertEquals(404, SERVER.get("/begrep?page=" + page).status());
    }

    @Test
    void a_case_in_a_list_says_what_kind_its_figures_have() {
        assertTrue(SERVER.get("/dypdykk").text().contains("data-origin=\"self-reported\""));
        assertFalse(SERVER.get("/begrep").text().contains("data-origin"));
    }
}
