package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/// Pages as an ordinary reader gets them.
class PagesTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/dypdykk/andeby-rolig-mandag, Rolig mandag i Andeby",
        "/tiltak/ringe-pa-mandag, Ringe på mandag",
        "/begrep/fjellvett, Fjellvett",
        "/tema/provetema, Prøvetema",
        "/verksted/proveverksted, Prøveverksted",
        "/maltall/sf_total, Sykefravær (egenmeldt og legemeldt)",
        "/kommune/1824, Vefsn",
        "/dypdykk, Dypdykk",
        "/tiltak, Tiltak",
        "/begrep, Begreper",
        "/tema, Temaer",
        "/verksted, Verksteder",
        "/maltall, Måltall",
        "/kommune, Kommuner",
        "/kunnskapskart, Kunnskapskart",
        "/om, Om Dypdykk",
        "/tilgjengelighet, Tilgjengelighet",
        "/sok, Søk",
    })
    void every_kind_of_page_has_its_title(String path, String title) {
        var page = SERVER.get(path);

        assertEquals(200, page.status(), page::toString);
        assertEquals("text/html;charset=utf-8", page.header("Content-Type"));
        assertTrue(page.text().contains("<title>" + title), page::text);
        assertTrue(page.text().contains("<h1"), page::text);
    }

    @ParameterizedTest
    @CsvSource({
        "/dypdykk/andeby-rolig-mandag, cases/andeby-rolig-mandag",
        "/tiltak/ringe-pa-mandag, practices/ringe-pa-mandag",
        "/begrep/fjellvett, concepts/fjellvett",
        "/tema/provetema, themes/provetema",
        "/verksted/proveverksted, workshops/proveverksted",
    })
    void the_markdown_of_a_page_is_its_file_byte_for_byte(String path, String file)
            throws IOException {
        var markdown = SERVER.get(path + ".md");

        assertEquals("text/markdown;charset=utf-8", markdown.header("Content-Type"));
        assertArrayEquals(
                Files.readAllBytes(TestServer.FIXTURE.resolve(file + ".md")), markdown.bytes());
    }

    @Test
    void a_page_links_its_practices_and_concepts_and_they_link_back() {
        assertTrue(text("/dypdykk/andeby-rolig-mandag").contains("href=\"/tiltak/ringe-pa-mandag"));
        assertTrue(text("/tiltak/ringe-pa-mandag").contains("href=\"/dypdykk/andeby-rolig-mandag"));
        assertTrue(text("/begrep/fjellvett").contains("href=\"/tiltak/ringe-pa-mandag"));
        assertTrue(text("/tema/provetema").contains("href=\"/dypdykk/andeby-rolig-mandag"));
    }

    @Test
    void a_link_to_a_page_that_does_not_exist_is_no_link() {
        assertTrue(!text("/dypdykk/andeby-rolig-mandag").contains("href=\"/dypdykk/finnes-ikke"));
        assertTrue(text("/dypdykk/andeby-rolig-mandag").contains("finnes-ikke"));
    }

    @Test
    void old_addresses_lead_to_the_page_for_ever() {
        var token = "Bearer " + SERVER.token("test", Duration.ofHours(1));
        var made = post("kind: concept\nslug: forste\ntitle: Flytter", token);
        var id = made.at("id").toString();
        rename(id, 1, "andre", token);
        rename(id, 2, "tredje", token);

        for (String old : new String[] {"forste", "andre"}) {
            assertMoved("/begrep/tredje", SERVER.get("/begrep/" + old));
            assertMoved("/begrep/tredje.md", SERVER.get("/begrep/" + old + ".md"));
            assertMoved("/api/v1/pages/concept/tredje", SERVER.get("/api/v1/pages/concept/" + old));
        }
        assertEquals(200, SERVER.get("/begrep/tredje").status());
        assertEquals("tredje", SERVER.get("/api/v1/pages/" + id).at("slug"));
    }

    @Test
    void a_page_can_go_back_to_an_address_it_had() {
        var token = "Bearer " + SERVER.token("test", Duration.ofHours(1));
        var made = post("kind: concept\nslug: hjemme\ntitle: Hjem igjen", token);
        var id = made.at("id").toString();
        rename(id, 1, "borte", token);
        rename(id, 2, "hjemme", token);

        assertEquals(200, SERVER.get("/begrep/hjemme").status());
        assertMoved("/begrep/hjemme", SERVER.get("/begrep/borte"));
    }

    @Test
    void a_page_as_json_has_all_that_the_contract_names() {
        var page = SERVER.get("/api/v1/pages/case/andeby-rolig-mandag");

        assertEquals("01TESTCASE0000000000000001", page.at("id"));
        assertEquals("\"r1\"", page.header("ETag"));
        assertEquals("1", page.at("revision").toString());
        assertEquals("published", page.at("state"));
        assertTrue(page.at("markdown").toString().startsWith("---\nid: 01TEST"));
        assertTrue(page.at("html").toString().contains("Behov"));
        assertTrue(page.at("links").toString().contains("ringe-pa-mandag"));
        assertEquals(page.text(), SERVER.get("/api/v1/pages/01TESTCASE0000000000000001").text());
    }

    @Test
    void history_and_evidence_are_there_for_programs() {
        var history = SERVER.get("/api/v1/pages/01TESTCASE0000000000000001/revisions");
        var first = SERVER.get("/api/v1/pages/01TESTCASE0000000000000001/revisions/1");
        var evidence = SERVER.get("/api/v1/practices/ringe-pa-mandag/evidence?indicator=sf_total");

        assertEquals("1", history.at("revisions 0 number").toString());
        assertTrue(first.at("markdown").toString().startsWith("---\nid: 01TEST"));
        assertEquals("/dypdykk/andeby-rolig-mandag", evidence.at("cases 0 url"));
        assertEquals("1", evidence.at("counts improved").toString());
    }

    private static String text(String path) {
        return SERVER.get(path).text();
    }

    private static Reply post(String fields, String token) {
        var made =
                SERVER.post(
                        "/api/v1/pages",
                        "---\n" + fields + "\n---\nTekst.\n",
                        "Content-Type",
                        "text/markdown",
                        "Authorization",
                        token);
        assertEquals(201, made.status(), made::toString);
        return made;
    }

    private static void rename(String id, int base, String slug, String token) {
        var saved =
                SERVER.put(
                        "/api/v1/pages/" + id,
                        "---\nkind: concept\nslug: %s\ntitle: Flytter\n---\nTekst.\n"
                                .formatted(slug),
                        "Content-Type",
                        "text/markdown",
                        "Authorization",
                        token,
                        "If-Match",
                        "\"r%d\"".formatted(base));
        assertEquals(200, saved.status(), saved::toString);
    }

    private static void assertMoved(String to, Reply reply) {
        assertEquals(301, reply.status(), reply::toString);
        assertEquals(to, reply.header("Location"));
    }
}
