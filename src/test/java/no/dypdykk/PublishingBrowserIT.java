package no.dypdykk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;

import no.dypdykk.app.Site;
import no.dypdykk.core.people.Role;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The whole way of a case in a real browser: someone writes it, someone else reads and publishes
/// it, a third finds it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishingBrowserIT {
    private static final String STAVANGER = "1103";
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String TITLE = "#title";
    private static final String SEND = "button[value='save:in-review']";
    private static final String APPROVE = "button[value='approved']";
    private static final String NEED = "textarea[id^='body[1]']";
    private static final Pattern RECEIPT = Pattern.compile(".*/rediger/\\w+/lagret.*");

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
    void a_word_file_becomes_a_case_that_is_found_and_that_two_write_on_at_once() {
        var author = site.signIn(site.member(Role.AUTHOR, STAVANGER));
        var colleague = site.signIn(site.member(Role.AUTHOR, STAVANGER));
        try (var first = signedIn(author);
                var second = signedIn(colleague);
                var coordinator = signedIn(site.signIn(Role.COORDINATOR));
                var reader = browser.open(Reader.at(360, 740))) {
            var mine = first.page();
            fromWord(mine);
            first.screenshot("path-1-imported");
            mine.fill("#municipality", STAVANGER);
            mine.click(SEND);
            mine.waitForURL(RECEIPT);
            var address = mine.url().replaceFirst("/lagret.*", "");

            var reviewer = coordinator.page();
            reviewer.navigate(site.address("/gjennomgang"));
            reviewer.click("text=Prøvesak fra Word");
            reviewer.fill("#goals", "Målene kan etterprøves.");
            coordinator.screenshot("path-2-review");
            reviewer.click(APPROVE);
            reviewer.waitForURL("**/gjennomgang?*");
            assertThat(reviewer.locator("main")).containsText("Siden er publisert.");

            var finding = reader.page();
            finding.navigate(site.address("/"));
            finding.fill("main input[type=search]", "harmonikkspelar");
            finding.keyboard().press("Enter");
            finding.click("text=Prøvesak fra Word");
            assertThat(finding.locator("h1")).hasText("Prøvesak fra Word");
            reader.screenshot("path-3-read");
            var shown = finding.url();

            mine.navigate(address);
            var theirs = second.page();
            theirs.navigate(address);
            mine.locator(NEED).fill("Mange var borte. Det skrev den første.");
            mine.click(SEND);
            mine.waitForURL(RECEIPT);
            theirs.fill("#summary", "Det skrev den andre.");
            theirs.click(SEND);
            theirs.waitForURL(RECEIPT);
            second.screenshot("path-4-merged");

            finding.navigate(shown);
            assertThat(finding.locator("main")).not().containsText("den første");
            reviewer.navigate(site.address("/gjennomgang"));
            reviewer.click("text=Prøvesak fra Word");
            assertThat(reviewer.locator("main")).containsText("Det skrev den første.");
            assertThat(reviewer.locator("main")).containsText("Det skrev den andre.");
            reviewer.click(APPROVE);
            reviewer.waitForURL("**/gjennomgang?*");

            finding.navigate(shown);
            assertThat(finding.locator("main")).containsText("Det skrev den første.");
            assertThat(finding.locator("main")).containsText("Det skrev den andre.");
        }
    }

    private void fromWord(Page page) {
        var report =
                Docx.body(
                                Docx.paragraph("Tittel", "Prøvesak fra Word")
                                        + Docx.paragraph("Overskrift1", "Behov")
                                        + Docx.paragraph("Normal", "Mange var borte.")
                                        + Docx.paragraph("Overskrift1", "Tiltak")
                                        + Docx.paragraph("Normal", "Harmonikkspillerne spilte."))
                        .bytes();
        page.navigate(site.address("/ny/case/fra-word"));
        page.setInputFiles("#file", new FilePayload("rapport.docx", DOCX, report));
        page.click("main button[type=submit]");
        assertThat(page.locator(TITLE)).hasValue("Prøvesak fra Word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb-NO", "nn-NO"})
    void the_keyboard_alone_writes_reviews_publishes_and_finds(String language) {
        var title = "Bare tastatur " + language;
        var reading = Reader.at(1280, 800).reading(language);
        try (var author = browser.open(reading);
                var coordinator = browser.open(reading);
                var reader = browser.open(reading)) {
            enter(author, site.signIn(Role.AUTHOR));
            write(author.page(), title);
            enter(coordinator, site.signIn(Role.COORDINATOR));
            publish(coordinator.page(), title);
            find(reader.page(), title);

            assertThat(reader.page().locator("h1")).hasText(title);
        }
    }

    private void write(Page page, String title) {
        page.navigate(site.address("/"));
        press(page, page.locator("header a[href='/ny']"));
        press(page, page.locator("a[href='/ny/case']"));
        type(page, TITLE, title);
        type(page, NEED, "Trekkspelet var borte.");
        press(page, page.locator(SEND));
        page.waitForURL(RECEIPT);
    }

    private void publish(Page page, String title) {
        page.navigate(site.address("/"));
        press(page, page.locator("header a[href='/gjennomgang']"));
        press(page, page.locator("main a:has-text('" + title + "')"));
        type(page, "#strengthen", "Legg til tall.");
        press(page, page.locator(APPROVE));
        page.waitForURL("**/gjennomgang?*");
    }

    private void find(Page page, String title) {
        page.navigate(site.address("/"));
        type(page, "main input[type=search]", title);
        page.keyboard().press("Enter");
        page.waitForURL("**/sok?*");
        press(page, page.locator("main a:has-text('" + title + "')"));
    }

    private static void type(Page page, String field, String words) {
        reach(page, page.locator(field));
        page.keyboard().type(words);
    }

    private static void press(Page page, Locator target) {
        reach(page, target);
        page.keyboard().press("Enter");
        page.waitForLoadState();
    }

    private static void reach(Page page, Locator target) {
        target.first().waitFor();
        Hands.reach(page, target.first(), 250);
    }

    private Tab signedIn(Cookie session) {
        var tab = browser.open(Reader.at(1280, 800));
        enter(tab, session);
        return tab;
    }

    private static void enter(Tab tab, Cookie session) {
        tab.page().context().addCookies(List.of(session));
    }
}
