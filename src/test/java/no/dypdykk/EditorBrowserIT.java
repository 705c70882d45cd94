package no.dypdykk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;

import no.dypdykk.app.Site;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Axe;
import no.dypdykk.fixture.Browser;
import no.dypdykk.fixture.Browser.Tab;
import no.dypdykk.fixture.Docx;
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
import java.util.regex.Pattern;

/// Whoever writes loses nothing, in a real browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorBrowserIT {
    private static final String NEW_CASE = "/ny/case";
    private static final String TITLE = "#title";
    private static final String SAVE = "button[value='save:draft']";
    private static final String NEED = "textarea[id^='body[1]']";
    private static final String TOOLS = ".tools[aria-controls^='body[1]']";
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final Pattern RECEIPT = Pattern.compile(".*/rediger/\\w+/lagret.*");
    private static final Pattern SAVED_AT =
            Pattern.compile("Utkastet er lagret kl\\. \\d\\d\\.\\d\\d");

    /// What reaches past the right edge of the window.
    private static final String WIDE =
            """
            [...document.querySelectorAll('main *')]
              .filter(one => one.getBoundingClientRect().right > innerWidth)
              .map(one => one.tagName + '#' + one.id + '.' + one.className).join(' ')
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
    void the_keyboard_alone_writes_and_saves_a_case() {
        try (var tab = writer(site.signIn(Role.AUTHOR))) {
            var page = tab.page();
            page.navigate(site.address("/"));
            tabTo(page, "a[href='/ny']");
            page.keyboard().press("Enter");
            page.waitForURL("**/ny");
            tabTo(page, "a[href='/ny/case']");
            page.keyboard().press("Enter");
            page.waitForURL("**/ny/case");
            tabTo(page, TITLE);
            page.keyboard().type("Skrevet med tastatur");
            tabTo(page, "textarea[id^='body[']");
            page.keyboard().type("Vi var mye borte.");
            tabTo(page, SAVE);
            page.keyboard().press("Enter");
            page.waitForURL(RECEIPT);

            assertThat(page.locator("[data-receipt]")).containsText("Lagret kl.");
            assertThat(page.locator("h1")).hasText("Skrevet med tastatur");
        }
    }

    @Test
    void the_receipt_of_the_server_makes_it_say_saved() {
        try (var tab = writer(site.signIn(Role.AUTHOR))) {
            var page = tab.page();
            page.navigate(site.address(NEW_CASE));
            page.context().setOffline(true);
            page.fill(TITLE, "Venter på kvittering");
            assertThat(notice(page)).containsText("Vi får ikke kontakt");
            assertThat(status(page)).isEmpty();

            page.context().setOffline(false);

            assertThat(status(page)).hasText(SAVED_AT);
            assertThat(notice(page)).isHidden();
        }
    }

    @Test
    void whoever_types_without_a_pause_is_kept_too() {
        try (var tab = writer(site.signIn(Role.AUTHOR))) {
            var page = tab.page();
            page.navigate(site.address(NEW_CASE));
            page.locator(TITLE).focus();

            page.waitForResponse(
                    response -> response.url().endsWith("/kladd") && response.ok(),
                    () -> {
                        for (int i = 0; i < 80; i++) {
                            page.keyboard().type("a");
                            page.waitForTimeout(100);
                        }
                    });

            assertThat(page.locator(TITLE)).hasValue("a".repeat(80));
        }
    }

    @Test
    void a_list_has_a_new_line_when_the_last_is_used() {
        try (var tab = writer(site.signIn(Role.AUTHOR))) {
            var page = tab.page();
            page.navigate(site.address(NEW_CASE));
            page.locator("[id='aliases[1]']").fill("Andre");
            page.locator("[id='aliases[2]']").fill("Tredje");

            assertThat(page.locator("[id='aliases[3]']")).hasValue("");
        }
    }

    @Test
    void a_save_without_network_keeps_the_text_and_goes_through_later() {
        try (var tab = writer(site.signIn(Role.AUTHOR))) {
            var page = tab.page();
            page.navigate(site.address(NEW_CASE));
            page.fill(TITLE, "Uten nett");
            page.context().setOffline(true);
            page.click(SAVE);
            assertThat(notice(page)).containsText("Vi får ikke kontakt");
            assertThat(page.locator(TITLE)).hasValue("Uten nett");

            page.context().setOffline(false);
            page.click(SAVE);
            page.waitForURL(RECEIPT);

            assertThat(page.locator("h1")).hasText("Uten nett");
        }
    }

    @Test
    void a_session_that_ends_keeps_the_text_and_the_same_save_goes_through() {
        var user = site.member(Role.AUTHOR);
        var session = site.signIn(user);
        try (var tab = writer(session)) {
            var page = tab.page();
            page.navigate(site.address(NEW_CASE));
            page.fill(TITLE, "Økten tok slutt");
            site.end(session);
            page.click(SAVE);
            assertThat(notice(page)).containsText("Du er logget ut");
            assertThat(page.locator(TITLE)).hasValue("Økten tok slutt");

            page.context().addCookies(List.of(site.signIn(user)));
            page.click(SAVE);
            page.waitForURL(RECEIPT);

            assertThat(page.locator("h1")).hasText("Økten tok slutt");
        }
    }

    @Test
    void without_scripts_too_the_text_outlives_the_session() {
        var user = site.member(Role.AUTHOR);
        var session = site.signIn(user);
        try (var tab = browser.open(Reader.at(1280, 800).withoutScripts())) {
            var page = tab.page();
            page.context().addCookies(List.of(session));
            page.navigate(site.address(NEW_CASE));
            page.fill(TITLE, "Uten skript");
            site.end(session);
            page.click(SAVE);
            assertThat(page.locator("#sendt")).containsText("Det du skrev, er ikke borte");

            page.context().addCookies(List.of(site.signIn(user)));
            page.click("#sendt button");
            page.click("#sendt button");
            assertThat(page.locator(TITLE)).hasValue("Uten skript");
            page.click(SAVE);
            page.waitForURL(RECEIPT);

            assertThat(page.locator("h1")).hasText("Uten skript");
        }
    }

    @Test
    void a_closed_tab_leaves_a_draft_on_the_server() {
        var user = site.member(Role.AUTHOR);
        try (var tab = writer(site.signIn(user))) {
            tab.page().navigate(site.address(NEW_CASE));
            tab.page().fill(TITLE, "Fanen ble lukket");
            assertThat(status(tab.page())).hasText(SAVED_AT);
        }
        try (var tab = writer(site.signIn(user))) {
            var page = tab.page();
            page.navigate(site.address("/ny"));
            page.click("text=Fanen ble lukket");
            assertThat(page.locator(TITLE)).hasValue("Fanen ble lukket");
            page.click(SAVE);
            page.waitForURL(RECEIPT);
            page.navigate(site.address("/ny"));

            assertThat(page.locator(".unsaved")).hasCount(0);
        }
    }

    @Test
    void a_tab_closed_without_network_leaves_the_text_in_the_browser() {
        try (var tab = writer(site.signIn(Role.AUTHOR))) {
            var page = tab.page();
            page.navigate(site.address(NEW_CASE));
            page.context().setOffline(true);
            page.fill(TITLE, "Bare i nettleseren");
            page.fill("#summary", "Med\nto linjer");
            page.close();
            page.context().setOffline(false);

            var later = tab.page().context().newPage();
            later.navigate(site.address(NEW_CASE));
            assertThat(later.locator(TITLE)).hasValue("");
            later.click("text=Fortsett på den");
            later.waitForLoadState();
            assertThat(status(later)).hasText(SAVED_AT);
            assertThat(later.locator(TITLE)).hasValue("Bare i nettleseren");
            assertThat(later.locator("#summary")).hasValue("Med\nto linjer");
            later.click(SAVE);
            later.waitForURL(RECEIPT);
            later.navigate(site.address(NEW_CASE));

            assertThat(later.locator("[data-copies]")).isHidden();
        }
    }

    @Test
    void a_server_that_restarts_gets_the_text_afterwards() {
        try (var tab = writer(site.signIn(Role.AUTHOR))) {
            var page = tab.page();
            page.navigate(site.address(NEW_CASE));
            site.restart(() -> {
                page.fill(TITLE, "Mens tjeneren var nede");
                assertThat(notice(page)).containsText("Vi får ikke kontakt");
            });

            assertThat(status(page)).hasText(SAVED_AT);
            page.click(SAVE);
            page.waitForURL(RECEIPT);

            assertThat(page.locator("h1")).hasText("Mens tjeneren var nede");
        }
    }

    @Test
    void the_tools_write_markdown_and_undo_takes_it_back() {
        try (var tab = writer(site.signIn(Role.AUTHOR))) {
            var page = tab.page();
            page.navigate(site.address(NEW_CASE));
            var field = page.locator(NEED);
            field.fill("Vi ringte");
            field.press("Control+A");
            field.press("Control+B");
            assertThat(field).hasValue("**Vi ringte**");
            field.press("Control+Z");
            assertThat(field).hasValue("Vi ringte");

            field.press("Shift+Tab");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(":focus")).hasText("Punkter");
            page.keyboard().press("Enter");

            assertThat(field).hasValue("- Vi ringte");
        }
    }

    @Test
    void a_link_is_found_by_words_with_the_keyboard() {
        try (var tab = writer(site.signIn(Role.AUTHOR))) {
            var page = tab.page();
            page.navigate(site.address(NEW_CASE));
            var field = page.locator(NEED);
            field.fill("tillit");
            field.press("Control+A");
            field.press("Control+K");
            assertThat(page.locator("#lenkesok")).isFocused();
            page.keyboard().type("heltid songdalen");
            page.locator(".link-found button").first().waitFor();
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            assertThat(field).hasValue(Pattern.compile("\\[\\[[a-z]+/[a-z0-9-]+\\|tillit]]"));
            assertThat(field).isFocused();
        }
    }

    @Test
    void the_text_is_shown_as_readers_will_see_it() {
        try (var tab = writer(site.signIn(Role.AUTHOR))) {
            var page = tab.page();
            page.navigate(site.address(NEW_CASE));
            page.locator(NEED).fill("Vi **ringte**.");
            page.click(TOOLS + " [data-tool=preview]");
            assertThat(page.locator(".live-preview strong").first()).hasText("ringte");
            page.locator(NEED).fill("Vi *skrev*.");

            assertThat(page.locator(".live-preview em").first()).hasText("skrev");
        }
    }

    @Test
    void a_paste_from_word_becomes_markdown() {
        try (var tab = writer(site.signIn(Role.AUTHOR))) {
            var page = tab.page();
            page.navigate(site.address(NEW_CASE));
            page.locator(NEED).focus();
            Hands.paste(
                    page,
                    "<p class=MsoNormal>Vi <b>ringte</b><o:p></o:p></p><img src=x>",
                    "bare ord");

            assertThat(page.locator(NEED)).hasValue("Vi **ringte**");
            assertThat(page.locator("[id$=-limt]")).containsText("Bilder (1).");
        }
    }

    @Test
    void a_case_begins_in_word_and_is_saved() {
        var report =
                Docx.body(
                                Docx.paragraph("Tittel", "Skrevet i Word")
                                        + Docx.paragraph("Overskrift1", "Bakgrunn")
                                        + Docx.paragraph("Normal", "Mange var borte."))
                        .bytes();
        try (var tab = writer(site.signIn(Role.AUTHOR))) {
            var page = tab.page();
            page.navigate(site.address("/ny"));
            page.click("a[href='/ny/case/fra-word']");
            page.setInputFiles("#file", new FilePayload("rapport.docx", DOCX, report));
            page.click("main button[type=submit]");
            assertThat(page.locator(TITLE)).hasValue("Skrevet i Word");
            assertThat(page.locator(".imported")).containsText("Alt kom med.");
            assertThat(status(page)).hasText(SAVED_AT);
            page.click(SAVE);
            page.waitForURL(RECEIPT);

            assertThat(page.locator("h1")).hasText("Skrevet i Word");
        }
    }

    @Test
    void two_who_write_at_once_keep_both_texts() {
        var dark = Reader.at(320, 640).in(ColorScheme.DARK);
        try (var first = writer(site.signIn(Role.COORDINATOR));
                var second = browser.openForAxe(dark)) {
            var theirs = first.page();
            theirs.navigate(site.address(NEW_CASE));
            theirs.fill(TITLE, "Skrevet av to");
            theirs.fill(NEED, "Et behov.");
            theirs.click(SAVE);
            theirs.waitForURL(RECEIPT);
            var address = theirs.url().replaceFirst("/lagret.*", "");
            var mine = second.page();
            mine.context().addCookies(List.of(site.signIn(Role.COORDINATOR)));
            mine.navigate(address);
            theirs.navigate(address);
            theirs.fill("textarea[id^='body[']", "Deres behov.");
            theirs.click(SAVE);
            theirs.waitForURL(RECEIPT);

            mine.fill("textarea[id^='body[']", "Mitt behov.");
            mine.click(SAVE);
            mine.waitForSelector(".clash");
            assertThat(mine.locator(".theirs")).isFocused();
            assertThat(mine.locator(".clash .wording").first()).hasText("Deres behov.");
            assertThat(mine.locator(".clash .wording").last()).hasText("Mitt behov.");
            assertThat(mine.locator("textarea[id^='body[']").first())
                    .hasValue("Deres behov.\n\nMitt behov.");
            assertEquals("", String.join("\n", Axe.violations(mine)));
            assertEquals("", mine.evaluate(WIDE));
            second.screenshot("conflict-narrow-dark");
            mine.check(".theirs input[name=base]");
            mine.click(SAVE);
            mine.waitForURL(RECEIPT);

            theirs.navigate(address);
            assertThat(theirs.locator("textarea[id^='body[']").first())
                    .hasValue("Deres behov.\n\nMitt behov.");
        }
    }

    @Test
    void axe_finds_nothing_where_people_write() {
        var found = new ArrayList<String>();
        for (var locale : List.of("nb-NO", "nn-NO")) {
            for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                var reader = Reader.at(1280, 800).reading(locale).in(colours);
                try (var tab = browser.openForAxe(reader)) {
                    look(tab, locale + " " + colours + " ", found);
                }
            }
        }
        assertEquals("", String.join("\n", found));
    }

    private void look(Tab tab, String who, List<String> found) {
        var page = tab.page();
        page.context().addCookies(List.of(site.signIn(Role.COORDINATOR)));
        for (var path :
                List.of(
                        "/ny",
                        NEW_CASE,
                        "/ny/theme",
                        "/ny/workshop",
                        "/ny/case/fra-word",
                        "/sok/forklaring?q=heltid",
                        "/arbeidsliste")) {
            page.navigate(site.address(path));
            Axe.violations(page).forEach(line -> found.add(who + path + " " + line));
        }
        page.navigate(site.address("/dypdykk/songdalen-heltid"));
        page.click("header a[href^='/rediger/']");
        page.waitForURL("**/rediger/*");
        Axe.violations(page).forEach(line -> found.add(who + page.url() + " " + line));
        page.fill(TITLE, "");
        page.click(SAVE);
        page.waitForSelector(".ds-error-summary");
        Axe.violations(page).forEach(line -> found.add(who + "refused " + line));
        page.click("button[value='as-text']");
        page.waitForSelector("#text");
        Axe.violations(page).forEach(line -> found.add(who + "text " + line));
    }

    @Test
    void nothing_scrolls_sideways_and_no_rule_of_ours_is_broken() {
        var complaints = new ArrayList<String>();
        try (var tab = browser.open(Reader.at(320, 640))) {
            var page = tab.page();
            page.context().addCookies(List.of(site.signIn(Role.COORDINATOR)));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            for (var path : List.of("/ny", NEW_CASE, "/ny/workshop", "/ny/case/fra-word")) {
                page.navigate(site.address(path));
                assertEquals("", page.evaluate(WIDE), path);
            }
            page.navigate(site.address("/dypdykk/songdalen-heltid"));
            assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
            page.click("header a[href^='/rediger/']");
            page.waitForURL("**/rediger/*");
            assertEquals("", page.evaluate(WIDE), page::url);
        }
        assertEquals(List.of(), complaints);
    }

    private Tab writer(Cookie session) {
        var tab = browser.open(Reader.at(1280, 800));
        tab.page().context().addCookies(List.of(session));
        return tab;
    }

    private static Locator status(Page page) {
        return page.locator("[data-draft-status]");
    }

    private static Locator notice(Page page) {
        return page.locator("[data-draft-notice]");
    }

    private static void tabTo(Page page, String target) {
        Hands.reach(page, page.locator(target).locator("visible=true"), 200);
    }
}
