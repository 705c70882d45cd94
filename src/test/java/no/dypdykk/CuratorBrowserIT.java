package no.dypdykk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.options.ColorScheme;

import no.dypdykk.app.Site;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Axe;
import no.dypdykk.fixture.Browser;
import no.dypdykk.fixture.Browser.Tab;
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
    private static final List<String> PAGES = List.of("/ordliste", "/ordliste/ny", "/ordliste/1");

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

    private Tab coordinator(Reader reader) {
        var tab = browser.openForAxe(reader);
        tab.page().context().addCookies(List.of(site.signIn(Role.COORDINATOR)));
        return tab;
    }
}
