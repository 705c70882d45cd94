package no.dypdykk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;

import no.dypdykk.app.Site;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Axe;
import no.dypdykk.fixture.Browser;
import no.dypdykk.fixture.Browser.Tab;
import no.dypdykk.fixture.Pictures;
import no.dypdykk.fixture.Reader;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/// Files come in where people write, in a real browser, and readers see them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentBrowserIT {
    private static final String NEED = "textarea[id^='body[1]']";
    private static final String TOLD = "[id^='body[1]'][id$='-fil']";
    private static final String STATUS = "[data-attach-status]";

    /// Gives a field a file as a hand or a clipboard does.
    private static final String GIVE =
            """
            (field, [event, name, type, base64]) => {
              const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
              const data = new DataTransfer()
              data.items.add(new File([bytes], name, { type }))
              field.focus()
              field.dispatchEvent(event === 'drop'
                ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
                : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
            }
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
    void a_picture_dropped_on_a_text_is_shown_to_readers_when_it_is_published() {
        try (var tab = writer(Role.COORDINATOR, 1280)) {
            var page = tab.page();
            page.navigate(site.address("/ny/case"));
            page.fill("#title", "Dratt bilde");
            page.fill(NEED, "Vi gikk ut.");
            give(page, "drop", "ute.png", Pictures.png(1600, 900));
            assertThat(page.locator(TOLD)).containsText("Skriv hva bildet viser");
            page.keyboard().type("Fire folk ute");
            assertEquals("Vi gikk ut.\n\n![Fire folk ute](vedlegg:ute.png)", page.inputValue(NEED));
            page.click("button[value='save:published']");
            page.waitForURL("**/lagret**");
            page.navigate(site.address("/dypdykk/dratt-bilde"));

            var picture = page.locator(".prose img");
            picture.scrollIntoViewIfNeeded();
            assertThat(picture).hasAttribute("alt", "Fire folk ute");
            page.waitForCondition(() -> picture.evaluate("one => one.naturalWidth").equals(1200));
            assertEquals(List.of(), tab.complaints());
            tab.screenshot("attachment-page-1280");
        }
    }

    @Test
    void a_pasted_picture_is_taken_and_a_refused_file_leaves_the_text_alone() {
        try (var tab = writer(Role.AUTHOR, 360)) {
            var page = tab.page();
            page.navigate(site.address("/ny/case"));
            page.fill(NEED, "Teksten min.");
            give(page, "paste", "image.png", Pictures.png(20, 10));
            assertThat(page.locator(".files a")).hasText("image.png");
            assertTrue(page.inputValue(NEED).contains("![](vedlegg:image.png)"));

            give(page, "drop", "falsk.png", "<html>".getBytes(StandardCharsets.UTF_8));

            assertThat(page.locator(TOLD)).containsText("en fil vi ikke tar imot: falsk.png");
            assertTrue(page.inputValue(NEED).startsWith("Teksten min."));
            assertEquals(1, page.locator(".files li").count());
        }
    }

    @Test
    void a_chosen_file_is_listed_put_into_the_text_by_a_button_and_the_form_is_accessible() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {360, 1280}) {
                var reader = Reader.at(width, 800).in(scheme);
                try (var tab = writer(Role.AUTHOR, browser.openForAxe(reader))) {
                    var page = tab.page();
                    page.navigate(site.address("/ny/case"));
                    choose(page, "notat.png", Pictures.png(700, 300), "Et notat");
                    assertThat(page.locator(STATUS)).containsText("notat.png er lagt ved");
                    choose(page, "x.exe", new byte[] {'M', 'Z'}, "");
                    assertThat(page.locator(STATUS)).containsText("ikke tar imot");
                    page.focus(NEED);
                    page.click("[data-insert]");
                    assertEquals("![Et notat](vedlegg:notat.png)", page.inputValue(NEED));
                    page.locator("#vedlegg").scrollIntoViewIfNeeded();

                    tab.screenshot("attachment-form-" + width + "-" + scheme);
                    assertEquals(List.of(), Axe.violations(page));
                }
            }
        }
    }

    private static void choose(Page page, String name, byte[] file, String alt) {
        page.setInputFiles("#attachment", new FilePayload(name, "image/png", file));
        page.fill("#attachment-alt", alt);
        page.click("[data-attach-button]");
    }

    private static void give(Page page, String event, String name, byte[] file) {
        var base64 = Base64.getEncoder().encodeToString(file);
        page.locator(NEED).evaluate(GIVE, List.of(event, name, "image/png", base64));
    }

    private Tab writer(Role role, int width) {
        return writer(role, browser.open(Reader.at(width, 800)));
    }

    private Tab writer(Role role, Tab tab) {
        tab.page().context().addCookies(List.of(site.signIn(role)));
        return tab;
    }
}
