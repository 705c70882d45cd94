package no.dypdykk.feature.curating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.FormPage;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Multipart;
import no.dypdykk.fixture.Pictures;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.util.regex.Pattern;

/// The coordinators' work list over HTTP: each kind of gap, and who may see it.
class WorkListTest {
    private static final String PATH = "/arbeidsliste";
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @BeforeAll
    static void write() {
        save("concept", "einsom-sky", "Einsom sky", "summary: Oppdiktet.\n");
        save("case", "taust-skogholt", "Taust skogholt", "themes: [provetema]\n");
        save(
                "case",
                "uenig-bekk",
                "Uenig bekk",
                """
                outcomes:
                  - indicator: sf_total
                    result: mixed
                    figures:
                      - {period: "2001", value: 4.5, role: baseline, kind: register, source: s1}
                      - {period: "2001", value: 6.5, role: baseline, kind: register, source: s1}
                sources:
                  - {id: s1, title: Oppdiktet kilde}
                """);
        save("concept", "gamal-gran", "Gamal gran", "checked: 2001-02-03\n");
        SERVER.get("/sok?q=zyxblafinnesikke");
        SERVER.get("/sok?q=zyxblafinnesikke");
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void files_that_no_text_shows_are_listed_with_their_page() {
        var coordinator = SERVER.as(Role.COORDINATOR);
        var text = "---\nkind: concept\ntitle: Filprøve\n---\n![Vist](vedlegg:vist.png)\n";
        var made = coordinator.send("POST", "/api/v1/pages", text, "Content-Type", "text/markdown");
        var attach = "/api/v1/pages/" + made.at("id") + "/attachments";
        coordinator.post(attach, new Multipart().file("file", "vist.png", Pictures.png(3, 3)));
        assertFalse(section("unused-files").contains("Filprøve"));

        coordinator.post(attach, new Multipart().file("file", "glemt.png", Pictures.png(4, 3)));

        var unused = section("unused-files");
        assertTrue(unused.contains("Filprøve") && unused.contains("glemt.png"), unused);
        assertFalse(unused.contains("vist.png"), unused);
    }

    private static void save(String kind, String slug, String title, String fields) {
        var text =
                "---\nkind: %s\nslug: %s\ntitle: %s\n%s---\nOppdiktet.\n"
                        .formatted(kind, slug, title, fields);
        var saved =
                SERVER.post(
                        "/api/v1/pages",
                        text,
                        "Content-Type",
                        "text/markdown",
                        "Authorization",
                        "Bearer " + SERVER.token("Testprogram", Duration.ofHours(1)));
        assertEquals(201, saved.status(), saved::toString);
    }

    /// What one section of the list says.
    private static String section(String id) {
        var page = SERVER.as(Role.COORDINATOR).get(PATH).text();
        var found =
                Pattern.compile(
                                "<section aria-labelledby=\"" + id + "\">(.*?)</section>",
                                Pattern.DOTALL)
                        .matcher(page);
        assertTrue(found.find(), page);
        return found.group(1);
    }

    private static void assertShows(String text, String section) {
        assertTrue(section.contains(text), section);
    }

    private static void assertHides(String text, String section) {
        assertFalse(section.contains(text), section);
    }

    @Test
    void searches_without_hits_come_with_words_and_times() {
        assertShows("href=\"/sok?q=zyxblafinnesikke\"", section("searches"));
        assertShows("Søkt etter 2 ganger, sist ", section("searches"));
    }

    @Test
    void a_search_without_hits_leads_to_a_new_word_of_the_list() {
        var page = SERVER.as(Role.COORDINATOR).get("/ordliste/ny?ord=zyxblafinnesikke").text();

        assertShows("href=\"/ordliste/ny?ord=zyxblafinnesikke\"", section("searches"));
        assertShows("value=\"zyxblafinnesikke\"", page);
    }

    @Test
    void a_text_in_review_is_listed_with_who_wrote_it_and_a_draft_is_not() {
        var author = SERVER.as(Role.AUTHOR);
        FormPage.of(author.get("/ny/case"), "skjema")
                .fill("title", "Ventande vér")
                .press(author, "Send til gjennomgang");
        FormPage.of(author.get("/ny/case"), "skjema")
                .fill("title", "Uferdig urd")
                .press(author, "Lagre utkast");

        assertShows("Ventande vér", section("waiting"));
        assertShows(author.user().name(), section("waiting"));
        assertHides("Uferdig urd", section("waiting"));
    }

    @Test
    void a_page_that_nobody_stood_for_lately_is_listed_and_one_just_saved_is_not() {
        assertShows("Gamal gran", section("stale"));
        assertHides("Taust skogholt", section("stale"));
    }

    @Test
    void links_to_pages_that_do_not_exist_come_with_the_page_they_stand_on() {
        assertShows("href=\"/dypdykk/andeby-rolig-mandag\"", section("broken"));
        assertShows("«finnes-ikke» står i teksten.", section("broken"));
        assertHides("ringe-pa-mandag", section("broken"));
    }

    @Test
    void cases_without_measured_outcomes_are_listed_and_others_not() {
        assertShows("Taust skogholt", section("unmeasured"));
        assertHides("andeby-rolig-mandag", section("unmeasured"));
    }

    @Test
    void cases_with_contradicting_figures_are_listed_with_the_indicator() {
        assertShows("Uenig bekk", section("contradicted"));
        assertShows("ykefravær", section("contradicted"));
        assertHides("andeby-rolig-mandag", section("contradicted"));
    }

    @Test
    void pages_that_no_page_links_to_are_listed_and_others_not() {
        assertShows("Einsom sky", section("orphans"));
        assertHides("/begrep/fjellvett", section("orphans"));
    }

    @Test
    void a_theme_is_told_which_of_its_cases_it_does_not_show() {
        assertShows("href=\"/tema/provetema\"", section("themes"));
        assertShows("href=\"/dypdykk/taust-skogholt\"", section("themes"));
        assertShows("1 sak eller tiltak", section("themes"));
        assertHides("andeby-rolig-mandag", section("themes"));
    }

    @Test
    void each_line_about_a_page_leads_to_its_form() {
        var coordinator = SERVER.as(Role.COORDINATOR);
        var edit =
                Pattern.compile(
                                "href=\"(/rediger/[^\"]+)\"[^>]*aria-label=\"Rediger «Einsom"
                                        + " sky»\"")
                        .matcher(section("orphans"));

        assertTrue(edit.find(), section("orphans"));
        assertEquals(200, coordinator.get(edit.group(1)).status());
    }

    @Test
    void a_draft_stands_nowhere_on_the_list_but_as_what_a_published_page_names() {
        var page = SERVER.as(Role.COORDINATOR).get(PATH).text();

        assertShows("Taust skogholt", page);
        assertShows("«dypdykk/gaseby-kladd» står i feltene.", section("broken"));
        assertHides("/dypdykk/gaseby-kladd", page);
        assertHides("Gåseby", page);
    }

    @Test
    void the_list_is_there_in_nynorsk() {
        var page = SERVER.as(Role.COORDINATOR).get(PATH, "Accept-Language", "nn").text();

        assertShows("Brotne lenkjer", page);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"READER", "AUTHOR"})
    void readers_and_authors_are_refused_and_not_shown_the_way(Role role) {
        var member = SERVER.as(role);
        var refused = member.get(PATH);

        assertEquals(403, refused.status());
        assertShows("Rollen din gir ikke tilgang", refused.text());
        assertHides("Einsom sky", refused.text());
        assertHides(PATH, member.get("/min-side").text());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATOR", "ADMIN"})
    void coordinators_and_administrators_find_the_list_on_their_own_page(Role role) {
        var member = SERVER.as(role);

        assertShows("href=\"" + PATH + "\"", member.get("/min-side").text());
        assertEquals(200, member.get(PATH).status());
        assertEquals("no-store", member.get(PATH).header("Cache-Control"));
    }

    @Test
    void someone_who_is_not_signed_in_is_asked_to() {
        var reply = SERVER.get(PATH);

        assertEquals(303, reply.status());
        assertEquals("/logg-inn?til=%2Farbeidsliste", reply.header("Location"));
    }
}
