package no.dypdykk.feature.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.FormPage;
import no.dypdykk.app.Member;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What the tools above a text field ask the server for.
class WritingHelpTest {
    private static final String[] FORM = {
        "Content-Type", "application/x-www-form-urlencoded;charset=utf-8"
    };
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member AUTHOR = SERVER.as(Role.AUTHOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_preview_is_what_readers_would_see() {
        var html =
                AUTHOR.post(
                                "/forhandsvis",
                                "text",
                                "**Vi** så på [[fjellvett]] og [[finnes-ikke]].")
                        .text();

        assertTrue(html.contains("<strong>Vi</strong>"), html);
        assertTrue(html.contains("href=\"/begrep/fjellvett\""), html);
        assertFalse(html.contains("href=\"finnes-ikke"), html);
    }

    @Test
    void a_preview_runs_nothing() {
        var html = AUTHOR.post("/forhandsvis", "text", "<script>alert(1)</script>").text();

        assertFalse(html.contains("<script"), html);
        assertTrue(html.contains("&lt;script&gt;"), html);
    }

    @Test
    void without_scripts_the_form_shows_the_whole_text_as_readers_would_see_it() {
        var form = FormPage.of(AUTHOR.get("/ny/case"), "skjema").fill("title", "Vises");

        var shown = form.fill(form.named("Behov"), "*Mye* borte.").press(AUTHOR, "Forhåndsvis");

        assertTrue(shown.text().contains("<em>Mye</em> borte."), shown::text);
        assertEquals("Vises", FormPage.of(shown, "skjema").value("title"));
    }

    @Test
    void a_paste_comes_back_as_markdown_below_the_heading_of_its_field() {
        var pasted =
                AUTHOR.post(
                        "/lim-inn",
                        "top",
                        "3",
                        "html",
                        "<h1>Slik</h1><p><b>Ja</b><img src=x></p>"
                                + "<a href=\"https://dypdykk.test/tema\">temaer</a>");

        assertEquals("### Slik\n\n**Ja**\n\n[temaer](/tema)\n", pasted.at("markdown"));
        assertEquals("Bilder (1).", pasted.at("lost 0"));
    }

    @Test
    void whoever_may_suggest_a_change_is_helped_and_nobody_else() {
        var reader = SERVER.as(Role.READER);

        assertEquals(200, reader.post("/forhandsvis", "text", "a").status());
        assertEquals(200, reader.post("/lim-inn", "html", "a").status());
        assertEquals(401, SERVER.post("/forhandsvis", "text=a", FORM).status());
        assertEquals(401, SERVER.post("/lim-inn", "html=a", FORM).status());
    }
}
