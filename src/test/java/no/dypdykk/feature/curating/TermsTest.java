package no.dypdykk.feature.curating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.FormPage;
import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.text.FieldTerm;
import no.dypdykk.fixture.IdentityNumbers;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/// The words of the field over HTTP: kept by coordinators, used by the next search.
class TermsTest {
    private static final String PATH = "/ordliste";
    private static final String BLANK = PATH + "/ny";
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member COORDINATOR = SERVER.as(Role.COORDINATOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Reply add(String word, String... more) {
        var form = form(COORDINATOR.get(BLANK)).fill("nb", word);
        for (int i = 0; i < more.length; i += 2) {
            form.fill(more[i], more[i + 1]);
        }
        return form.press(COORDINATOR, "Legg til ordet");
    }

    private static FormPage form(Reply reply) {
        return FormPage.of(reply, "ordet");
    }

    /// Address of the form of a word that the list has.
    private static String addressOf(String word) {
        var list = COORDINATOR.get(PATH + "?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8));
        return Jsoup.parse(list.text()).select(".own-name a").stream()
                .filter(link -> link.text().equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError(list.text()))
                .attr("href");
    }

    private static boolean finds(String word) {
        return SERVER.get("/api/v1/search?q=" + word).text().contains("\"fjellvett\"");
    }

    private static void assertAdded(Reply reply) {
        assertEquals(303, reply.status(), reply::toString);
        assertTrue(reply.header("Location").startsWith(PATH + "?gjort=added"), reply::toString);
    }

    private static void assertRefused(Reply reply, String message) {
        assertEquals(422, reply.status(), reply::toString);
        assertEquals(List.of(message), form(reply).problems());
    }

    @Test
    void a_word_is_used_by_the_next_search_when_it_is_added_changed_and_removed() {
        assertFalse(finds("zyxvett"));

        assertAdded(add("fjellvett", "synonyms", "zyxvett"));
        assertTrue(finds("zyxvett"));

        var address = addressOf("fjellvett");
        var changed =
                form(COORDINATOR.get(address))
                        .fill("synonyms", "qwpvett")
                        .press(COORDINATOR, "Lagre");
        assertEquals(303, changed.status(), changed::toString);
        assertFalse(finds("zyxvett"));
        assertTrue(finds("qwpvett"));

        var removed =
                FormPage.of(COORDINATOR.get(address), "fjerning")
                        .press(COORDINATOR, "Fjern «fjellvett»");
        assertEquals(303, removed.status(), removed::toString);
        assertFalse(finds("qwpvett"));
        assertEquals(404, COORDINATOR.get(address).status());
    }

    @Test
    void the_list_begins_with_the_words_of_the_program_and_is_searched_in_any_spelling() {
        var all = Jsoup.parse(COORDINATOR.get(PATH).text());
        assertEquals(50, all.select(".own-name").size());

        var found = COORDINATOR.get(PATH + "?q=SJUKEFRAAVAER").text();
        assertTrue(found.contains("sykefravær"), found);
        assertTrue(found.contains("nynorsk: sjukefråvær"), found);
        assertFalse(found.contains("turnover"), found);
    }

    @Test
    void a_page_of_the_list_beyond_the_last_is_the_last() {
        var far = Jsoup.parse(COORDINATOR.get(PATH + "?side=999999999").text());

        assertFalse(far.select(".own-name").isEmpty());
        assertEquals(200, COORDINATOR.get(PATH + "?side=99999999999999999999").status());
    }

    @Test
    void a_change_tells_what_happened_and_leads_to_a_search() {
        var added = add("provestein");
        assertAdded(added);
        var done = COORDINATOR.get(added.header("Location")).text();

        assertTrue(done.contains("«provestein» er lagt til, og virker i søket nå."), done);
        assertTrue(done.contains("href=\"/sok?q=provestein\""), done);
    }

    @Test
    void k1_a_word_that_is_there_already_is_refused_in_any_spelling() {
        assertAdded(add("hårfin"));

        assertRefused(
                add("Haarfin"),
                "«Haarfin» står i ordlista fra før. Søk det fram og endre det, eller legg ditt ord"
                        + " til der.");
    }

    @Test
    void k1_an_empty_form_is_told_what_is_missing() {
        assertRefused(add("  "), "Skriv ordet på bokmål eller nynorsk.");
        assertAdded(
                form(COORDINATOR.get(BLANK))
                        .fill("nn", "berre på nynorsk")
                        .press(COORDINATOR, "Legg til ordet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"og", "det er", "x", "hvem"})
    void k1_a_word_that_would_find_everything_is_refused(String word) {
        var refused = add("stortemne", "synonyms", "hauk\n" + word);

        assertRefused(
                refused,
                "«"
                        + word
                        + "» står på nesten alle sider, og ville gitt treff på alt. Velg et ord som"
                        + " sier noe.");
        assertEquals(List.of("hauk", word), form(refused).value("synonyms").lines().toList());
    }

    @Test
    void k1_a_word_without_letters_or_with_a_sign_of_the_file_is_refused() {
        assertRefused(
                add("🙂 – …"),
                "«🙂 – …» har ingen bokstaver eller tall, så ingen side kan ha det. Skriv et ord.");
        assertRefused(
                add("a|b"),
                "«a|b» har et tegn som ikke kan stå i et ord. Skriv bare bokstaver, tall og"
                        + " mellomrom.");
    }

    @Test
    void k1_words_that_are_too_long_or_too_many_are_refused_and_kept_in_the_form() {
        var tooLong = "å".repeat(FieldTerm.LONGEST + 1);
        var many =
                String.join("\n", IntStream.rangeClosed(1, 51).mapToObj(i -> "ord" + i).toList());

        assertEquals(tooLong, form(add(tooLong)).value("nb"));
        assertRefused(
                add("mangslungen", "synonyms", many),
                "Her er 51 ord. Det kan være opptil 50. Del dem på flere ord i lista.");
        assertEquals(303, add("å".repeat(FieldTerm.LONGEST)).status());
    }

    @Test
    void k1_what_is_about_a_person_is_refused_and_never_shown_whole() {
        var number = IdentityNumbers.synthetic();

        var refused = add("prøveperson", "synonyms", number);

        assertEquals(422, refused.status());
        assertTrue(form(refused).problems().getFirst().startsWith("Her står noe om en person: «"));
        assertFalse(form(refused).problems().getFirst().contains(number));
        assertEquals(422, add("ola@prove.no").status());
    }

    @Test
    void k2_who_comes_second_sees_both_words_and_overwrites_nothing() {
        assertAdded(add("tvekamp"));
        var address = addressOf("tvekamp");
        var first = form(COORDINATOR.get(address));
        var other = SERVER.as(Role.COORDINATOR);
        var second = form(other.get(address));
        first.fill("synonyms", "fyrstekamp").press(COORDINATOR, "Lagre");

        var met = second.fill("synonyms", "andrekamp").press(other, "Lagre");

        assertEquals(409, met.status());
        assertEquals("andrekamp", form(met).value("synonyms"));
        assertTrue(met.text().contains("<li>fyrstekamp</li>"), met::text);
        var saved = form(met).fill("synonyms", "fyrstekamp\nandrekamp").press(other, "Lagre");
        assertEquals(303, saved.status());
        assertEquals("fyrstekamp\nandrekamp", form(COORDINATOR.get(address)).value("synonyms"));
    }

    @Test
    void k2_a_word_that_was_changed_meanwhile_is_not_removed() {
        assertAdded(add("seigliva"));
        var address = addressOf("seigliva");
        var removal = FormPage.of(COORDINATOR.get(address), "fjerning");
        form(COORDINATOR.get(address)).fill("nn", "seigliva").press(COORDINATOR, "Lagre");

        var met = removal.press(COORDINATOR, "Fjern «seigliva»");

        assertEquals(409, met.status());
        assertEquals(200, COORDINATOR.get(address).status());
    }

    @Test
    void k2_a_word_that_was_removed_meanwhile_can_be_added_again() {
        assertAdded(add("bortkomen"));
        var address = addressOf("bortkomen");
        var form = form(COORDINATOR.get(address));
        FormPage.of(COORDINATOR.get(address), "fjerning").press(COORDINATOR, "Fjern «bortkomen»");

        var met = form.fill("synonyms", "attfunnen").press(COORDINATOR, "Lagre");

        assertEquals(409, met.status());
        assertAdded(form(met).press(COORDINATOR, "Legg til ordet"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"COORDINATOR", "ADMIN"})
    void r11_coordinators_and_administrators_keep_the_words(Role role) {
        var member = SERVER.as(role);

        assertEquals(200, member.get(PATH).status());
        assertTrue(member.get("/min-side").text().contains("href=\"" + PATH + "\""));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"READER", "AUTHOR"})
    void r11_others_do_not(Role role) {
        var member = SERVER.as(role);

        assertEquals(403, member.get(PATH).status());
        assertEquals(403, member.post(BLANK, "nb", "ulovleg").status());
        assertFalse(member.get("/min-side").text().contains("href=\"" + PATH + "\""));
    }
}
