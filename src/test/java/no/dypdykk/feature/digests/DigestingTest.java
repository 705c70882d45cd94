package no.dypdykk.feature.digests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import no.dypdykk.core.digest.DigestWeek;
import no.dypdykk.core.page.Card;
import no.dypdykk.core.page.Freshness;
import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.engine.mail.SmtpMail;
import no.dypdykk.engine.mail.SmtpServer;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.fixture.Samples;
import no.dypdykk.port.Digests.Subscription;
import no.dypdykk.port.Mail;
import no.dypdykk.port.Pages.Derived;
import no.dypdykk.port.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Digests, from the store to the mailbox of an SMTP server in this process.
class DigestingTest {
    private static final String ORIGIN = "https://dypdykk.test";
    private static final PageAddress THEME = new PageAddress(PageKind.THEME, "provetema");
    private static final UserId KARI = new UserId("kari");

    /// The Wednesday on which the pages of [Samples] were saved.
    private static final Instant WEDNESDAY = Samples.NOON;

    private static final Duration WEEK = Duration.ofDays(7);

    private final GreenMail postOffice = new GreenMail(new ServerSetup(0, null, "smtp"));
    private Store store;
    private Instant now = WEDNESDAY.plus(WEEK);

    @BeforeEach
    void someone_follows_a_theme(@TempDir Path folder) {
        postOffice.start();
        store = SqlStore.open(folder);
        append("tema", 1, Samples.published(THEME, "Prøvetema"), WEDNESDAY);
        keep(true);
        write(tx ->
                tx.digests()
                        .follow(
                                new Subscription(
                                        KARI,
                                        Samples.id("tema"),
                                        Language.NN,
                                        "nokkel",
                                        WEDNESDAY.plusSeconds(1),
                                        DigestWeek.of(WEDNESDAY))));
    }

    @AfterEach
    void stop() {
        store.close();
        postOffice.stop();
    }

    @Test
    void d1_a_page_that_is_new_on_the_theme_is_told_in_the_readers_language() throws Exception {
        append("ny", 1, onTheme("ny-sak", "Ny sak: æøå", PageState.PUBLISHED));

        run();

        var letter = only();
        assertEquals("kari@prove.test", letter.getAllRecipients()[0].toString());
        assertEquals("dypdykk@prove.test", letter.getFrom()[0].toString());
        assertEquals("1 nyhende om Prøvetema", letter.getSubject());
        var text = letter.getContent().toString().replace("\r\n", "\n");
        assertTrue(text.startsWith("Hei, Kari Prøve.\n"), text);
        assertTrue(text.contains("Ny sak: æøå (dypdykk)\n" + ORIGIN + "/dypdykk/ny-sak\n"), text);
        assertTrue(text.contains(ORIGIN + "/avmeld/nokkel"), text);
        assertEquals("<" + ORIGIN + "/avmeld/nokkel>", letter.getHeader("List-Unsubscribe")[0]);
    }

    @Test
    void d1_nothing_new_is_no_letter_and_nothing_of_a_draft_is_told() {
        append("kladd", 1, onTheme("kladd", "Hemmelig kladd", PageState.DRAFT));

        run();
        assertEquals(0, postOffice.getReceivedMessages().length);

        append("ny", 1, onTheme("ny-sak", "Ny sak", PageState.PUBLISHED));
        now = now.plus(WEEK);
        run();
        assertFalse(text(only()).contains("Hemmelig"));
    }

    @Test
    void d1_what_was_told_once_is_not_told_again() {
        append("forste", 1, onTheme("forste", "Første sak", PageState.PUBLISHED));
        run();
        append("andre", 1, onTheme("andre", "Andre sak", PageState.PUBLISHED), now.plusSeconds(9));
        now = now.plus(WEEK);

        run();

        var letters = postOffice.getReceivedMessages();
        assertEquals(2, letters.length);
        assertTrue(text(letters[1]).contains("Andre sak"));
        assertFalse(text(letters[1]).contains("Første sak"));
    }

    @Test
    void d2_nobody_gets_two_letters_in_a_week() {
        append("ny", 1, onTheme("ny-sak", "Ny sak", PageState.PUBLISHED));
        run();
        append("ny", 2, onTheme("ny-sak", "Ny sak igjen", PageState.PUBLISHED), now.plusSeconds(9));

        run();
        now = now.minus(WEEK);
        run();

        assertEquals(1, postOffice.getReceivedMessages().length);
    }

    @Test
    void d2_a_crash_while_sending_sends_nothing_twice_and_leaves_nothing_out() {
        append("ny", 1, onTheme("ny-sak", "Ny sak", PageState.PUBLISHED));
        assertThrows(CrashException.class, () -> run(new Crashing(smtp())));
        assertEquals(1, postOffice.getReceivedMessages().length);

        run();
        assertEquals(1, postOffice.getReceivedMessages().length);
        now = now.plus(WEEK);
        run();

        assertEquals(2, postOffice.getReceivedMessages().length);
        assertTrue(text(postOffice.getReceivedMessages()[1]).contains("Ny sak"));
    }

    @Test
    void d2_without_a_connection_nothing_is_begun() {
        append("ny", 1, onTheme("ny-sak", "Ny sak", PageState.PUBLISHED));
        int port = postOffice.getSmtp().getPort();
        postOffice.stop();
        run(new SmtpMail(new SmtpServer("localhost", port, false, null, null, "x@prove.test")));

        postOffice.start();
        run();

        assertTrue(text(only()).contains("Ny sak"));
    }

    @Test
    void d4_who_is_shut_out_gets_none() {
        append("ny", 1, onTheme("ny-sak", "Ny sak", PageState.PUBLISHED));
        keep(false);

        run();

        assertEquals(0, postOffice.getReceivedMessages().length);
    }

    @Test
    void d5_a_day_that_is_near_is_a_letter_by_itself_in_its_week_only() throws Exception {
        due("sak", "Nærværssaken", day(now).plusDays(10));
        run();
        assertEquals(0, postOffice.getReceivedMessages().length);

        now = now.plus(WEEK);
        run();
        now = now.plus(WEEK);
        run();

        var letter = only();
        assertEquals("Fortel korleis det gjekk", letter.getSubject());
        assertTrue(text(letter).contains("Nærværssaken"), text(letter));
        assertTrue(text(letter).contains(ORIGIN + "/rediger/" + Samples.id("sak").value()));
    }

    @Test
    void d5_news_come_with_days_that_are_near_or_past_and_without_those_far_away() {
        due("forbi", "Forbi-saken", day(now).minusDays(400));
        due("snart", "Snart-saken", day(now).plusDays(30));
        due("senere", "Senere-saken", day(now).plusDays(31));
        append("ny", 1, onTheme("ny-sak", "Ny sak", PageState.PUBLISHED));

        run();

        var text = text(only());
        assertTrue(text.indexOf("Forbi-saken") < text.indexOf("Snart-saken"), text);
        assertTrue(text.contains("Forbi-saken") && text.contains("Ny sak"), text);
        assertFalse(text.contains("Senere-saken"), text);
    }

    @Test
    void d5_nobody_is_reminded_of_what_others_wrote_or_of_a_draft() {
        append("andres", 1, followedUp("andres", "Andres sak", PageState.PUBLISHED, day(now)));
        append("kladd", 1, followedUp("kladd", "Kladden", PageState.DRAFT, day(now)));
        write(tx -> tx.people().markWriter(Samples.id("kladd"), KARI));

        run();

        assertEquals(0, postOffice.getReceivedMessages().length);
    }

    @Test
    void d5_of_two_letters_in_a_week_only_the_first_reminds() {
        var second = new PageAddress(PageKind.THEME, "annet-tema");
        append("tema-2", 1, Samples.published(second, "Annet tema"), WEDNESDAY);
        write(tx ->
                tx.digests()
                        .follow(
                                new Subscription(
                                        KARI,
                                        Samples.id("tema-2"),
                                        Language.NB,
                                        "nokkel-2",
                                        WEDNESDAY.minusSeconds(1),
                                        DigestWeek.of(WEDNESDAY))));
        append("ny", 1, onTheme("ny-sak", "Ny sak", PageState.PUBLISHED));
        due("sak", "Nærværssaken", day(now));

        run();

        var letters = List.of(postOffice.getReceivedMessages());
        assertEquals(2, letters.size());
        assertEquals(1, letters.stream().filter(one -> text(one).contains("Nærværssaken")).count());
    }

    private static LocalDate day(Instant moment) {
        return Freshness.day(moment);
    }

    /// A published case that Kari wrote on.
    private void due(String name, String title, LocalDate day) {
        append(name, 1, followedUp(name, title, PageState.PUBLISHED, day), WEDNESDAY);
        write(tx -> tx.people().markWriter(Samples.id(name), KARI));
    }

    /// A case that is on no theme.
    private static Derived followedUp(String slug, String title, PageState state, LocalDate day) {
        var page = Samples.derived(new PageAddress(PageKind.CASE, slug), title, state);
        var card = new Card(List.of(), null, null, null, Map.of(), Set.of(), Set.of(), null, day);
        return new Derived(page.head(), List.of(), List.of(), card);
    }

    private void run() {
        run(smtp());
    }

    private void run(Mail mail) {
        new Digesting(store, mail, ORIGIN, () -> now).run();
    }

    private Mail smtp() {
        int port = postOffice.getSmtp().getPort();
        return new SmtpMail(
                new SmtpServer("localhost", port, false, null, null, "dypdykk@prove.test"));
    }

    private MimeMessage only() {
        var letters = postOffice.getReceivedMessages();
        assertEquals(1, letters.length);
        return letters[0];
    }

    private static String text(MimeMessage letter) {
        try {
            return letter.getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void append(String name, int number, Derived page) {
        append(name, number, page, WEDNESDAY.plusSeconds(5));
    }

    private void append(String name, int number, Derived page, Instant time) {
        var revision = Samples.revision(name, number, page.head().state());
        write(tx ->
                tx.pages()
                        .append(
                                new Revision(
                                        revision.page(),
                                        number,
                                        time,
                                        revision.author(),
                                        revision.comment(),
                                        revision.state(),
                                        revision.source()),
                                page));
    }

    private static Derived onTheme(String slug, String title, PageState state) {
        var page = Samples.derived(new PageAddress(PageKind.CASE, slug), title, state);
        return new Derived(
                page.head(),
                List.of(Samples.link(LinkType.PART_OF, THEME)),
                List.of(),
                page.card());
    }

    private void keep(boolean active) {
        var kari =
                new User(
                        KARI,
                        "Kari Prøve",
                        "kari@prove.test",
                        Role.READER,
                        null,
                        List.of(),
                        active);
        write(tx -> {
            if (tx.people().byId(KARI).isPresent()) {
                tx.people().change(kari);
            } else {
                tx.people().add(kari);
            }
        });
    }

    private void write(Consumer<Store.Tx> work) {
        store.write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private static final class CrashException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// The server dies right after the letter is out.
    private record Crashing(Mail mail) implements Mail {
        @Override
        public void connected(Consumer<Outbox> work) {
            mail.connected(outbox ->
                    work.accept(letter -> {
                        outbox.send(letter);
                        throw new CrashException();
                    }));
        }
    }
}
