package no.dypdykk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;

import no.dypdykk.app.Site;
import no.dypdykk.fixture.Axe;
import no.dypdykk.fixture.Browser;
import no.dypdykk.fixture.Hands;
import no.dypdykk.fixture.Reader;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a reader meets in a real browser: every type of page of the starter library.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReaderBrowserIT {
    private static final String MISSING = "/dypdykk/finnes-ikke";
    private static final String CASE = "/dypdykk/songdalen-heltid";
    private static final String PRACTICE = "/tiltak/leder-for-lege";

    /// One of each type, and those that look different when little is known.
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/sok?q=sykefrav%C3%A6r+barnehage&kind=case",
                    "/sok?q=hva+er+sosial+kapital",
                    "/sok?q=sosial+kapital&vis=avsnitt",
                    "/sok?q=qwxzqvj",
                    "/dypdykk",
                    CASE,
                    "/dypdykk/mandal-tillitsprosjektet",
                    "/dypdykk/surnadal-heltid",
                    PRACTICE,
                    "/begrep/gevinstrealisering",
                    "/tema",
                    "/tema/naervaer",
                    "/verksted/trondheim-2014",
                    "/kunnskapskart",
                    "/kommune",
                    "/kommune/1824",
                    "/kommune/4204",
                    "/maltall",
                    "/maltall/sf_total",
                    "/historikk/01M82V7M13G7MASTJ0C2XDTNGW",
                    "/historikk/01M82V7M13G7MASTJ0C2XDTNGW/1",
                    "/historikk/01M82V7M13G7MASTJ0C2XDTNGW/avsnitt",
                    "/historikk/01M82V7M13G7MASTJ0C2XDTNGW/sammenlign",
                    "/regn-selv",
                    "/om",
                    "/tilgjengelighet",
                    MISSING);

    private static final int MOST_REQUESTS = 8;
    private static final int FIRST_VISIT = 90 * 1024;
    private static final int NEXT_PAGE = 12 * 1024;

    private static final String WIDTH = "document.documentElement.scrollWidth";

    /// Bytes on the wire, headers included: the page first, then what it asked for.
    private static final String TRANSFERRED =
            """
            ['navigation', 'resource'].flatMap(type => performance.getEntriesByType(type))
              .map(entry => entry.transferSize)
            """;

    private final Browser browser = Browser.start();
    private Site site;

    @BeforeAll
    void start(@TempDir Path data) {
        site = Site.start(data);
    }

    @AfterAll
    void close() {
        browser.close();
        site.close();
    }

    @Test
    void axe_finds_nothing_in_light_bokmaal() {
        assertNothingFound("nb-NO", ColorScheme.LIGHT);
    }

    @Test
    void axe_finds_nothing_in_dark_bokmaal() {
        assertNothingFound("nb-NO", ColorScheme.DARK);
    }

    @Test
    void axe_finds_nothing_in_light_nynorsk() {
        assertNothingFound("nn-NO", ColorScheme.LIGHT);
    }

    @Test
    void axe_finds_nothing_in_dark_nynorsk() {
        assertNothingFound("nn-NO", ColorScheme.DARK);
    }

    private void assertNothingFound(String locale, ColorScheme colours) {
        var reader = Reader.at(1280, 800).reading(locale).in(colours);
        var found = new ArrayList<String>();
        try (var tab = browser.openForAxe(reader)) {
            for (String path : PAGES) {
                tab.page().navigate(site.address(path));
                Axe.violations(tab.page()).forEach(line -> found.add(path + " " + line));
            }
        }
        assertEquals("", String.join("\n", found));
    }

    @Test
    void the_browser_complains_of_no_page() {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            PAGES.stream()
                    .filter(path -> !path.equals(MISSING))
                    .forEach(path -> tab.page().navigate(site.address(path)));
            assertEquals(List.of(), tab.complaints());
        }
    }

    @Test
    void the_keyboard_alone_leads_from_question_to_practice() {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            var page = tab.page();
            page.navigate(site.address("/"));
            tabTo(page, "#sok");
            page.keyboard().type("sykefravær barnehage");
            page.keyboard().press("Enter");
            page.waitForURL("**/sok?q=*");
            tabTo(page, "#sector-kindergarten");
            page.keyboard().press("Space");
            page.waitForURL("**sector=kindergarten**");
            assertTrue(page.locator("#sector-kindergarten:focus").count() == 1, "focus came back");
            tabTo(page, ".hit-list a[href^='/dypdykk/']");
            page.keyboard().press("Enter");
            page.waitForURL("**/dypdykk/*");
            tabTo(page, ".did a");
            page.keyboard().press("Enter");
            page.waitForURL("**/tiltak/*");

            assertEquals(1, page.locator("h1").count());
        }
    }

    private static void tabTo(Page page, String target) {
        Hands.reach(page, page.locator(target).locator("visible=true"), 150);
    }

    @Test
    void the_same_way_is_open_without_scripts() {
        try (var tab = browser.open(Reader.at(1280, 800).withoutScripts())) {
            var page = tab.page();
            page.navigate(site.address("/"));
            page.fill("#sok", "sykefravær barnehage");
            page.press("#sok", "Enter");
            page.check("#sector-kindergarten");
            page.click(".apply");
            page.waitForURL("**sector=kindergarten**");
            page.click(".hit-list a[href^='/dypdykk/'] >> nth=0");
            page.click(".did a >> nth=0");

            assertTrue(page.url().contains("/tiltak/"), page.url());
        }
    }

    @Test
    void three_kindergarten_cases_with_lower_absence_are_three_clicks_away() {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            var page = tab.page();
            page.navigate(site.address("/"));
            page.click(".hero-examples a >> nth=0");
            page.check("#result-improved");
            page.waitForURL("**result=improved**");

            for (int hit = 0; hit < 3; hit++) {
                var found = page.locator(".hit").nth(hit);
                assertTrue(
                        found.innerText().toLowerCase(Locale.ROOT).contains("barnehag"),
                        found::innerText);
                assertTrue(found.locator("[data-result=improved]").count() > 0, found::innerText);
                assertEquals("Selvrapportert", found.locator(".origin").innerText());
            }
        }
    }

    @Test
    void no_page_scrolls_sideways_at_320_pixels() {
        var wide = new ArrayList<String>();
        try (var tab = browser.openForAxe(Reader.at(320, 640))) {
            for (String path : PAGES) {
                tab.page().navigate(site.address(path));
                int width = ((Number) tab.page().evaluate(WIDTH)).intValue();
                if (width > 320) {
                    wide.add(path + " is " + width + " wide");
                }
            }
        }
        assertEquals(List.of(), wide);
    }

    @Test
    void no_page_breaks_its_own_rules_and_nothing_is_asked_of_others() {
        var complaints = new ArrayList<String>();
        var elsewhere = new ArrayList<String>();
        try (var tab = browser.open(Reader.at(1280, 800))) {
            var page = tab.page();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.onRequest(request -> {
                if (!request.url().startsWith(site.address("/"))) {
                    elsewhere.add(request.url());
                }
            });
            PAGES.stream()
                    .filter(path -> !path.equals(MISSING))
                    .forEach(path -> page.navigate(site.address(path)));
            page.navigate(site.address("/"));
            page.locator("#sok").pressSequentially("barneh");
            page.waitForSelector(".suggestions li");
        }
        assertEquals(List.of(), complaints);
        assertEquals(List.of(), elsewhere);
    }

    @Test
    void pages_are_light_on_the_line() {
        try (var tab = browser.openForAxe(Reader.at(1280, 800))) {
            var first = transferred(tab.page(), CASE);
            assertTrue(first.size() <= MOST_REQUESTS, first::toString);
            int bytes = first.stream().mapToInt(Integer::intValue).sum();
            assertTrue(bytes <= FIRST_VISIT, first::toString);

            for (String path : PAGES) {
                var next = transferred(tab.page(), path);
                assertTrue(next.getFirst() <= NEXT_PAGE, () -> path + " " + next);
                assertTrue(
                        next.stream().skip(1).allMatch(size -> size == 0), () -> path + " " + next);
            }
        }
    }

    private List<Integer> transferred(Page page, String path) {
        page.navigate(site.address(path));
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return ((List<?>) page.evaluate(TRANSFERRED))
                .stream().map(size -> ((Number) size).intValue()).toList();
    }

    @Test
    void paper_has_the_text_and_not_the_menus() {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            var page = tab.page();
            page.navigate(site.address(CASE));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertFalse(page.isVisible(".menu"));
            assertFalse(page.isVisible(".top-search"));
            assertFalse(page.isVisible(".bottom"));
            assertTrue(page.isVisible("h1"));
            assertTrue(page.isVisible(".outcome"));
        }
    }
}
