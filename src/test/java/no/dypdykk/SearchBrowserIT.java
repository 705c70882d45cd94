package no.dypdykk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import no.dypdykk.app.Site;
import no.dypdykk.core.people.Role;
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

/// Searching in a real browser, with the keyboard alone.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchBrowserIT {
    private static final int TABS = 120;

    private final Browser browser = Browser.start();
    private Site site;

    @BeforeAll
    void others_searched_before(@TempDir Path data) {
        site = Site.start(data);
        site.useful("fravær barnehage");
    }

    @AfterAll
    void close() {
        browser.close();
        site.close();
    }

    @Test
    void from_what_others_searched_for_to_a_search_of_ones_own_with_the_keyboard_alone() {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            var page = tab.page();
            page.context().addCookies(List.of(site.signIn(Role.READER)));
            page.navigate(site.address("/"));
            chooseWhatOthersSearchedFor(page);
            assertTrue(page.url().endsWith("/sok?q=frav%C3%A6r+barnehage"), page.url());

            Hands.reach(page, page.locator("#kind-case"), TABS);
            page.keyboard().press("Space");
            page.waitForURL("**kind=case**");
            Hands.reach(page, page.locator(".hit a").first(), TABS);
            page.keyboard().press("Enter");
            page.waitForURL("**/dypdykk/**");

            Hands.reach(page, page.locator("#toppsok"), TABS);
            page.keyboard().type("sykefravær");
            page.keyboard().press("Enter");
            page.waitForURL("**kind=case&filter=sist");
            assertEquals("Filtrene dine fra sist er på. Fjern dem", page.innerText(".restored"));
            tab.screenshot("search-restored-1280");

            Hands.reach(page, page.locator(".keep a[href^='/min-side/sok']"), TABS);
            page.keyboard().press("Enter");
            page.waitForURL("**/min-side/sok?**");
            Hands.reach(page, page.locator("#navn"), TABS);
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().type("Fraværet vårt");
            page.keyboard().press("Enter");
            page.waitForURL("**/min-side?gjort=search");
            assertTrue(page.isVisible("text=Fraværet vårt"));
            tab.screenshot("search-kept-1280");

            Hands.reach(page, page.locator("[aria-label='Slett søket «Fraværet vårt»']"), TABS);
            page.keyboard().press("Enter");
            page.waitForURL("**/min-side?gjort=search-gone");
            assertEquals(0, page.locator("text=Fraværet vårt").count());
            assertEquals(List.of(), tab.complaints());
        }
    }

    private static void chooseWhatOthersSearchedFor(Page page) {
        Hands.reach(page, page.locator("#sok"), TABS);
        page.keyboard().insertText("frav");
        var offered = page.locator("[role=group][aria-label='Søk andre har hatt nytte av'] li");
        offered.waitFor();
        page.keyboard().press("ArrowUp");
        assertEquals("true", offered.getAttribute("aria-selected"));
        page.keyboard().press("Enter");
        page.waitForURL("**/sok?**");
    }

    @Test
    void without_scripts_filters_come_back_and_are_taken_off_by_a_link() {
        try (var tab = browser.open(Reader.at(360, 740).withoutScripts())) {
            var page = tab.page();
            page.navigate(site.address("/sok?q=barnehage"));
            page.check("#kind-practice");
            page.click(".apply");
            page.navigate(site.address("/tiltak"));
            page.click(".menu-search a");

            assertTrue(page.url().endsWith("/sok?kind=practice&filter=sist"), page.url());
            tab.screenshot("search-restored-360");
            page.click(".restored a");
            page.navigate(site.address("/tiltak"));
            page.click(".menu-search a");

            assertTrue(page.url().endsWith("/sok"), page.url());
            assertEquals(0, page.locator(".restored").count());
        }
    }

    @Test
    void axe_finds_nothing_where_suggestions_filters_and_standing_are_shown() {
        var found = new ArrayList<String>();
        for (var locale : List.of("nb-NO", "nn-NO")) {
            for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {360, 1280}) {
                    var reader = Reader.at(width, 800).reading(locale).in(colours);
                    try (var tab = browser.openForAxe(reader)) {
                        var page = tab.page();
                        page.context().addCookies(List.of(site.signIn(Role.COORDINATOR)));
                        page.navigate(site.address("/sok?q=Frav%C3%A6r+barnehage&kind=case"));
                        page.click("#sok");
                        page.keyboard().press("End");
                        page.keyboard().press("Backspace");
                        page.waitForSelector(".suggestions li");
                        found.addAll(Axe.violations(page));
                        tab.screenshot("search-offered-" + width + "-" + locale + "-" + colours);
                    }
                }
            }
        }
        assertEquals("", String.join("\n", found));
    }
}
