package no.dypdykk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import no.dypdykk.app.Site;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
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

/// The pages of those who take part, besides the editor, in a real browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberBrowserIT {
    /// Where a change of /dypdykk/songdalen-heltid is suggested.
    private static final String SUGGESTING = "/foresla/01M82V7M17Q9WD1WQZ9RF8WYVF";

    private static final String SIDEWAYS = "document.documentElement.scrollWidth";

    private final Browser browser = Browser.start();
    private Site site;
    private User admin;
    private User reader;
    private String invitation;
    private String waiting;
    private String suggestion;

    @BeforeAll
    void someone_is_invited_and_a_page_waits(@TempDir Path data) {
        site = Site.start(data);
        admin = site.member(Role.ADMIN);
        reader = site.member(Role.READER);
        try (var tab = browser.open(Reader.at(1280, 800))) {
            var page = tab.page();
            page.context().addCookies(List.of(site.signIn(admin)));
            page.navigate(site.address("/admin/brukere"));
            page.fill("#name", "Prøve Innbudt");
            page.fill("#email", "innbudt@prove.test");
            page.fill("#networks", "Prøvenettverket med et langt navn; Det andre");
            page.click("main form[action='/admin/brukere'] button[type=submit]");
            invitation = page.innerText(".done code").replaceFirst(".*(?=/velkommen/)", "");
            page.navigate(site.address("/ny/case"));
            page.fill("#title", "En sak som venter");
            page.click("button[value='save:in-review']");
            page.waitForURL("**/lagret**");
            waiting = page.url().replaceFirst(".*/rediger/(\\w+)/lagret.*", "/gjennomgang/$1");
        }
        suggestion = suggest();
    }

    /// A reader suggests a change of a page; the address of the suggestion.
    private String suggest() {
        try (var tab = browser.open(Reader.at(1280, 800))) {
            var page = tab.page();
            page.context().addCookies(List.of(site.signIn(reader)));
            page.navigate(site.address("/dypdykk/songdalen-heltid"));
            page.click("header a[href='" + SUGGESTING + "']");
            page.waitForURL("**/foresla/*");
            page.fill("#summary", "Et nytt sammendrag fra en leser.");
            page.fill("#comment", "Kortere slik");
            page.click("button[value='save:published']");
            page.waitForURL("**/sendt**");
            page.navigate(site.address("/min-side"));
            return page.getAttribute("a[href^='/forslag/']", "href");
        }
    }

    @AfterAll
    void close() {
        browser.close();
        site.close();
    }

    private List<String> ownPages() {
        return List.of(
                "/admin",
                "/admin/brukere",
                "/admin/brukere/" + admin.id(),
                "/admin/logg",
                "/min-side",
                "/min-side/sok?q=barnehage&kind=case",
                "/varsler",
                "/gjennomgang",
                waiting,
                suggestion);
    }

    private List<String> openPages() {
        return List.of("/logg-inn", invitation, "/velkommen/ukjent", "/avmeld/ukjent");
    }

    @Test
    void axe_finds_nothing_in_either_language_and_either_colours() {
        var found = new ArrayList<String>();
        for (var locale : List.of("nb-NO", "nn-NO")) {
            for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var reader = Reader.at(1280, 800).reading(locale).in(colours);
                visit(reader, page -> Axe.violations(page), locale + "-" + colours, found);
            }
        }
        assertEquals("", String.join("\n", found));
    }

    @Test
    void nothing_scrolls_sideways_at_320_pixels() {
        var wide = new ArrayList<String>();
        visit(
                Reader.at(320, 640),
                page -> {
                    var width = (Number) page.evaluate(SIDEWAYS);
                    return width.intValue() > 320 ? List.of("is " + width + " wide") : List.of();
                },
                "narrow",
                wide);
        assertEquals(List.of(), wide);
    }

    @FunctionalInterface
    private interface Look {
        List<String> at(Page page);
    }

    /// Looks at all pages and keeps a picture of each.
    private void visit(Reader reader, Look look, String name, List<String> found) {
        try (var tab = browser.openForAxe(reader)) {
            look(tab, openPages(), look, name + "-open", found);
            tab.page().context().addCookies(List.of(site.signIn(admin)));
            look(tab, ownPages(), look, name + "-own", found);
            tab.page().context().addCookies(List.of(site.signIn(this.reader)));
            look(tab, List.of(SUGGESTING, suggestion, "/min-side"), look, name + "-reader", found);
        }
    }

    private void look(Tab tab, List<String> paths, Look look, String name, List<String> found) {
        for (var path : paths) {
            tab.page().navigate(site.address(path));
            look.at(tab.page()).forEach(line -> found.add(name + " " + path + " " + line));
            tab.screenshot("member-%s-%d".formatted(name, paths.indexOf(path)));
        }
    }
}
