package no.dypdykk.feature.people;

import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.core.page.Freshness;
import no.dypdykk.core.people.User;
import no.dypdykk.port.SavedSearches.Saved;
import no.dypdykk.port.Sessions.Session;
import no.dypdykk.port.Store;
import no.dypdykk.web.Followups;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// What users do about their own sessions and password. Any thread may call.
public final class OwnAccount {
    private static final int MOST_SUGGESTIONS = 50;

    private final Store store;
    private final SigningIn signingIn;
    private final Accounts accounts;
    private final InstantSource clock;

    public OwnAccount(Store store, SigningIn signingIn, Accounts accounts, InstantSource clock) {
        this.store = store;
        this.signingIn = signingIn;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Where the user is signed in, the session used last first.
    List<Session> sessions(User user) {
        return store.read(tx -> tx.sessions().of(user.id())).stream()
                .filter(session -> session.expires().isAfter(clock.instant()))
                .toList();
    }

    /// Ends those of the user's own sessions that are meant.
    void end(User user, Predicate<Session> meant) {
        store.write(tx -> {
            tx.sessions().of(user.id()).stream()
                    .filter(meant)
                    .forEach(session -> tx.sessions().remove(session.hash()));
            return true;
        });
    }

    /// Whether the user signs in with a password that is kept here.
    boolean hasPassword(User user) {
        return store.read(tx -> tx.people().password(user.id())).isPresent();
    }

    /// Own cases of which it is or soon will be time to tell how it went later.
    List<Followups.Line> followups(User user, Texts texts) {
        LocalDate today = Freshness.day(clock.instant());
        return store.read(tx ->
                new Followups(tx)
                        .of(user.id(), today.plusDays(Followups.NEAR)).stream()
                                .map(page -> Followups.line(page, today, texts))
                                .toList());
    }

    /// What the user suggested for pages of others, newest first.
    ///
    /// @param line made of a suggestion and the title of its page; null when readers see none
    <T> List<T> suggestions(User user, BiFunction<Suggestion, @Nullable String, T> line) {
        return store.read(tx ->
                tx.suggestions().of(user.id(), MOST_SUGGESTIONS).stream()
                        .map(one ->
                                line.apply(
                                        one,
                                        tx.pages()
                                                .published(one.page())
                                                .map(page -> page.head().title())
                                                .orElse(null)))
                        .toList());
    }

    /// The searches that the user keeps.
    List<Saved> searches(User user) {
        return store.read(tx -> tx.savedSearches().of(user.id()));
    }

    /// A new password for someone who knows the old one. It ends all of the user's sessions. Trying
    /// counts as trying to sign in.
    ///
    /// @param from the sender's network address
    FormProblems changePassword(User user, String current, String next, String from) {
        return switch (signingIn.signIn(user.email(), current, from)) {
            case SigningIn.Outcome.Welcome(var known) ->
                    switch (accounts.setPassword(known, next)) {
                        case Accounts.Outcome.Kept _ -> FormProblems.NONE;
                        case Accounts.Outcome.Refused(var problems) -> problems;
                    };
            case SigningIn.Outcome.Wrong() -> FormProblems.of("current", "account.password.wrong");
            case SigningIn.Outcome.TooMany(var rest) ->
                    FormProblems.of("current", "sign-in.too-many", rest.toMinutes() + 1);
        };
    }
}
