package no.dypdykk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;

import no.dypdykk.app.Site;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Browser;
import no.dypdykk.fixture.Browser.Tab;
import no.dypdykk.fixture.Hands;
import no.dypdykk.fixture.Reader;
import no.dypdykk.web.Session;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Text made to run as a script, in titles, summaries, texts, searches and what is pasted, runs
/// nowhere in a real browser. The pages' own rule against such scripts is lifted here, so that it
/// cannot hide a hole in the pages.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextBrowserIT {
    private static final Path COLLECTION = Path.of("src/test/resources/spec/hostile-markup.txt");

    /// What no text may become: attributes that run, addresses that run, elements that load.
    private static final String ALIVE =
            """
            [...document.querySelectorAll('*')].filter(one =>
              [...one.attributes].some(a => a.name.startsWith('on')
                || ['href', 'src', 'action', 'formaction', 'data', 'srcdoc'].includes(a.name)
                && /^\\s*(javascript|vbscript|data|blob|file):/i.test(
                  one[a.name] && one[a.name].baseVal || one[a.name] || a.value))
              || ['IFRAME', 'OBJECT', 'EMBED', 'BASE', 'MARQUEE', 'MATH'].includes(one.tagName)
              || one.tagName === 'SCRIPT' && !new URL(one.src).pathname.startsWith('/assets/')
              || one.tagName === 'META' && /refresh/i.test(one.httpEquiv))
              .map(one => one.outerHTML.slice(0, 200)).join('\\n')
            """;

    private final Browser browser = Browser.start();
    private final List<String> lines = read();
    private final List<String> ran = new ArrayList<>();
    private Site site;
    private Cookie coordinator;
    private String whole;

    @BeforeAll
    void save_every_line(@TempDir Path data) {
        site = Site.start(data);
        coordinator = site.signIn(Role.COORDINATOR);
        try (var tab = trapped()) {
            for (int i = 0; i < lines.size(); i++) {
                save(tab.page(), "fiendtlig-" + i, i + " " + lines.get(i), lines.get(i));
            }
            whole =
                    save(
                            tab.page(),
                            "fiendtlig-alle",
                            "Prøvetekst med alle",
                            String.join("\n\n", lines));
        }
    }

    @AfterAll
    void close() {
        browser.close();
        site.close();
    }

    @Test
    void the_trap_hears_what_runs() {
        try (var tab = trapped()) {
            tab.page().navigate(site.address("/om"));
            tab.page()
                    .evaluate(
                            "document.querySelector('main').innerHTML ="
                                    + " '<img src=x onerror=window.ran()>'");
            tab.page().waitForTimeout(300);

            assertEquals(1, ran.size());
            assertEquals("<img src=\"x\" onerror=\"window.ran()\">", tab.page().evaluate(ALIVE));
        }
        ran.clear();
    }

    @Test
    void what_was_written_is_shown_as_written() {
        try (var tab = trapped()) {
            tab.page().navigate(site.address("/begrep/fiendtlig-0"));

            assertEquals("0 " + lines.getFirst(), tab.page().innerText("h1"));
            assertEquals(lines.getFirst(), tab.page().innerText(".prose p >> nth=0"));
        }
    }

    @Test
    void nothing_runs_where_people_read() {
        var addresses = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            addresses.add("/begrep/fiendtlig-" + i);
        }
        addresses.addAll(
                List.of(
                        "/begrep",
                        "/begrep?rekkefolge=nyest",
                        "/begrep/fiendtlig-alle",
                        "/historikk/" + whole,
                        "/historikk/" + whole + "/1",
                        "/historikk/" + whole + "/avsnitt",
                        "/historikk/" + whole + "/sammenlign",
                        "/sok?q=window+ran+script",
                        "/sok?q=window+ran&kind=concept&page=2"));
        visit(addresses);
    }

    @Test
    void nothing_runs_where_people_search() {
        visit(lines.stream().map(line -> "/sok?q=" + encoded(line)).toList());
    }

    @Test
    void nothing_runs_in_addresses_that_do_not_exist() {
        visit(lines.stream().map(line -> "/begrep/" + encoded(line).replace("+", "%20")).toList());
    }

    @Test
    void nothing_runs_where_people_write_and_review() {
        visit(
                List.of(
                        "/rediger/" + whole,
                        "/rediger/" + whole + "/lagret",
                        "/gjennomgang",
                        "/gjennomgang/" + whole,
                        "/arbeidsliste"));
    }

    @Test
    void nothing_runs_in_a_preview_or_in_what_is_pasted() {
        watched(page -> {
            page.navigate(site.address("/ny/concept"));
            var text = page.locator("textarea[data-markdown]").first();
            text.fill(String.join("\n\n", lines));
            page.locator("[data-tool=preview]").first().click();
            page.locator(".live-preview p").first().waitFor();
            check(page, "preview");
            text.fill("");
            text.focus();
            for (var line : lines) {
                page.waitForResponse(
                        "**/lim-inn", () -> Hands.paste(page, "<p><b>Limt</b></p>" + line, line));
            }
            check(page, "pasted");
        });
    }

    private void visit(List<String> addresses) {
        watched(page -> {
            for (var address : addresses) {
                page.navigate(site.address(address));
                check(page, address);
            }
        });
    }

    private void watched(Consumer<Page> visits) {
        try (var tab = trapped()) {
            visits.accept(tab.page());
        }
        assertEquals(List.of(), ran);
    }

    private static void check(Page page, String where) {
        assertEquals("", page.evaluate(ALIVE), where);
    }

    /// A coordinator's browser that notes whatever calls `window.ran()` or opens a dialog.
    private Tab trapped() {
        var tab = browser.openForAxe(Reader.at(1280, 800));
        tab.page().context().addCookies(List.of(coordinator));
        tab.page().exposeBinding("ran", (source, _) -> ran.add(source.frame().url()));
        tab.page()
                .onDialog(dialog -> {
                    ran.add(dialog.type() + " " + dialog.message());
                    dialog.dismiss();
                });
        return tab;
    }

    /// @return id of the new page
    private String save(Page page, String slug, String title, String text) {
        var markdown =
                "---\nkind: concept\nslug: %s\ntitle: '%s'\nsummary: '%s'\n---\n%s\n\nOrd %s ord.\n"
                        .formatted(slug, quoted(title), quoted(text), text, text);
        var answer =
                page.request()
                        .post(
                                site.address("/api/v1/pages"),
                                RequestOptions.create()
                                        .setHeader("Content-Type", "text/markdown;charset=utf-8")
                                        .setHeader("X-CSRF-Token", Session.csrf(coordinator.value))
                                        .setHeader("X-Confirmed", "true")
                                        .setData(markdown));
        assertEquals(201, answer.status(), answer::text);
        return answer.text().replaceFirst("(?s).*?\"id\":\"(\\w+)\".*", "$1");
    }

    private static String quoted(String text) {
        var line = text.replace("\n", " ");
        return line.substring(0, Math.min(200, line.length())).replace("'", "''");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> read() {
        try {
            return Files.readAllLines(COLLECTION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
