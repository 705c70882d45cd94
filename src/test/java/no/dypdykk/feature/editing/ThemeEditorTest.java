package no.dypdykk.feature.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.FormPage;
import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// Arranging a theme over HTTP, as a browser without scripts does it.
class ThemeEditorTest {
    private static final String FORM = "skjema";
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member COORDINATOR = SERVER.as(Role.COORDINATOR);

    @BeforeAll
    static void write() {
        SERVER.get("/sok?q=vannzyxing");
        SERVER.get("/sok?q=kjempexzqord");
        for (var name : List.of("alfa", "beta", "gamma")) {
            save(
                    "kind: case\nslug: sak-%s\ntitle: Sak %s\nthemes: [ordning]"
                            .formatted(name, name));
        }
        save("kind: case\nslug: nevnt\ntitle: Nevnt sak");
        save("kind: case\nslug: hagelag\ntitle: Hagelaget som vannet tomater");
        save("kind: case\nslug: fremmed\ntitle: Fremmed fugl");
        save("kind: practice\nslug: umalt\ntitle: Umålt tiltak\nthemes: [ordning]");
        save(
                "kind: theme\n"
                        + "slug: ordning\n"
                        + "lang: nb\n"
                        + "title: Tomater og ordning\n"
                        + "aliases: [vannzyxing]\n"
                        + "cases: [sak-beta, sak-alfa]\n"
                        + "---\n"
                        + "Vi har lest [[nevnt]].\n");
    }

    private static void save(String fields) {
        var text = "---\n" + fields + (fields.contains("\n---\n") ? "" : "\n---\nOppdiktet.\n");
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

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static String edit() {
        return "/rediger/" + SERVER.get("/api/v1/pages/theme/ordning").at("id");
    }

    private static FormPage open() {
        return FormPage.of(COORDINATOR.get(edit()), FORM);
    }

    /// Sends the form with the button of a list that has this name for screen readers.
    private static Reply press(Reply page, String name) {
        var button = button(page, name);
        return FormPage.of(page, FORM)
                .send(COORDINATOR, edit(), button.attr("name"), button.attr("value"));
    }

    private static Element button(Reply page, String name) {
        return Jsoup.parse(page.text()).select("button[aria-label]").stream()
                .filter(one -> one.attr("aria-label").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + name + " in " + page));
    }

    private static List<String> cases(Reply page) {
        return Jsoup.parse(page.text()).select("#cases [data-row] input").eachAttr("value");
    }

    private static List<String> suggested(Reply page, String field) {
        return Jsoup.parse(page.text())
                .select("[id='" + field + "'] .suggested .own-name")
                .eachText();
    }

    @Test
    void the_chosen_cases_move_up_and_down_and_the_focus_stays_with_them() {
        var page = COORDINATOR.get(edit());
        assertEquals(List.of("Sak beta", "Sak alfa"), cases(page));

        var moved = press(page, "Flytt opp: Sak alfa");

        assertEquals(List.of("Sak alfa", "Sak beta"), cases(moved));
        assertTrue(button(moved, "Flytt opp: Sak alfa").hasAttr("autofocus"));
        assertFalse(button(moved, "Flytt opp: Sak beta").hasAttr("autofocus"));
        assertEquals(List.of("Sak beta", "Sak alfa"), cases(press(moved, "Flytt ned: Sak alfa")));
    }

    @Test
    void nothing_is_saved_before_the_writer_saves_and_then_only_the_order_changes() {
        var before = SERVER.get("/tema/ordning.md").text();
        var moved = press(COORDINATOR.get(edit()), "Flytt opp: Sak alfa");
        assertEquals(before, SERVER.get("/tema/ordning.md").text());

        var saved = FormPage.of(moved, FORM).press(COORDINATOR, "Publiser");

        assertEquals(303, saved.status(), saved::toString);
        assertEquals(
                before.replace("cases: [sak-beta, sak-alfa]", "cases: [sak-alfa, sak-beta]"),
                SERVER.get("/tema/ordning.md").text().replace("\nstate: published", ""));
        var back = press(COORDINATOR.get(edit()), "Flytt ned: Sak alfa");
        FormPage.of(back, FORM).press(COORDINATOR, "Publiser");
    }

    @Test
    void what_is_missing_is_suggested_with_the_reason_and_taken_with_one_click() {
        var page = COORDINATOR.get(edit());
        assertEquals(
                List.of("Sak gamma", "Nevnt sak", "Hagelaget som vannet tomater"),
                suggested(page, "cases").stream()
                        .filter(title -> !title.contains("Andeby"))
                        .toList());
        assertTrue(suggested(page, "practices").contains("Umålt tiltak"));
        assertTrue(page.text().contains("Siden sier selv at den hører til temaet."), page::text);

        var taken = press(page, "Ta med: Sak gamma");

        assertEquals(List.of("Sak beta", "Sak alfa", "Sak gamma"), cases(taken));
        assertFalse(suggested(taken, "cases").contains("Sak gamma"));
        assertTrue(button(taken, "Flytt opp: Sak gamma").hasAttr("autofocus"));
        assertEquals(List.of("Sak beta", "Sak gamma"), cases(press(taken, "Ta bort: Sak alfa")));
    }

    @Test
    void a_draft_is_never_suggested() {
        var all = suggested(COORDINATOR.get(edit()), "cases");

        assertTrue(all.contains("Sak gamma"), all::toString);
        assertFalse(all.stream().anyMatch(title -> title.contains("Gåseby")), all::toString);
    }

    @Test
    void coordinators_see_what_nobody_has_told_of() {
        var gaps = Jsoup.parse(COORDINATOR.get(edit()).text()).select("#mangler").text();

        assertTrue(gaps.contains("Umålt tiltak"), gaps);
        assertTrue(gaps.contains("vannzyxing"), gaps);
        assertFalse(gaps.contains("kjempexzqord"), gaps);
    }

    @Test
    void an_author_of_a_theme_arranges_it_without_the_searches_of_others() {
        var author = SERVER.as(Role.AUTHOR);
        var blank = FormPage.of(author.get("/ny/theme"), FORM);

        var drawn =
                blank.fill("title", "Tomater for alle")
                        .send(author, "/ny/theme", "action", "take:cases=hagelag");

        assertEquals(List.of("Hagelaget som vannet tomater"), cases(drawn));
        assertTrue(Jsoup.parse(drawn.text()).select("#mangler").isEmpty(), drawn::text);
        assertEquals(303, FormPage.of(drawn, FORM).press(author, "Lagre utkast").status());
    }

    @Test
    void the_form_is_there_in_nynorsk() {
        var page = COORDINATOR.get(edit(), "Accept-Language", "nn").text();

        assertTrue(page.contains("Sida seier sjølv at ho høyrer til temaet."), page);
    }

    @Test
    void pages_that_are_no_theme_keep_their_plain_lines() {
        var page = COORDINATOR.get("/rediger/01TESTCASE0000000000000001").text();

        assertTrue(page.contains("name=\"themes[0]\""), page);
        assertFalse(page.contains("data-arranged"), page);
        assertEquals("", open().value("cases[2]"));
    }
}
