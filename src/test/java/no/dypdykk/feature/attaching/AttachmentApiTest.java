package no.dypdykk.feature.attaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Docx;
import no.dypdykk.fixture.IdentityNumbers;
import no.dypdykk.fixture.Multipart;
import no.dypdykk.fixture.Pdf;
import no.dypdykk.fixture.Pictures;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

/// Files of pages over HTTP: who may add them, who may have them, and how they are sent.
class AttachmentApiTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);
    private static final Member AUTHOR = SERVER.as(Role.AUTHOR);
    private static final Member OTHER = SERVER.as(Role.AUTHOR);
    private static final Member COORDINATOR = SERVER.as(Role.COORDINATOR);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void v1_v2_a_file_is_everyones_when_the_published_text_shows_it() {
        var page = page(AUTHOR, "Bildesaken", "draft", "Tekst.");
        var url = url(add(AUTHOR, page, "Samling i mars.JPG", Pictures.jpeg(40, 30), "To hus"));

        assertTrue(url.endsWith("/samling-i-mars.jpg"), url);
        assertEquals(404, SERVER.get(url).status());
        assertEquals(404, OTHER.get(url).status());
        assertEquals(200, AUTHOR.get(url).status());
        assertEquals("private, no-cache", AUTHOR.get(url).header("Cache-Control"));

        publish(page, "Bildesaken", "![Slik ble det](vedlegg:samling-i-mars.jpg)");

        var open = SERVER.get(url);
        assertEquals(200, open.status());
        assertEquals("public, max-age=31536000, immutable", open.header("Cache-Control"));
        assertEquals(200, OTHER.get(url).status());

        publish(page, "Bildesaken", "Bildet er borte.");

        assertEquals(404, SERVER.get(url).status());
        assertEquals(200, AUTHOR.get(url).status());
    }

    @Test
    void a_published_page_shows_its_picture_and_says_what_is_missing() {
        var page = page(AUTHOR, "Brei sak", "draft", "Tekst.");
        var wide = url(add(AUTHOR, page, "brei.png", Pictures.png(2400, 300), "Et bredt bilde"));
        var small = url(add(AUTHOR, page, "smal.png", Pictures.png(300, 200), ""));
        publish(
                page,
                "Brei sak",
                "![](vedlegg:brei.png)\n\n![Smalt](vedlegg:smal.png)\n\n![Kart](vedlegg:kart.png)"
                        + "\n\n[Notat](vedlegg:notat.pdf)");

        var html = SERVER.get("/dypdykk/brei-sak").text();

        assertTrue(
                html.contains(
                        "<a class=\"picture\" href=\"%s\"><img src=\"%s?bredde=1200\" width=\"1200\" height=\"150\" alt=\"Et bredt bilde\" loading=\"lazy\""
                                .formatted(wide, wide)),
                html);
        assertTrue(
                html.contains(
                        "<img src=\"%s\" width=\"300\" height=\"200\" alt=\"Smalt\""
                                .formatted(small)),
                html);
        assertTrue(html.contains("Kart (filen mangler)"), html);
        assertTrue(html.contains("Notat (filen mangler)"), html);
    }

    @Test
    void a_copy_is_as_wide_as_asked_for_and_no_other_width_is_made() {
        var page = page(AUTHOR, "Kopisak", "draft", "Tekst.");
        var url = url(add(AUTHOR, page, "brei.png", Pictures.png(1500, 15), ""));

        var copy = AUTHOR.get(url + "?bredde=320");

        assertEquals("image/png", copy.header("Content-Type"));
        assertEquals(320, width(copy.bytes()));
        assertEquals(1500, width(AUTHOR.get(url).bytes()));
        assertEquals(400, AUTHOR.get(url + "?bredde=321").status());
    }

    @Test
    void a_file_is_sent_as_what_it_is_and_may_do_nothing() {
        var page = page(AUTHOR, "Trygg sak", "draft", "Tekst.");
        var url = url(add(AUTHOR, page, "utenfor.html", Pictures.png(4, 4), ""));

        var sent = AUTHOR.get(url);

        assertTrue(url.endsWith("/utenfor.png"), url);
        assertEquals("image/png", sent.header("Content-Type"));
        assertEquals("nosniff", sent.header("X-Content-Type-Options"));
        assertTrue(sent.header("Content-Security-Policy").contains("default-src 'none'"));
        assertTrue(sent.header("Content-Security-Policy").contains("sandbox"));
        assertEquals("inline; filename=\"utenfor.png\"", sent.header("Content-Disposition"));
        assertEquals("" + sent.bytes().length, sent.header("Content-Length"));
        assertEquals(304, AUTHOR.get(url, "If-None-Match", sent.header("ETag")).status());
        var head = SERVER.ask("HEAD", url, "Cookie", AUTHOR.cookie());
        assertEquals(200, head.status());
        assertEquals("" + sent.bytes().length, head.header("Content-Length"));
    }

    @Test
    void only_pictures_and_pdfs_open_in_the_browser() {
        var page = page(AUTHOR, "Filsak", "draft", "Tekst.");
        var word = Docx.body("").part("[Content_Types].xml", "<Types/>").bytes();
        var pdf = AUTHOR.get(url(add(AUTHOR, page, "a.pdf", Pdf.of("Ord"), "")));
        var docx = AUTHOR.get(url(add(AUTHOR, page, "b.docx", word, "")));

        assertEquals("application/pdf", pdf.header("Content-Type"));
        assertEquals("inline; filename=\"a.pdf\"", pdf.header("Content-Disposition"));
        assertTrue(pdf.header("Content-Security-Policy").contains("default-src 'none'"));
        assertEquals("attachment; filename=\"b.docx\"", docx.header("Content-Disposition"));
        assertTrue(docx.header("Content-Security-Policy").contains("sandbox"));
    }

    @Test
    void the_same_bytes_are_one_file_and_other_bytes_get_another_name() {
        var page = page(AUTHOR, "Samme sak", "draft", "Tekst.");
        var first = url(add(AUTHOR, page, "bilde.png", Pictures.png(5, 5), ""));

        assertEquals(first, url(add(AUTHOR, page, "kopi.png", Pictures.png(5, 5), "")));
        assertTrue(
                url(add(AUTHOR, page, "bilde.png", Pictures.png(6, 5), ""))
                        .endsWith("/bilde-2.png"));
    }

    @Test
    void the_list_holds_what_the_asker_may_see() {
        var page = page(AUTHOR, "Listesak", "draft", "Tekst.");
        add(AUTHOR, page, "vist.png", Pictures.png(7, 5), "Vist");
        add(AUTHOR, page, "ubrukt.png", Pictures.png(8, 5), "");
        var list = "/api/v1/pages/" + page + "/attachments";

        assertEquals(404, SERVER.get(list).status());
        publish(page, "Listesak", "![Vist](vedlegg:vist.png)");

        assertEquals("vist.png", SERVER.get(list).at("attachments 0 name"));
        assertFalse(SERVER.get(list).text().contains("ubrukt"));
        assertEquals("![](vedlegg:ubrukt.png)", AUTHOR.get(list).at("attachments 0 markdown"));
        assertEquals("![Vist](vedlegg:vist.png)", AUTHOR.get(list).at("attachments 1 markdown"));
    }

    @Test
    void v4_a_file_is_added_by_those_who_may_change_the_page_and_stands_in_the_log() {
        var page = page(AUTHOR, "Loggsak", "draft", "Tekst.");

        assertEquals(403, add(OTHER, page, "a.png", Pictures.png(2, 2), "").status());
        assertEquals(404, add(AUTHOR, "finnes-ikke", "a.png", Pictures.png(2, 2), "").status());
        assertEquals(201, add(COORDINATOR, page, "i-loggen.png", Pictures.png(2, 2), "").status());
        var log = SERVER.as(Role.ADMIN).get("/admin/logg.csv").text();
        assertTrue(log.contains("i-loggen.png"), log);
        assertTrue(log.contains("attachment-added") || log.contains("La ved en fil"), log);
    }

    @Test
    void p1_the_number_of_a_person_stops_a_file_in_its_name_and_its_description() {
        var page = page(AUTHOR, "Nummersak", "draft", "Tekst.");
        var number = IdentityNumbers.synthetic();

        var named = add(AUTHOR, page, number + ".png", Pictures.png(3, 2), "");
        var described = add(AUTHOR, page, "a.png", Pictures.png(3, 2), "Kari, " + number);

        assertEquals("identity-number", named.at("problems 0 code"));
        assertEquals("file", named.at("problems 0 field"));
        assertEquals("alt", described.at("problems 0 field"));
        assertFalse(named.text().contains(number) || described.text().contains(number));
        assertEquals(201, add(AUTHOR, page, "a.png", Pictures.png(3, 2), "Kari").status());
    }

    @Test
    void what_is_not_taken_is_refused_kindly() {
        var page = page(AUTHOR, "Nektsak", "draft", "Tekst.");
        var html = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

        assertRefused("attachment-unknown-kind", add(AUTHOR, page, "x.png", html, ""));
        assertRefused("attachment-empty", add(AUTHOR, page, "x.png", new byte[0], ""));
        assertRefused("attachment-too-big", add(AUTHOR, page, "x.png", new byte[3 << 20], ""));
        assertRefused(
                "attachment-too-many-pixels",
                add(AUTHOR, page, "x.png", Pictures.pngHead(20_000, 20_000), ""));
        assertRefused("attachment-long-alt", add(AUTHOR, page, "x.png", html, "x".repeat(301)));
        assertRefused(
                "attachment-empty",
                AUTHOR.send("POST", "/api/v1/pages/" + page + "/attachments", "x"));
    }

    private static void assertRefused(String code, Reply reply) {
        assertEquals(422, reply.status(), reply::toString);
        assertEquals(code, reply.at("problems 0 code"));
        assertFalse(String.valueOf(reply.at("problems 0 detail")).isBlank());
    }

    private static int width(byte[] png) {
        return (png[18] & 0xFF) << 8 | (png[19] & 0xFF);
    }

    private static String url(Reply reply) {
        assertEquals(201, reply.status(), reply::toString);
        return String.valueOf(reply.at("url"));
    }

    private static Reply add(Member member, String page, String name, byte[] file, String alt) {
        return SERVER.post(
                "/api/v1/pages/" + page + "/attachments",
                new Multipart().file("file", name, file).field("alt", alt).body(),
                "Content-Type",
                Multipart.TYPE,
                "Cookie",
                member.cookie(),
                "X-CSRF-Token",
                member.csrf());
    }

    private static String page(Member writer, String title, String state, String body) {
        var text = "---\nkind: case\ntitle: %s\nstate: %s\n---\n%s\n".formatted(title, state, body);
        var made = writer.send("POST", "/api/v1/pages", text, "Content-Type", "text/markdown");
        assertEquals(201, made.status(), made::toString);
        return String.valueOf(made.at("id"));
    }

    private static void publish(String page, String title, String body) {
        var text =
                "---\nid: %s\nkind: case\ntitle: %s\nstate: published\n---\n%s\n"
                        .formatted(page, title, body);
        int number = revisions(page);
        var saved =
                COORDINATOR.send(
                        "PUT",
                        "/api/v1/pages/" + page,
                        text,
                        "Content-Type",
                        "text/markdown",
                        "If-Match",
                        "\"r" + number + "\"");
        assertEquals(200, saved.status(), saved::toString);
    }

    private static int revisions(String page) {
        int number = 1;
        while (COORDINATOR.get("/historikk/" + page + "/" + (number + 1)).status() == 200) {
            number++;
        }
        return number;
    }
}
