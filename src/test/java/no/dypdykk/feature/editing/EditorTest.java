package no.dypdykk.feature.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.FormPage;
import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.IdentityNumbers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Writing pages in a form, over HTTP as a browser without scripts does it.
class EditorTest {
    private static final String FORM = "skjema";
    private static final String DRAFT = "Lagre utkast";
    private static final String REVIEW = "Send til gjennomgang";
    private static final String PUBLISH = "Publiser";
    private static final String CASE = "/dypdykk/andeby-rolig-mandag";
    private static final String CASE_ID = "01TESTCASE0000000000000001";
    private static final Pattern RECEIPT =
            Pattern.compile("/rediger/(\\w+)/lagret\\?versjon=\\d+&skjema=.*");

    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member AUTHOR = SERVER.as(Role.AUTHOR);
    private static final Member COORDINATOR = SERVER.as(Role.COORDINATOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_title_and_one_paragraph_are_enough() {
        var form = form(AUTHOR, "/ny/case").fill("title", "Prøvesak én");

        var saved = form.fill(form.named("Behov"), "Vi var borte.").press(AUTHOR, DRAFT);

        assertEquals(
                "---\nid: %s\nkind: case\nstate: draft\nlang: nb\ntitle: Prøvesak én\n---\n"
                                .formatted(page(saved))
                        + "## Behov\n\nVi var borte.\n",
                source(saved));
    }

    @Test
    void the_receipt_says_when_it_was_saved_and_who_sees_it() {
        var saved = form(AUTHOR, "/ny/case").fill("title", "Kvittert").press(AUTHOR, DRAFT);

        var receipt = AUTHOR.get(saved.header("Location"));

        assertTrue(
                Pattern.compile("Lagret kl\\. \\d\\d\\.\\d\\d som versjon 1\\.")
                        .matcher(receipt.text())
                        .find(),
                receipt::text);
        assertTrue(receipt.text().contains("Leserne ser det ikke"), receipt::text);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_of_page_can_be_written_in_both_languages(PageKind kind) {
        var path = "/ny/" + kind.code();

        var saved = form(AUTHOR, path).fill("title", "Ny " + kind.code()).press(AUTHOR, DRAFT);

        assertEquals(303, saved.status(), saved::toString);
        assertEquals(200, AUTHOR.get(path, "Accept-Language", "nn").status());
        assertEquals(200, AUTHOR.get("/rediger/" + page(saved)).status());
    }

    @Test
    void a_form_that_is_sent_untouched_changes_nothing() {
        var before = COORDINATOR.get(CASE + ".md").text();

        var saved = form(COORDINATOR, "/rediger/" + CASE_ID).press(COORDINATOR, PUBLISH);

        assertEquals(303, saved.status(), saved::toString);
        assertEquals(before, COORDINATOR.get(CASE + ".md").text());
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_page() {
        var form = form(AUTHOR, "/ny/case").fill("title", "Sendt to ganger");

        var first = form.press(AUTHOR, DRAFT);
        var second = form.press(AUTHOR, DRAFT);

        assertEquals(first.header("Location"), second.header("Location"));
    }

    @Test
    void a_form_that_is_changed_after_the_back_button_changes_the_page_it_made() {
        var form = form(AUTHOR, "/ny/case").fill("title", "Tilbake igjen");

        var first = form.press(AUTHOR, DRAFT);
        var second = form.fill("summary", "Mer nå.").press(AUTHOR, DRAFT);

        assertEquals(page(first), page(second));
        assertTrue(source(second).contains("summary: Mer nå."), source(second));
    }

    @Test
    void a_title_that_is_taken_gives_the_next_free_address() {
        form(AUTHOR, "/ny/case").fill("title", "Samme tittel").press(AUTHOR, DRAFT);

        var saved = form(AUTHOR, "/ny/case").fill("title", "Samme tittel").press(AUTHOR, DRAFT);

        assertEquals(303, saved.status(), saved::toString);
        assertTrue(source(saved).contains("slug: samme-tittel-2\n"), source(saved));
    }

    @Test
    void what_is_wrong_is_named_and_all_that_was_typed_is_kept() {
        var form =
                form(AUTHOR, "/ny/case")
                        .fill("summary", "Et sammendrag")
                        .fill("municipality", "Lengst vest")
                        .fill("period.from", "i fjor");
        var goal = form.named("Mål");

        var refused = form.fill(goal, "Færre borte.").press(AUTHOR, REVIEW);
        var again = FormPage.of(refused, FORM);

        assertEquals(422, refused.status());
        assertTrue(
                again.problems().contains("Tittel: Feltet er tomt, men må fylles ut."),
                again.problems()::toString);
        assertTrue(
                again.problems().stream()
                        .anyMatch(line -> line.startsWith("Kommune: «Lengst vest»")),
                again.problems()::toString);
        assertEquals("Et sammendrag", again.value("summary"));
        assertEquals("Lengst vest", again.value("municipality"));
        assertEquals("i fjor", again.value("period.from"));
        assertEquals("Færre borte.", again.value(goal));
    }

    @Test
    void a_problem_in_the_third_row_is_shown_in_the_row_where_it_stands_now() {
        var form = form(AUTHOR, "/ny/case").fill("title", "Rader");
        form = FormPage.of(form.press(AUTHOR, "Legg til en kilde"), FORM);
        form = FormPage.of(form.press(AUTHOR, "Legg til en kilde"), FORM);

        var refused = form.fill("sources[2].year", "i fjor").press(AUTHOR, DRAFT);
        var again = FormPage.of(refused, FORM);

        assertEquals(422, refused.status());
        assertEquals("i fjor", again.value("sources[0].year"));
        assertTrue(
                again.problems().stream().anyMatch(line -> line.startsWith("Kilde 1: År:")),
                again.problems()::toString);
    }

    @Test
    void a_municipality_that_was_merged_since_is_told_by_its_number_of_then() {
        var form = form(AUTHOR, "/ny/case").fill("title", "Før sammenslåingen");
        form.fill("municipality", "Trondheim").fill("period.from", "2012");

        var refused = FormPage.of(form.press(AUTHOR, DRAFT), FORM);
        var then = refused.fill("municipality", "1601 Trondheim").press(AUTHOR, DRAFT);

        assertTrue(
                refused.problems().getFirst().contains("1601 Trondheim"),
                refused.problems()::toString);
        assertEquals(303, then.status(), then::toString);
    }

    @Test
    void more_fields_than_any_form_has_are_refused() {
        var fields = new ArrayList<String>();
        for (int i = 0; i <= SentForm.MOST_FIELDS; i++) {
            fields.addAll(List.of("x" + i, ""));
        }

        assertEquals(413, AUTHOR.post("/ny/case", fields.toArray(String[]::new)).status());
    }

    @Test
    void a_warning_about_a_person_asks_first_and_keeps_the_text() {
        var form = form(AUTHOR, "/ny/case").fill("title", "Med telefon");
        form.fill(form.named("Behov"), "Ring tlf 22 22 22 22 for mer.");

        var asked = form.press(AUTHOR, DRAFT);
        var again = FormPage.of(asked, FORM);
        var unticked = again.press(AUTHOR, DRAFT);
        var mark = asked.text().replaceAll("(?s).*name=\"confirmed\" value=\"([^\"]+)\".*", "$1");
        var saved = FormPage.of(unticked, FORM).fill("confirmed", mark).press(AUTHOR, DRAFT);

        assertEquals(422, asked.status());
        assertTrue(again.problems().getFirst().startsWith("Behov: "), again.problems()::toString);
        assertEquals(422, unticked.status());
        assertEquals(303, saved.status(), saved::toString);
        assertTrue(source(saved).contains("22 22 22 22"));
    }

    @Test
    void confirming_one_warning_does_not_confirm_the_next() {
        var form = form(AUTHOR, "/ny/case").fill("title", "To telefoner");
        form.fill(form.named("Behov"), "Ring tlf 22 22 22 22.");
        var asked = form.press(AUTHOR, DRAFT);
        var mark = asked.text().replaceAll("(?s).*name=\"confirmed\" value=\"([^\"]+)\".*", "$1");

        var other = FormPage.of(asked, FORM).fill("confirmed", mark);
        other.fill(other.named("Behov"), "Ring tlf 33 33 33 33.");

        assertEquals(422, other.press(AUTHOR, DRAFT).status());
    }

    @Test
    void a_number_of_a_person_is_refused_with_the_text_kept() {
        var number = IdentityNumbers.synthetic();
        var form = form(AUTHOR, "/ny/case").fill("title", "Med nummer");
        var need = form.named("Behov");

        var refused = form.fill(need, "Hun har " + number + ".").press(AUTHOR, DRAFT);

        assertEquals(422, refused.status());
        assertEquals("Hun har " + number + ".", FormPage.of(refused, FORM).value(need));
        assertFalse(refused.text().contains("name=\"confirmed\""));
    }

    @Test
    void cells_from_a_spreadsheet_become_figures() {
        var form = form(AUTHOR, "/ny/case").fill("title", "Limt inn");
        form = FormPage.of(form.press(AUTHOR, "Legg til noe dere målte"), FORM);
        form.fill("outcomes[0].indicator", "sf_total")
                .fill("outcomes[0].result", "improved")
                .fill("outcomes[0].population", "alle i Prøveby")
                .fill("outcomes[0].paste", "2011\t8,6\n2012\t7,9")
                .fill("sources[0].title", "Årsmelding");

        var looked = FormPage.of(form.press(AUTHOR, "Oppdater"), FORM);

        assertEquals("8,6", looked.value("outcomes[0].figures[0].value"));
        assertEquals("after", looked.value("outcomes[0].figures[1].role"));
        var saved = looked.press(AUTHOR, DRAFT);
        assertEquals(303, saved.status(), saved::toString);
        assertTrue(source(saved).contains("value: 7.9"), source(saved));
    }

    @Test
    void lines_that_are_no_figures_stop_the_save_and_stay() {
        var form = form(AUTHOR, "/ny/case").fill("title", "Uleselig");
        form = FormPage.of(form.press(AUTHOR, "Legg til noe dere målte"), FORM);
        form.fill("outcomes[0].indicator", "sf_total").fill("outcomes[0].paste", "Sum\tukjent");

        var refused = form.press(AUTHOR, DRAFT);

        assertEquals(422, refused.status());
        assertEquals("Sum\tukjent", FormPage.of(refused, FORM).value("outcomes[0].paste"));
    }

    @Test
    void the_meter_tells_the_next_useful_step() {
        var form = form(AUTHOR, "/ny/case").fill("title", "Måles");

        var looked = form.fill(form.named("Behov"), "Noe.").press(AUTHOR, "Oppdater");

        assertTrue(looked.text().contains("2 av 20 steg"), looked::text);
        assertTrue(looked.text().contains("Fortell hva dere gjorde"), looked::text);
    }

    @Test
    void experts_write_the_whole_file_and_come_back_to_the_form() {
        var form = form(AUTHOR, "/ny/practice").fill("title", "Fra skjema");

        var text = FormPage.of(form.press(AUTHOR, "Rediger som tekst"), FORM);
        var written = text.value("text").replace("title: Fra skjema", "title: Fra tekst");
        var back = FormPage.of(text.fill("text", written).press(AUTHOR, "Rediger i skjema"), FORM);

        assertEquals("Fra tekst", back.value("title"));
        assertEquals(303, back.press(AUTHOR, DRAFT).status());
    }

    @Test
    void a_text_that_is_no_form_stays_a_text_and_says_where_it_is_wrong() {
        var form = form(AUTHOR, "/ny/practice").fill("title", "A");
        var text = FormPage.of(form.press(AUTHOR, "Rediger som tekst"), FORM);
        var broken = "---\nkind: practice\ntitle: [A\n---\nTekst";

        var refused = text.fill("text", broken).press(AUTHOR, DRAFT);
        var again = FormPage.of(refused, FORM);

        assertEquals(422, refused.status());
        assertEquals(broken, again.value("text"));
        assertFalse(again.problems().isEmpty());
        assertEquals(
                broken, FormPage.of(again.press(AUTHOR, "Rediger i skjema"), FORM).value("text"));
    }

    @Test
    void a_word_of_no_list_is_seen_in_the_form_and_kept() {
        var text = FormPage.of(form(AUTHOR, "/ny/case").press(AUTHOR, "Rediger som tekst"), FORM);
        text.fill("text", "---\nkind: case\ntitle: A\nroles: [leader, tryllekunstner]\n---\n");

        var back = FormPage.of(text.press(AUTHOR, "Rediger i skjema"), FORM);
        var refused = FormPage.of(back.press(AUTHOR, DRAFT), FORM);

        assertTrue(
                refused.problems().getFirst().contains("«tryllekunstner»"),
                refused.problems()::toString);
    }

    @Test
    void a_stale_edit_keeps_both_texts() {
        var saved = form(AUTHOR, "/ny/case").fill("title", "Samtidig").press(AUTHOR, DRAFT);
        var path = "/rediger/" + page(saved);
        var mine = form(AUTHOR, path).fill("summary", "Mitt sammendrag");
        form(COORDINATOR, path).fill("summary", "Deres sammendrag").press(COORDINATOR, DRAFT);

        var conflict = mine.press(AUTHOR, DRAFT);
        var again = FormPage.of(conflict, FORM);

        assertEquals(409, conflict.status());
        assertEquals("Mitt sammendrag", again.value("summary"));
        assertTrue(conflict.text().contains("summary: Deres sammendrag"), conflict::text);
        assertEquals(409, again.press(AUTHOR, DRAFT).status());
        assertEquals(303, again.fill("base", "2").press(AUTHOR, DRAFT).status());
    }

    @Test
    void both_texts_of_a_paragraph_stand_in_the_form_and_beside_each_other() {
        var text = "---\nkind: concept\ntitle: Sammen\nstate: draft\n---\n\nFørst.\n\nSist.\n";
        var path = "/rediger/" + page(asText("/ny/concept", text).press(AUTHOR, DRAFT));
        var mine = asText(path, AUTHOR);
        var theirs = asText(path, COORDINATOR);
        replace(theirs, "Først.", "Deres først.").press(COORDINATOR, DRAFT);

        var conflict = replace(mine, "Først.", "Mitt først.").press(AUTHOR, DRAFT);

        assertEquals(409, conflict.status());
        var again = FormPage.of(conflict, FORM);
        assertTrue(again.value("text").contains("Deres først.\n\nMitt først.\n\nSist."));
        assertTrue(conflict.text().contains("<p class=\"wording\">Deres først.</p>"));
        assertTrue(conflict.text().contains("<p class=\"wording\">Mitt først.</p>"));
        assertTrue(conflict.text().contains("/sammenlign?fra=1&amp;til=2"), conflict::text);

        assertEquals(303, again.fill("base", "2").press(AUTHOR, DRAFT).status());
        assertTrue(asText(path, AUTHOR).value("text").contains("Deres først.\n\nMitt først."));
    }

    @Test
    void both_texts_of_a_section_stand_in_the_form_of_a_case() {
        var start = form(AUTHOR, "/ny/case").fill("title", "To om behovet");
        var path =
                "/rediger/"
                        + page(start.fill(start.named("Behov"), "Et behov.").press(AUTHOR, DRAFT));
        var mine = form(AUTHOR, path);
        var theirs = form(COORDINATOR, path);
        theirs.fill(theirs.named("Behov"), "Deres behov.").press(COORDINATOR, DRAFT);

        var conflict = mine.fill(mine.named("Behov"), "Mitt behov.").press(AUTHOR, DRAFT);
        var again = FormPage.of(conflict, FORM);

        assertEquals(409, conflict.status());
        assertEquals("Deres behov.\n\nMitt behov.", again.value(again.named("Behov")).strip());
        assertEquals(303, again.fill("base", "2").press(AUTHOR, DRAFT).status());
        var kept = form(AUTHOR, path);
        assertEquals("Deres behov.\n\nMitt behov.", kept.value(kept.named("Behov")).strip());
    }

    @Test
    void what_the_other_wrote_in_a_field_is_shown_and_not_left_in_the_file() {
        var saved = form(AUTHOR, "/ny/case").fill("title", "Felt").press(AUTHOR, DRAFT);
        var path = "/rediger/" + page(saved);
        var mine = form(AUTHOR, path).fill("summary", "Mitt sammendrag");
        form(COORDINATOR, path).fill("summary", "Deres sammendrag").press(COORDINATOR, DRAFT);

        var conflict = mine.press(AUTHOR, DRAFT);
        assertTrue(conflict.text().contains("<p class=\"wording\">Deres sammendrag</p>"));
        FormPage.of(conflict, FORM).fill("base", "2").press(AUTHOR, DRAFT);

        var kept = asText(path, AUTHOR).value("text");
        assertTrue(kept.contains("summary: Mitt sammendrag"), kept);
        assertFalse(kept.contains("Deres"), kept);
    }

    @Test
    void changes_of_different_fields_are_merged_and_the_receipt_says_so() {
        var saved = form(AUTHOR, "/ny/case").fill("title", "Hver sitt").press(AUTHOR, DRAFT);
        var path = "/rediger/" + page(saved);
        var mine = form(AUTHOR, path).fill("summary", "Mitt sammendrag");
        var theirs = form(COORDINATOR, path);
        theirs.fill(theirs.named("Behov"), "Deres behov.").press(COORDINATOR, DRAFT);

        var merged = mine.press(AUTHOR, DRAFT);
        var receipt = AUTHOR.get(merged.header("Location"));

        assertEquals(303, merged.status(), merged::toString);
        assertTrue(receipt.text().contains("Endringene fra begge er med."), receipt::text);
        assertFalse(AUTHOR.get(saved.header("Location")).text().contains("Endringene fra begge"));
        var now = form(AUTHOR, path);
        assertEquals("Mitt sammendrag", now.value("summary"));
        assertEquals("Deres behov.", now.value(now.named("Behov")).strip());
    }

    @Test
    void the_form_of_a_page_that_nobody_reads_yet_leads_to_its_history() {
        var id = page(form(AUTHOR, "/ny/case").fill("title", "Ulest").press(AUTHOR, DRAFT));

        var shown = AUTHOR.get("/rediger/" + id).text();

        assertTrue(shown.contains("href=\"/historikk/" + id + "\""), shown);
        assertEquals(200, AUTHOR.get("/historikk/" + id).status());
        assertFalse(AUTHOR.get("/ny/case").text().contains("/historikk/"));
    }

    @Test
    void a_form_that_was_merged_and_is_sent_again_takes_nothing_of_theirs_away() {
        var saved = form(AUTHOR, "/ny/case").fill("title", "Om igjen").press(AUTHOR, DRAFT);
        var path = "/rediger/" + page(saved);
        var mine = form(AUTHOR, path).fill("summary", "Mitt sammendrag");
        var theirs = form(COORDINATOR, path);
        theirs.fill(theirs.named("Behov"), "Deres behov.").press(COORDINATOR, DRAFT);
        mine.press(AUTHOR, DRAFT);

        var twice = mine.press(AUTHOR, DRAFT);
        var again = mine.fill(mine.named("Mål"), "Mitt mål.").press(AUTHOR, DRAFT);

        assertEquals(303, twice.status(), twice::toString);
        assertEquals(303, again.status(), again::toString);
        var now = form(AUTHOR, path);
        assertEquals("Deres behov.", now.value(now.named("Behov")).strip());
        assertEquals("Mitt mål.", now.value(now.named("Mål")).strip());
        assertEquals("Mitt sammendrag", now.value("summary"));
    }

    @Test
    void a_form_that_changed_nothing_and_is_sent_again_takes_nothing_of_theirs_away() {
        var saved = form(AUTHOR, "/ny/case").fill("title", "Uendret").press(AUTHOR, DRAFT);
        var path = "/rediger/" + page(saved);
        var mine = form(AUTHOR, path);
        var theirs = form(COORDINATOR, path);
        theirs.fill(theirs.named("Behov"), "Deres behov.").press(COORDINATOR, DRAFT);
        mine.press(AUTHOR, DRAFT);

        mine.fill(mine.named("Mål"), "Mitt mål.").press(AUTHOR, DRAFT);

        var now = form(AUTHOR, path);
        assertEquals("Deres behov.", now.value(now.named("Behov")).strip());
        assertEquals("Mitt mål.", now.value(now.named("Mål")).strip());
    }

    private static FormPage asText(String path, Member member) {
        return form(member, path + "?tekst");
    }

    /// A form for one text, filled in.
    private static FormPage asText(String path, String text) {
        var fields = form(AUTHOR, path).fill("title", "A");
        return FormPage.of(fields.press(AUTHOR, "Rediger som tekst"), FORM).fill("text", text);
    }

    private static FormPage replace(FormPage form, String words, String others) {
        return form.fill("text", form.value("text").replace(words, others));
    }

    @Test
    void a1_an_author_sends_to_review_and_a_coordinator_publishes() {
        var form = form(AUTHOR, "/ny/case").fill("title", "På vei ut");
        assertFalse(form.hasButton(PUBLISH));

        var sent = form.press(AUTHOR, REVIEW);
        var address = "/dypdykk/pa-vei-ut";
        assertEquals(404, SERVER.get(address).status());
        var published = form(COORDINATOR, "/rediger/" + page(sent)).press(COORDINATOR, PUBLISH);

        assertEquals(303, published.status(), published::toString);
        assertEquals(200, SERVER.get(address).status());
    }

    @Test
    void only_who_may_change_a_page_is_led_to_its_form() {
        var link = "href=\"/rediger/" + CASE_ID + "\"";

        assertTrue(COORDINATOR.get(CASE).text().contains(link));
        assertEquals(200, COORDINATOR.get("/rediger/" + CASE_ID).status());
        assertFalse(AUTHOR.get(CASE).text().contains(link));
        assertEquals(403, AUTHOR.get("/rediger/" + CASE_ID).status());
        assertFalse(SERVER.get(CASE).text().contains(link));
    }

    @Test
    void only_who_may_write_is_invited_to() {
        var reader = SERVER.as(Role.READER);

        assertTrue(AUTHOR.get("/").text().contains("href=\"/ny\""));
        assertEquals(200, AUTHOR.get("/ny").status());
        assertFalse(reader.get("/").text().contains("href=\"/ny\""));
        assertEquals(403, reader.get("/ny").status());
        assertEquals("/logg-inn?til=%2Fny%2Fcase", SERVER.get("/ny/case").header("Location"));
    }

    @Test
    void windows_line_ends_survive_the_form_and_the_text() {
        var text =
                FormPage.of(form(AUTHOR, "/ny/practice").press(AUTHOR, "Rediger som tekst"), FORM);
        var file = "---\r\nkind: practice\r\nstate: draft\r\ntitle: Fra Windows\r\n---\r\nEn\r\n";
        var made =
                AUTHOR.post(
                        "/ny/practice",
                        "form",
                        text.value("form"),
                        "windows-lines",
                        "1",
                        "text",
                        file,
                        "action",
                        "save:draft");

        var path = "/rediger/" + page(made);
        var inForm = form(AUTHOR, path).fill("summary", "To").press(AUTHOR, DRAFT);
        var inText = FormPage.of(AUTHOR.get(path + "?tekst"), FORM).press(AUTHOR, REVIEW);

        assertFalse(source(inForm).replace("\r\n", "").contains("\n"), source(inForm));
        assertFalse(source(inText).replace("\r\n", "").contains("\n"), source(inText));
    }

    @Test
    void hostile_fields_are_answered_kindly() {
        for (var value : List.of("a\u0000b", "x".repeat(300_000), "\uD83D\uDE00{}[]&*'\"", "---")) {
            var form = form(AUTHOR, "/ny/case").fill("title", value);
            var answer = form.press(AUTHOR, DRAFT);

            assertTrue(
                    List.of(303, 422).contains(answer.status()),
                    () -> answer.status() + value.substring(0, 3));
            if (answer.status() == 422) {
                // U+0000 cannot stand in a page; browsers show U+FFFD instead.
                var shown = value.replace('\u0000', '\uFFFD');
                assertEquals(shown, FormPage.of(answer, FORM).value("title"));
            }
        }
        var bare = AUTHOR.post("/ny/case", "action", "save:published", "base", "x", "form", "<b>");
        assertEquals(422, bare.status(), bare::toString);
    }

    private static FormPage form(Member member, String path) {
        return FormPage.of(member.get(path), FORM);
    }

    private static String page(Reply saved) {
        var receipt = RECEIPT.matcher(saved.header("Location"));
        assertTrue(receipt.matches(), saved::toString);
        return receipt.group(1);
    }

    private static String source(Reply saved) {
        var page = FormPage.of(AUTHOR.get("/rediger/" + page(saved) + "?tekst"), FORM);
        var lines = page.value("windows-lines").isEmpty() ? "\n" : "\r\n";
        return page.value("text").replace("\r\n", "\n").replace("\n", lines);
    }
}
