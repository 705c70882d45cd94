package no.dypdykk.feature.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/// The feeds and the sitemap are XML whatever stands in titles, and name the address readers use.
class FeedTest {
    private static final TestServer SERVER = TestServer.with(TestServer.FIXTURE);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void the_feed_holds_the_newest_pages() throws Exception {
        var feed = xml(SERVER.get("/feed.atom"));

        assertTrue(texts(feed, "title").contains("Rolig mandag i Andeby"));
        assertTrue(texts(feed, "id").contains("urn:dypdykk:01TESTCASE0000000000000001"));
        assertEquals(
                "https://dypdykk.test/feed.atom",
                feed.getElementsByTagName("link")
                        .item(0)
                        .getAttributes()
                        .getNamedItem("href")
                        .getTextContent());
    }

    @Test
    void the_sitemap_holds_pages_and_lists() throws Exception {
        var addresses = texts(xml(SERVER.get("/sitemap.xml")), "loc");

        for (String path :
                List.of("/", "/begrep", "/begrep/fjellvett", "/dypdykk/andeby-rolig-mandag")) {
            assertTrue(addresses.contains("https://dypdykk.test" + path), addresses::toString);
        }
    }

    @Test
    void robots_find_the_sitemap() {
        var robots = SERVER.get("/robots.txt").text();

        assertTrue(robots.contains("Sitemap: https://dypdykk.test/sitemap.xml"), robots);
    }

    @Test
    void odd_characters_in_titles_leave_the_xml_whole() throws Exception {
        var token = "Bearer " + SERVER.token("test", Duration.ofHours(1));
        var titles =
                List.of(
                        "a & b < c > ]]> \\\" '",
                        "klokke \\u0007",
                        "slutt \\uFFFE",
                        "slette \\u007F \\u0085",
                        "linje \\u2028 skift",
                        "\\U0001F600 glad");
        for (String title : titles) {
            int status =
                    SERVER.post(
                                    "/api/v1/pages",
                                    "---\nkind: concept\ntitle: \"%s\"\n---\n".formatted(title),
                                    "Content-Type",
                                    "text/markdown",
                                    "Authorization",
                                    token)
                            .status();
            assertTrue(status == 201 || status == 422, title + " " + status);
        }

        var feed = texts(xml(SERVER.get("/feed.atom")), "title");
        assertTrue(feed.contains("a & b < c > ]]> \" '"), feed::toString);
        assertTrue(feed.contains("😀 glad"), feed::toString);
        xml(SERVER.get("/sitemap.xml"));
    }

    @Test
    void a_feed_of_a_theme_that_does_not_exist_is_not_found() {
        assertEquals(404, SERVER.get("/tema/finnes-ikke/feed.atom").status());
    }

    private static Document xml(Reply reply)
            throws IOException, SAXException, ParserConfigurationException {
        assertEquals(200, reply.status());
        assertTrue(reply.header("Content-Type").contains("xml"), reply::toString);
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(reply.bytes()));
    }

    private static List<String> texts(Document document, String element) {
        var texts = new ArrayList<String>();
        var nodes = document.getElementsByTagName(element);
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
