package no.dypdykk.feature.curating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.FormPage;
import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Rules K3 and K4 over HTTP: two practices or concepts become one.
class JoinTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member COORDINATOR = SERVER.as(Role.COORDINATOR);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /// Two practices, and a case that tried the one that goes.
    private record Two(int number, String gone, String kept, String tried) {
        static Two practices() {
            int number = NUMBERS.incrementAndGet();
            save(
                    "practice",
                    "gar-" + number,
                    "Går " + number,
                    "aliases: [Kallenavn " + number + "]");
            save("practice", "blir-" + number, "Blir " + number, "lang: nb");
            save(
                    "case",
                    "sak-" + number,
                    "Prøvde " + number,
                    "practices: [{practice: gar-%d, part: main}]".formatted(number));
            return new Two(number, "gar-" + number, "blir-" + number, "sak-" + number);
        }

        String path() {
            return "/sla-sammen/" + id("practice", gone);
        }

        Reply plan() {
            return COORDINATOR.get(path() + "?med=" + kept);
        }

        Reply join(Reply plan) {
            return joinBy(COORDINATOR, plan);
        }

        Reply joinBy(Member member, Reply plan) {
            return FormPage.of(plan, "sla-sammen")
                    .press(member, "La «Går %d» gå opp i «Blir %d»".formatted(number, number));
        }
    }

    private static void save(String kind, String slug, String title, String fields) {
        var text =
                "---\nkind: %s\nslug: %s\ntitle: %s\n%s\n---\nTeksten til %s.\n"
                        .formatted(kind, slug, title, fields, slug);
        var saved =
                SERVER.post(
                        "/api/v1/pages",
                        text,
                        "Content-Type",
                        "text/markdown;charset=utf-8",
                        "Authorization",
                        "Bearer " + SERVER.token("Testprogram", Duration.ofHours(1)));
        assertEquals(201, saved.status(), saved::toString);
    }

    private static String id(String kind, String slug) {
        return "" + SERVER.get("/api/v1/pages/%s/%s".formatted(kind, slug)).at("id");
    }

    @Test
    void k3_the_plan_says_what_will_change_and_changes_nothing() {
        var two = Two.practices();

        var plan = Jsoup.parse(two.plan().text()).select(".plan").text();

        assertTrue(plan.contains("/tiltak/" + two.gone()), plan);
        assertTrue(plan.contains("1 side som lenker hit"), plan);
        assertTrue(plan.contains("Prøvde"), plan);
        assertTrue(plan.contains("Kallenavn"), plan);
        assertEquals(200, SERVER.get("/tiltak/" + two.gone()).status());
    }

    @Test
    void k3_address_links_names_and_search_follow_to_the_page_that_stays() {
        var two = Two.practices();
        var joined = two.join(two.plan());

        assertEquals(303, joined.status(), joined::toString);
        var moved = SERVER.get("/tiltak/" + two.gone());
        assertEquals(301, moved.status());
        assertEquals("/tiltak/" + two.kept(), moved.header("Location"));
        assertEquals(
                "/tiltak/" + two.kept() + ".md",
                SERVER.get("/tiltak/" + two.gone() + ".md").header("Location"));
        var page = SERVER.get("/tiltak/" + two.kept()).text();
        assertTrue(page.contains("/dypdykk/" + two.tried()), page);
        assertTrue(page.contains("Kallenavn"), page);
        var tried = SERVER.get("/dypdykk/" + two.tried()).text();
        assertTrue(tried.contains("href=\"/tiltak/" + two.kept() + "\""), tried);
        assertFalse(tried.contains("href=\"/tiltak/" + two.gone() + "\""), tried);
        var found = SERVER.get("/api/v1/search?q=" + two.gone().replace("-", "+")).text();
        assertTrue(found.contains("\"" + two.kept() + "\""), found);
        assertFalse(found.contains("\"" + two.gone() + "\""), found);
    }

    @Test
    void k3_both_texts_are_kept_and_the_log_tells_who_did_it() {
        var two = Two.practices();
        var id = id("practice", two.gone());
        var joined = two.join(two.plan());

        var receipt = COORDINATOR.get(joined.header("Location")).text();
        assertTrue(receipt.contains("href=\"/historikk/" + id + "\""), receipt);
        var history = COORDINATOR.get("/historikk/" + id + "/1").text();
        assertTrue(history.contains("Teksten til " + two.gone()), history);
        assertEquals(404, SERVER.get("/historikk/" + id + "/1").status());
        var log = SERVER.as(Role.ADMIN).get("/admin/logg").text();
        assertTrue(log.contains("Slo sammen sider"), log);
        assertTrue(log.contains("/tiltak/" + two.gone()), log);
    }

    @Test
    void k4_a_restored_text_takes_its_address_and_links_back() {
        var two = Two.practices();
        var id = id("practice", two.gone());
        two.join(two.plan());
        assertEquals(301, SERVER.get("/tiltak/" + two.gone()).status());

        var restored = COORDINATOR.post("/historikk/" + id + "/1/gjenopprett", "base", "2");

        assertEquals(303, restored.status(), restored::toString);
        assertEquals(200, SERVER.get("/tiltak/" + two.gone()).status());
        assertTrue(
                SERVER.get("/dypdykk/" + two.tried())
                        .text()
                        .contains("href=\"/tiltak/" + two.gone() + "\""));
    }

    @Test
    void k3_a_page_that_was_changed_since_the_plan_stops_it_and_the_plan_is_shown_anew() {
        var two = Two.practices();
        var plan = two.plan();
        var edit = "/rediger/" + id("practice", two.kept());
        FormPage.of(COORDINATOR.get(edit), "skjema")
                .fill("summary", "Nytt sammendrag.")
                .press(COORDINATOR, "Publiser");

        var met = two.join(plan);

        assertEquals(409, met.status());
        assertEquals(200, SERVER.get("/tiltak/" + two.gone()).status());
        assertEquals(303, two.join(met).status());
        assertTrue(SERVER.get("/tiltak/" + two.kept()).text().contains("Nytt sammendrag."));
    }

    @Test
    void k3_a_newer_text_on_its_way_is_neither_published_nor_lost() {
        var two = Two.practices();
        var edit = "/rediger/" + id("practice", two.kept());
        FormPage.of(COORDINATOR.get(edit), "skjema")
                .fill("summary", "Uferdig sammendrag.")
                .press(COORDINATOR, "Lagre utkast");

        var met = two.join(two.plan());

        assertEquals(422, met.status());
        assertTrue(met.text().contains("Ingenting er gjort"), met::text);
        assertEquals(200, SERVER.get("/tiltak/" + two.gone()).status());
        assertFalse(SERVER.get("/tiltak/" + two.kept()).text().contains("Uferdig sammendrag."));
    }

    @Test
    void k3_the_same_plan_sent_twice_does_it_once() {
        var two = Two.practices();
        var plan = two.plan();

        assertEquals(303, two.join(plan).status());
        assertTrue(List.of(409, 422).contains(two.join(plan).status()));
        assertEquals(301, SERVER.get("/tiltak/" + two.gone()).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"finnes-ikke", "Fjellvett", "<b>", "🙂"})
    void k3_only_a_published_page_of_the_same_kind_can_stay(String other) {
        var two = Two.practices();
        var asked = URLEncoder.encode(other, StandardCharsets.UTF_8);

        var met = COORDINATOR.get(two.path() + "?med=" + asked);

        assertEquals(422, met.status());
        assertTrue(
                Jsoup.parse(met.text()).select(".ds-error-summary").text().contains(other),
                met::text);
    }

    @Test
    void k3_concepts_become_one_in_the_same_way() {
        save("concept", "ide-gar", "Ideen som går", "lang: nb");
        save("concept", "ide-blir", "Ideen som blir", "lang: nb");
        var plan = COORDINATOR.get("/sla-sammen/" + id("concept", "ide-gar") + "?med=ide-blir");

        var joined =
                FormPage.of(plan, "sla-sammen")
                        .press(COORDINATOR, "La «Ideen som går» gå opp i «Ideen som blir»");

        assertEquals(303, joined.status(), joined::toString);
        assertEquals("/begrep/ide-blir", SERVER.get("/begrep/ide-gar").header("Location"));
    }

    @Test
    void k3_a_case_cannot_go_up_in_another() {
        assertEquals(404, COORDINATOR.get("/sla-sammen/01TESTCASE0000000000000001").status());
    }

    @Test
    void the_form_of_a_practice_leads_there_and_that_of_a_case_does_not() {
        var two = Two.practices();
        var id = id("practice", two.gone());

        assertTrue(
                COORDINATOR.get("/rediger/" + id).text().contains("href=\"" + two.path() + "\""));
        assertFalse(
                COORDINATOR
                        .get("/rediger/01TESTCASE0000000000000001")
                        .text()
                        .contains("/sla-sammen/"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"READER", "AUTHOR"})
    void r10_others_than_coordinators_may_not(Role role) {
        var two = Two.practices();
        var member = SERVER.as(role);

        assertEquals(403, member.get(two.path()).status());
        assertEquals(403, two.joinBy(member, two.plan()).status());
        assertEquals(200, SERVER.get("/tiltak/" + two.gone()).status());
    }
}
