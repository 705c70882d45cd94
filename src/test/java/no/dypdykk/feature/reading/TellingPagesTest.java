package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What the sentences of made-up cases claim, as a reader without an account meets them.
class TellingPagesTest {
    private static final TestServer SERVER =
            TestServer.with(Path.of("src/test/resources/telling-library"));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_sentence_in_a_list_says_whose_numbers_it_is_about() {
        var told = "Prikkhagen barnehage: Sykefraværet gikk fra 21,1 til 16,0 prosent.";

        assertTrue(words("/tema/tallord").contains(told), words("/tema/tallord"));
        assertTrue(words("/tiltak/telle-ti").contains(told), words("/tiltak/telle-ti"));
        assertEquals("Prikkhagen barnehage", value("hageby", "population"));
        assertEquals("null", value("hostby", "population"));
    }

    @Test
    void a_case_that_is_too_early_tells_its_levels_and_no_change() {
        var page = words("/dypdykk/tidligby");

        assertTrue(page.contains("Det er for tidlig å si hva som skjedde med tallene."), page);
        assertTrue(page.contains("10,2\u00a0%"));
        assertFalse(page.contains("gikk fra 13,0"));
        assertFalse(page.contains("lavere"));
        assertTrue(words("/dypdykk/hageby").contains("gikk fra 21,1"));
        assertTrue(words("/dypdykk/hageby").contains("lavere"));
    }

    @Test
    void levels_of_other_seasons_are_no_change_even_when_nobody_says_how_many_work_there() {
        var page = words("/dypdykk/hostby");

        assertTrue(
                page.contains(
                        "Tallene kan ikke si hva som skjedde. Før og etter gjelder ulike"
                                + " kvartaler."),
                page);
        assertFalse(page.contains("gikk fra"));
        assertFalse(page.contains("prosentpoeng lavere"));
        assertTrue(words("/tema/tallord").contains("Før og etter gjelder ulike kvartaler."));
        assertEquals("null", value("hostby", "change"));
    }

    @Test
    void levels_measured_in_another_way_are_no_change() {
        var page = words("/dypdykk/registerby");

        assertTrue(page.contains("Tallene er målt på ulik måte før og etter."), page);
        assertFalse(page.contains("gikk fra"));
        assertFalse(page.contains("prosentpoeng lavere"));
    }

    @Test
    void where_something_is_refused_the_way_up_is_what_would_be_enough() {
        assertTrue(
                words("/dypdykk/hostby")
                        .contains(
                                "Et trinn opp: Legg inn tall for de samme kvartalene før og"
                                        + " etter, eller for hele år."));
        assertTrue(words("/dypdykk/hageby").contains("Et trinn opp: Legg inn antall ansatte."));
        assertFalse(words("/dypdykk/registerby").contains("Legg inn antall ansatte"));
        assertTrue(words("/dypdykk/registerby").contains("tall, ikke regnet"));
        assertFalse(words("/dypdykk/registerby").contains("Det som fortelles, er ikke målt."));
    }

    @Test
    void a_survey_with_answers_and_spread_has_a_verdict_and_one_without_says_what_is_missing() {
        var measured = words("/dypdykk/svarby");
        var bare = words("/dypdykk/snittby");

        assertTrue(measured.contains("Trinn 2 av 5"), measured);
        assertTrue(measured.contains("ble høyere samtidig med «Telle til ti»."), measured);
        assertTrue(measured.contains("45 svar, standardavvik 0,8"), measured);
        assertTrue(measured.contains("En undersøkelse før og etter kommer ikke høyere"));
        assertTrue(bare.contains("Trinn 1 av 5"), bare);
        assertTrue(bare.contains("gikk fra 3,40 til 3,90 (skala 1-5)."));
        assertTrue(bare.contains("Vi mangler spredningen (standardavvik) i svarene"));
        assertTrue(bare.contains("Legg inn antall svar og standardavvik både før og etter."));
    }

    @Test
    void a_size_is_asked_for_only_where_it_would_help() {
        var page = words("/dypdykk/tokildeby");
        var mean = page.substring(page.indexOf("stillingsstørrelsen gikk fra"));

        assertTrue(mean.contains("Et trinn opp: Legg inn kvartalstall:"), mean);
        assertTrue(words("/dypdykk/hageby").contains("Et trinn opp: Legg inn antall ansatte."));
    }

    @Test
    void what_a_case_tells_of_itself_says_whether_it_has_an_uncertainty() {
        assertTrue(words("/dypdykk/hageby").contains("Bedre tall · oppgitt uten usikkerhet"));
        assertTrue(words("/dypdykk/svarby").contains("Bedre tall · oppgitt av saken"));
        assertFalse(words("/dypdykk/tidligby").contains("For tidlig å si · oppgitt"));
    }

    @Test
    void what_each_place_measures_in_its_own_way_is_never_pooled() {
        var page = words("/tiltak/telle-ti");

        assertTrue(page.contains("Sakene måler ulike ting og kan ikke slås sammen."), page);
        assertTrue(page.contains("For få saker til å slå sammen."));
    }

    @Test
    void numbers_that_cannot_be_are_refused_by_field_and_those_that_can_are_kept() {
        var id = SERVER.get("/api/v1/pages/case/svarby").at("id");
        var text = SERVER.get("/dypdykk/svarby.md").text();
        var token = "Bearer " + SERVER.token("Prøveprogram", Duration.ofHours(1));

        var spread = put(id, text.replace("sd: 0.8", "sd: 2.8"), token);
        var level = put(id, text.replace("value: 3.9", "value: 39"), token);
        var few = put(id, text.replace("n: 45", "n: 4"), token);

        assertEquals(422, spread.status());
        assertTrue(spread.text().contains("outcomes[0].figures[0].sd"), spread::text);
        assertEquals(422, level.status());
        assertTrue(level.text().contains("outcomes[0].figures[1].value"), level::text);
        assertEquals(422, few.status());
        assertTrue(few.text().contains("small-group"), few::text);
        assertEquals(200, put(id, text.replace("sd: 0.8", "sd: 0.80"), token).status());
    }

    @Test
    void very_high_sick_leave_is_asked_about_once_and_then_kept() {
        var id = SERVER.get("/api/v1/pages/case/registerby").at("id");
        var text = SERVER.get("/dypdykk/registerby.md").text();
        var token = "Bearer " + SERVER.token("Prøveprogram", Duration.ofHours(1));
        var high = text.replace("value: 8.6", "value: 48.6");

        var asked = put(id, high, token);
        var small =
                put(
                        id,
                        high.replace("employees: 400", "employees: 15"),
                        token,
                        "X-Confirmed",
                        "no");
        var kept = put(id, text, token);

        assertEquals(422, asked.status());
        assertTrue(asked.text().contains("unusual-number"), asked::text);
        assertTrue(asked.text().contains("outcomes[0].figures[0].value"), asked::text);
        assertFalse(small.text().contains("unusual-number"), small::text);
        assertEquals(200, kept.status());
    }

    private static Reply put(Object id, String text, String token, String... more) {
        var headers = new ArrayList<>(List.of(more));
        Collections.addAll(
                headers,
                "Content-Type",
                "text/markdown;charset=utf-8",
                "Authorization",
                token,
                "If-Match",
                "\"r1\"");
        return SERVER.put("/api/v1/pages/" + id, text, headers.toArray(String[]::new));
    }

    @Test
    void two_sources_that_differ_by_more_than_what_matters_are_both_named_first() {
        var page = words("/dypdykk/tokildeby");

        assertTrue(
                page.contains(
                        "Heltidsandelen gikk fra 55,0 til 67,0 prosent etter den ene kilden, og"
                                + " fra 60,0 til 65,0 prosent etter den andre. Vi vet ikke"
                                + " hvilken som er riktig."),
                page);
        assertTrue(
                page.contains(
                        "stillingsstørrelsen gikk fra 84,0 til 87,0 prosent. Vi vet ikke hvor"
                                + " mye"));
    }

    private static String value(String slug, String field) {
        var evidence = SERVER.get("/api/v1/cases/" + slug + "/evidence");
        return String.valueOf(evidence.at("outcomes 0 " + field));
    }

    /// The page without markup, spaces made single.
    private static String words(String path) {
        Reply page = SERVER.get(path, "Accept-Language", "nb");
        return page.text()
                .replaceAll("<[^>]+>", "")
                .replaceAll("[\n\r\t ]+", " ")
                .replace(" :", ":");
    }
}
