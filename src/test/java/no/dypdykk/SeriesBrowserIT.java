package no.dypdykk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import no.dypdykk.app.Site;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Axe;
import no.dypdykk.fixture.Browser;
import no.dypdykk.fixture.Browser.Tab;
import no.dypdykk.fixture.Reader;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A file with figures on its way in, in a real browser, without script.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeriesBrowserIT {
    private static final String WIDE =
            "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right"
                    + " > innerWidth + 1 && !e.closest('.scroll')).map(e => e.tagName).join()";
    private static final String GOOD =
            """
            kommune;enhet;periode;verdi;ansatte;egen kolonne
            1824;;2014K1;8,6;;a
            1824;;2014K2;7,9;;b
            1824;;2014K4;8,1;;h
            1824;Ringen barnehage;2014K1;9,1;24;c
            1824;Ringen barnehage;2014K1;9,2;24;d
            1824;Svingen;2014K1;9,2;4;e
            3101;;2012;8,0;;f
            1824;;2014K5;9,2;;g
            """;

    private final Browser browser = Browser.start();
    private final Site site;

    SeriesBrowserIT(@TempDir Path data) {
        site = Site.start(data);
    }

    @AfterAll
    void close() {
        browser.close();
        site.close();
    }

    private void send(Page page, String content) {
        page.navigate(site.address("/tall/inn"));
        page.setInputFiles(
                "#file",
                new FilePayload("tall.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.fill("#source", "Oppdiktet kilde");
        page.selectOption("#indicator", "sf_total");
        page.click("form.form button[type=submit]");
        page.waitForURL("**/tall/inn/*");
    }

    /// @param year of the figures, another for each reader, so that they are new
    private void walk(Tab tab, String name, String year, List<String> found) {
        String good = GOOD.replace("2014", year);
        var page = tab.page();
        page.context().addCookies(List.of(site.signIn(Role.COORDINATOR)));
        page.navigate(site.address("/tall/inn"));
        look(tab, name + "-sporre", found);
        send(page, good);
        look(tab, name + "-forsto", found);
        page.click("form[action^='/tall/inn/']:not([action$='forkast']) button");
        page.waitForURL("**/tall/inn/*");
        look(tab, name + "-lagret", found);
        page.navigate(site.address("/kommune/1824"));
        look(tab, name + "-kommune", found);
        send(page, good.replace("8,6", "8,7").replace(";7,9", ";7.9"));
        look(tab, name + "-avvist", found);
        send(page, good.replace("8,6", "8,8"));
        look(tab, name + "-endret", found);
    }

    private static void look(Tab tab, String name, List<String> found) {
        Axe.violations(tab.page()).forEach(line -> found.add(name + " " + line));
        var wide = String.valueOf(tab.page().evaluate(WIDE));
        if (!wide.isEmpty()) {
            found.add(name + " is too wide: " + wide);
        }
        tab.screenshot("tall-" + name);
    }

    @Test
    void a_file_goes_in_at_every_width_and_in_both_colours_without_a_fault() {
        var found = new ArrayList<String>();
        try (var tab = browser.openForAxe(Reader.at(360, 740).reading("nb-NO"))) {
            walk(tab, "360", "2014", found);
        }
        var dark = Reader.at(1280, 800).reading("nn-NO").in(ColorScheme.DARK);
        try (var tab = browser.openForAxe(dark)) {
            walk(tab, "1280", "2015", found);
        }
        assertEquals("", String.join("\n", found));
    }
}
