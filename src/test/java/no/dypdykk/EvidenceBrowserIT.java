package no.dypdykk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import no.dypdykk.app.TestServer;
import no.dypdykk.feature.reading.MadeUpCases;
import no.dypdykk.fixture.Axe;
import no.dypdykk.fixture.Browser;
import no.dypdykk.fixture.Reader;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What measured outcomes look like in a real browser: plots, series, the map and «Regn selv», in
/// cases of made-up municipalities.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceBrowserIT {
    /// Four years of quarters before the start and two after it.
    private static final String SERIES = series();

    private final TestServer server =
            TestServer.with(Path.of("src/test/resources/evidence-library"));
    private final Browser browser = Browser.start();

    /// How a reader comes to each type of page.
    private final Map<String, Consumer<Page>> ways = ways();

    private Map<String, Consumer<Page>> ways() {
        var all = new LinkedHashMap<String, Consumer<Page>>();
        all.put("practice", page -> open(page, "/tiltak/ringe-pa-mandag"));
        all.put("practice-chosen", page -> open(page, "/tiltak/ringe-pa-mandag?size=large"));
        all.put("practice-few", page -> open(page, "/tiltak/synge-pa-tirsdag"));
        all.put("case-series", page -> open(page, "/dypdykk/serieby"));
        all.put("case-compared", page -> open(page, "/dypdykk/parby"));
        all.put("case-periods", page -> open(page, "/dypdykk/fjellby"));
        all.put("case-group", page -> opened(page, "/dypdykk/gruppeby"));
        all.put("practice-funnel", page -> opened(page, "/tiltak/tolv"));
        all.put("map", page -> open(page, "/kunnskapskart"));
        all.put("map-chosen", page -> open(page, "/kunnskapskart?tried=1"));
        all.put("map-service", page -> open(page, "/kunnskapskart?sector=school"));
        all.put("self", page -> open(page, "/regn-selv?ansatte=50&nivaa=9&endring=1"));
        all.put("self-judged", page -> judge(page, SERIES));
        all.put("self-refused", page -> judge(page, "2014-K1 åtte komma to"));
        return all;
    }

    private static String series() {
        var lines = new StringBuilder();
        for (int quarter = 0; quarter < 24; quarter++) {
            lines.append(2008 + quarter / 4).append("-Q").append(quarter % 4 + 1).append('\t');
            lines.append(quarter < 16 ? 9 : 7).append(',').append(quarter * 7 % 10).append('\n');
        }
        return lines.toString();
    }

    private void open(Page page, String path) {
        page.navigate(server.address(path));
    }

    /// With all that is folded unfolded.
    private void opened(Page page, String path) {
        open(page, path);
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
    }

    private void judge(Page page, String figures) {
        open(page, "/regn-selv");
        page.fill("[name=figures]", figures);
        page.fill("[name=start]", "2012-Q1");
        page.fill("[name=employees]", "120");
        page.click(".self form[method=post] button[type=submit] >> nth=0");
        page.waitForLoadState();
    }

    @BeforeAll
    void send() {
        var cases = new MadeUpCases(server);
        cases.practice("tolv");
        for (int i = 0; i < 12; i++) {
            cases.years("tolv", i, 100 + 90 * i, 10, 9 + Math.sin(i));
        }
        cases.group("gruppeby", "tolv");
    }

    @AfterAll
    void close() {
        browser.close();
        server.close();
    }

    @Test
    void axe_finds_nothing_in_either_language_and_either_colours() {
        var found = new ArrayList<String>();
        for (var locale : List.of("nb-NO", "nn-NO")) {
            for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var reader = Reader.at(1280, 800).reading(locale).in(colours);
                try (var tab = browser.openForAxe(reader)) {
                    ways.forEach((name, way) -> {
                        way.accept(tab.page());
                        Axe.violations(tab.page()).forEach(line -> found.add(name + " " + line));
                        tab.screenshot("evidence-%s-%s-%s".formatted(name, locale, colours));
                    });
                }
            }
        }
        assertEquals("", String.join("\n", found));
    }

    @Test
    void nothing_scrolls_sideways_at_320_pixels() {
        var wide = new ArrayList<String>();
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var tab = browser.openForAxe(Reader.at(320, 640).in(colours))) {
                ways.forEach((name, way) -> {
                    way.accept(tab.page());
                    var width = tab.page().evaluate("document.documentElement.scrollWidth");
                    if (((Number) width).intValue() > 320) {
                        wide.add(name + " is " + width + " wide");
                    }
                    tab.screenshot("evidence-narrow-%s-%s".formatted(name, colours));
                });
            }
        }
        assertEquals(List.of(), wide);
    }

    @Test
    void a_series_is_judged_without_scripts_and_what_was_pasted_still_stands_in_the_form() {
        try (var tab = browser.open(Reader.at(800, 600).withoutScripts())) {
            judge(tab.page(), SERIES);

            assertTrue(tab.page().locator(".self-answer .judged-sentence").isVisible());
            assertEquals(SERIES, tab.page().inputValue("[name=figures]"));
        }
    }

    @Test
    void the_browser_complains_of_nothing_but_what_it_was_refused() {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            ways.forEach((name, way) -> {
                if (!name.equals("self-refused")) {
                    way.accept(tab.page());
                }
            });
            assertEquals(List.of(), tab.complaints());
        }
    }
}
