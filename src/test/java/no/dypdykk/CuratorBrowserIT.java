package no.dypdykk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import no.dypdykk.app.Site;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Axe;
import no.dypdykk.fixture.Browser;
import no.dypdykk.fixture.Browser.Tab;
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

/// What coordinators look after, in a real browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CuratorBrowserIT {
    private static final List<String> PAGES =
            List.of(
                    "/ordliste",
                    "/ordliste/ny",
                    "/ordliste/1",
                    "/rediger/01M82V7M3CAZ8BJXB1P2J674AX",
                    "/sla-sammen/01M82V7M2WCJ1XF7K9QR074Z8F?med=okt-grunnbemanning");

    private static final String ROWS = "#cases [data-row] input";

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
    void axe_finds_nothing_in_either_language_and_either_colours() {
        var found = new ArrayList<String>();
        for (var locale : List.of("nb-NO", "nn-NO")) {
            for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var reader = Reader.at(1280, 800).reading(locale).in(colours);
                try (var tab = coordinator(reader)) {
                    for (var path : PAGES) {
                        tab.page().navigate(site.address(path));
                        Axe.violations(tab.page()).forEach(line -> found.add(path + " " + line));
                        tab.screenshot(
                                "curator-%s-%s-%d".formatted(locale, colours, PAGES.indexOf(path)));
                    }
                }
            }
        }
        assertEquals("", String.join("\n", found));
    }

    @Test
    void nothing_scrolls_sideways_at_320_pixels_and_no_rule_of_ours_is_broken() {
        try (var tab = browser.open(Reader.at(320, 640))) {
            tab.page().context().addCookies(List.of(site.signIn(Role.COORDINATOR)));
            for (var path : PAGES) {
                tab.page().navigate(site.address(path));
                assertEquals(
                        320, tab.page().evaluate("document.documentElement.scrollWidth"), path);
                tab.screenshot("curator-narrow-%d".formatted(PAGES.indexOf(path)));
            }
            assertEquals(List.of(), tab.complaints());
        }
    }

    @Test
    void a_coordinator_who_never_saw_it_makes_a_theme_by_keyboard_and_readers_see_its_order() {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            var page = tab.page();
            page.context().addCookies(List.of(site.signIn(Role.COORDINATOR)));
            page.navigate(site.address("/"));
            press(page, "a[href='/ny']");
            page.waitForURL("**/ny");
            press(page, "a[href='/ny/theme']");
            page.waitForURL("**/ny/theme");
            type(page, "#title", "Flere i heltid");
            type(page, "#question", "Hvordan får flere hele stillinger i helse og omsorg?");
            type(page, "textarea[id^='body[']", "Vi har valgt tre saker.");
            type(page, "[id='cases[0]']", titleOf("songdalen-heltid"));
            page.keyboard().press("Enter");
            assertThat(page.locator(ROWS)).hasCount(1);
            assertThat(page.locator("[id='cases[1]']")).isFocused();
            for (int chosen = 2; chosen <= 3; chosen++) {
                press(page, "#cases .suggested button");
                assertThat(page.locator(ROWS)).hasCount(chosen);
            }
            var first = page.locator(ROWS).nth(0).inputValue();
            var last = page.locator(ROWS).nth(2).inputValue();
            var up = "#cases [data-up][aria-label='Flytt opp: " + last + "']";
            tabTo(page, up);
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            assertThat(page.locator("#cases [role=status]"))
                    .hasText(last + " er nå nummer 1 av 3.");
            assertThat(page.locator(up)).isFocused();
            tab.screenshot("curator-theme-arranged");
            press(page, "button[value='save:published']");
            page.waitForURL("**/lagret?**");

            assertEquals(
                    List.of(last, first),
                    readersSee(page.locator("main a[href^='/tema/']").first().getAttribute("href"))
                            .subList(0, 2));
            assertEquals(List.of(), tab.complaints());
        }
    }

    /// Titles of the cases that a theme shows to somebody who is not signed in.
    private List<String> readersSee(String theme) {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            tab.page().navigate(site.address(theme));
            assertThat(tab.page().locator(".question")).containsText("hele stillinger");
            tab.screenshot("curator-theme-read");
            return tab.page().locator("section[aria-labelledby=saker] h3").allInnerTexts();
        }
    }

    private String titleOf(String slug) {
        try (var tab = browser.open(Reader.at(800, 600))) {
            tab.page().navigate(site.address("/dypdykk/" + slug));
            return tab.page().locator("h1").innerText();
        }
    }

    private static void press(Page page, String selector) {
        tabTo(page, selector);
        page.keyboard().press("Enter");
    }

    private static void type(Page page, String selector, String words) {
        tabTo(page, selector);
        page.keyboard().type(words);
    }

    /// Presses the tabulator until the first of some things has the focus.
    private static void tabTo(Page page, String target) {
        Hands.reach(page, page.locator(target).first(), 300);
    }

    private Tab coordinator(Reader reader) {
        var tab = browser.openForAxe(reader);
        tab.page().context().addCookies(List.of(site.signIn(Role.COORDINATOR)));
        return tab;
    }
}
