package no.dypdykk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;

import no.dypdykk.app.TestServer;
import no.dypdykk.fixture.Axe;
import no.dypdykk.fixture.Browser;
import no.dypdykk.fixture.Reader;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The history of a page that was changed, in a real browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HistoryBrowserIT {
    private static final String FIRST =
            """
            ---
            kind: concept
            slug: endret
            title: Oppdiktet begrep
            summary: Det gamle sammendraget.
            ---

            ## Slik var det

            Det første avsnittet har gamle ord og et langtordutenmellomrom%s.

            Et avsnitt som står.

            Enda et avsnitt som står.

            Et avsnitt som blir borte.
            """
                    .formatted("somaldritarslutt".repeat(8));

    private static final String SECOND =
            FIRST.replace("gamle", "nye").replace("Et avsnitt som blir borte.", "Noe helt annet!");

    private final TestServer server = TestServer.with(TestServer.FIXTURE);
    private final Browser browser = Browser.start();
    private String history;

    @BeforeAll
    void change_a_page_twice() {
        var token = "Bearer " + server.token("Prøveprogram", Duration.ofHours(1));
        var type = "text/markdown;charset=utf-8";
        var made =
                server.post("/api/v1/pages", FIRST, "Content-Type", type, "Authorization", token);
        history = "/historikk/" + made.at("id");
        server.put(
                "/api/v1/pages/" + made.at("id"),
                SECOND,
                "Content-Type",
                type,
                "Authorization",
                token,
                "If-Match",
                "\"r1\"",
                "X-Comment",
                "Retter ordene");
    }

    @AfterAll
    void close() {
        browser.close();
        server.close();
    }

    private List<String> pages() {
        return List.of(
                history,
                history + "/1",
                history + "/avsnitt",
                history + "/sammenlign?fra=1&til=2",
                history + "/sammenlign?fra=1&til=2&vis=side");
    }

    @Test
    void axe_finds_nothing_in_either_language_and_either_colours() {
        var found = new ArrayList<String>();
        for (var locale : List.of("nb-NO", "nn-NO")) {
            for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var reader = Reader.at(1280, 800).reading(locale).in(colours);
                try (var tab = browser.openForAxe(reader)) {
                    for (var path : pages()) {
                        tab.page().navigate(server.address(path));
                        Axe.violations(tab.page()).forEach(line -> found.add(path + " " + line));
                        tab.screenshot(
                                "history-%s-%s-%d"
                                        .formatted(locale, colours, pages().indexOf(path)));
                    }
                }
            }
        }
        assertEquals("", String.join("\n", found));
    }

    @Test
    void nothing_scrolls_sideways_at_320_pixels() {
        var wide = new ArrayList<String>();
        try (var tab = browser.openForAxe(Reader.at(320, 640))) {
            for (var path : pages()) {
                tab.page().navigate(server.address(path));
                var width = tab.page().evaluate("document.documentElement.scrollWidth");
                if (((Number) width).intValue() > 320) {
                    wide.add(path + " is " + width + " wide");
                }
                tab.screenshot("history-narrow-%d".formatted(pages().indexOf(path)));
            }
        }
        assertEquals(List.of(), wide);
    }

    @Test
    void two_versions_are_chosen_and_compared_without_scripts() {
        try (var tab = browser.open(Reader.at(800, 600).withoutScripts())) {
            var page = tab.page();
            page.navigate(server.address(history));
            page.click("button[type=submit][data-variant=secondary]:has-text('valgte')");

            assertTrue(page.url().contains("fra=1") && page.url().contains("til=2"), page.url());
            assertTrue(page.locator(".wording del").first().innerText().contains("gamle"));
            page.click("text=Ved siden av hverandre");
            assertTrue(page.locator(".pair ins").first().innerText().contains("nye"));
        }
    }

    @Test
    void the_browser_complains_of_nothing() {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            pages().forEach(path -> tab.page().navigate(server.address(path)));

            assertEquals(List.of(), tab.complaints());
        }
    }
}
