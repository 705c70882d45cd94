package no.dypdykk.feature.digests;

import no.dypdykk.core.digest.DigestWeek;
import no.dypdykk.core.page.Freshness;
import no.dypdykk.core.people.Access;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.core.people.User;
import no.dypdykk.port.Digests.Subscription;
import no.dypdykk.port.Mail;
import no.dypdykk.port.Mail.Letter;
import no.dypdykk.port.Mail.MailFailure;
import no.dypdykk.port.Mail.Outbox;
import no.dypdykk.port.Pages.Backlink;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Sends everyone who follows a theme what is new on it: rules D1 to D5 of `src/doc/access.md`. The
/// week is noted before a letter goes out, so that it goes out at most once whatever crashes; what
/// it told is noted after, so that the next one tells what nobody got. One thread.
public final class Digesting {
    private static final Logger LOG = LoggerFactory.getLogger(Digesting.class);

    private final Store store;
    private final Mail mail;
    private final String origin;
    private final InstantSource clock;

    /// @param origin how readers reach the server, without a slash at the end
    public Digesting(Store store, Mail mail, String origin, InstantSource clock) {
        this.store = store;
        this.mail = mail;
        this.origin = origin;
        this.clock = clock;
    }

    /// A digest that counts as sent.
    ///
    /// @param letter null when there is nothing to tell
    /// @param upTo the moment up to which it tells
    private record Begun(Subscription subscription, @Nullable Letter letter, Instant upTo) {}

    /// Sends what is due. Without a connection nothing is begun; after a letter that was not taken
    /// the rest waits for the next time.
    public void run() {
        String week = DigestWeek.of(now());
        if (store.read(tx -> tx.digests().due(week)).isPresent()) {
            try {
                mail.connected(outbox -> sendAll(outbox, week));
            } catch (MailFailure e) {
                LOG.warn("digests wait: {}: {}", e.getMessage(), String.valueOf(e.getCause()));
            }
        }
    }

    private void sendAll(Outbox outbox, String week) {
        var next = begin(week);
        while (next.isPresent()) {
            send(outbox, next.get());
            next = begin(week);
        }
    }

    private void send(Outbox outbox, Begun begun) {
        if (begun.letter() != null) {
            outbox.send(begun.letter());
            var subscription = begun.subscription();
            store.write(tx -> {
                tx.digests().told(subscription.user(), subscription.theme(), begun.upTo());
                return true;
            });
        }
    }

    /// Empty when nothing is due any more.
    private Optional<Begun> begin(String week) {
        return store.write(tx ->
                tx.digests()
                        .due(week)
                        .map(due -> {
                            tx.digests().begin(due.user(), due.theme(), week);
                            var upTo = now();
                            return new Begun(due, letter(tx, due), upTo);
                        }));
    }

    private @Nullable Letter letter(Store.Tx tx, Subscription due) {
        var user = tx.people().byId(due.user()).filter(Digesting::mayBeWrittenTo).orElse(null);
        var theme = tx.pages().published(due.theme()).orElse(null);
        if (user == null || theme == null) {
            return null;
        }
        var news = news(tx, theme, due.told());
        var followups = isFirst(tx, due) ? new Reminders(tx, today()).of(user) : Reminders.NONE;
        return news.isEmpty() && !followups.areNew()
                ? null
                : new LetterText(origin, due, user).of(theme, news, followups);
    }

    /// Of several letters to one person, reminders stand in the first.
    private static boolean isFirst(Store.Tx tx, Subscription due) {
        return tx.digests().of(due.user()).stream()
                .filter(one -> tx.pages().published(one.theme()).isPresent())
                .findFirst()
                .filter(one -> one.theme().equals(due.theme()))
                .isPresent();
    }

    private LocalDate today() {
        return Freshness.day(clock.instant());
    }

    private static boolean mayBeWrittenTo(User user) {
        return Access.may(Asker.Person.of(user), Deed.HAVE_ACCOUNT) && !user.email().isEmpty();
    }

    /// Published pages on the theme that changed since, newest first; the theme itself with them.
    private static List<Summary> news(Store.Tx tx, Stored theme, Instant since) {
        var address = theme.head().address();
        return Stream.concat(
                        tx.pages().find(address).stream(),
                        tx.pages().backlinks(address).stream().map(Backlink::from))
                .distinct()
                .filter(page -> page.updated().isAfter(since))
                .sorted(Comparator.comparing(Summary::updated).reversed())
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
