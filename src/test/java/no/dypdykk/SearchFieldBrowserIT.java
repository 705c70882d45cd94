package no.dypdykk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import no.dypdykk.app.Site;
import no.dypdykk.fixture.Browser;
import no.dypdykk.fixture.Reader;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Searching with keyboard and mouse, in a real browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchFieldBrowserIT {
    private static final String FIELD = "#sok";
    private static final String OPTION = ".suggestions li";
    private static final String CHOSEN = ".suggestions li[aria-selected=true]";

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
    void the_arrows_begin_at_either_end_of_the_suggestions() {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            var page = suggested(tab.page());

            page.keyboard().press("ArrowUp");
            assertEquals(page.locator(OPTION).last().textContent(), chosen(page));
            page.keyboard().press("ArrowDown");
            assertEquals(page.locator(OPTION).first().textContent(), chosen(page));
            page.keyboard().press("ArrowUp");
            assertEquals(page.locator(OPTION).last().textContent(), chosen(page));
        }
    }

    @Test
    void an_arrow_opens_the_suggestions_that_escape_closed() {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            var page = suggested(tab.page());
            int offered = page.locator(OPTION).count();

            page.keyboard().press("Escape");
            assertFalse(page.locator(".suggestions").isVisible());
            page.keyboard().press("ArrowDown");
            page.waitForSelector(OPTION);
            assertEquals(offered, page.locator(OPTION).count());
            assertEquals("true", page.locator(FIELD).getAttribute("aria-expanded"));
        }
    }

    @Test
    void suggestions_that_were_on_their_way_do_not_open_after_escape() {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            var page = tab.page();
            page.navigate(site.address("/"));
            page.locator(FIELD).pressSequentially("barneh");
            page.keyboard().press("Escape");
            page.waitForTimeout(1_000);
            assertFalse(page.locator(".suggestions").isVisible());

            page.locator(FIELD).fill("barneha");
            page.waitForSelector(OPTION);
        }
    }

    @Test
    void a_filter_stays_over_a_word_that_nobody_has_used() {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            var page = tab.page();
            page.navigate(site.address("/sok?q=heltid&sector=health-and-care"));
            String before = page.locator("#treff").textContent();

            search(page, "qwxzqvj");
            assertTrue(page.locator(".no-hits").isVisible());
            search(page, "heltid");

            assertEquals(site.address("/sok?q=heltid&sector=health-and-care"), page.url());
            assertEquals(before, page.locator("#treff").textContent());
        }
    }

    @Test
    void an_address_says_nothing_that_was_not_asked_for() {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            var page = tab.page();
            page.navigate(site.address("/sok"));
            page.locator("#kind-practice").check();
            page.waitForURL("**kind=**");

            assertEquals(site.address("/sok?kind=practice"), page.url());
        }
    }

    private Page suggested(Page page) {
        page.navigate(site.address("/"));
        page.locator(FIELD).pressSequentially("barneh");
        page.waitForSelector(OPTION);
        return page;
    }

    private static String chosen(Page page) {
        return page.locator(CHOSEN).textContent();
    }

    private static void search(Page page, String words) {
        page.locator(FIELD).fill(words);
        page.locator(FIELD).press("Enter");
        page.waitForURL("**q=" + words + "**");
    }
}
