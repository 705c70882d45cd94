package no.dypdykk.feature.people;

import no.dypdykk.core.people.Scope;
import no.dypdykk.core.people.User;
import no.dypdykk.core.text.Coded;
import no.dypdykk.port.Store;
import no.dypdykk.port.Tokens.Token;
import no.dypdykk.web.BearerToken;
import no.dypdykk.web.FormProblems;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// Tokens that users make for programs that act in their name. Any thread may call.
public final class OwnTokens {
    static final List<Integer> DAYS = List.of(30, 90, 180, 365);
    static final int LONGEST_NAME = 100;
    private static final int MOST = 20;

    private final Store store;
    private final InstantSource clock;

    public OwnTokens(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What stands in the form.
    ///
    /// @param scope code of a [Scope]
    public record Wish(String name, String scope, String days) {
        static final Wish EMPTY = new Wish("", Scope.READ.code(), "90");
    }

    sealed interface Outcome {
        /// @param secret shown this one time
        record Made(String secret) implements Outcome {}

        record Refused(FormProblems problems) implements Outcome {}
    }

    List<Token> of(User user) {
        return store.read(tx -> tx.tokens().of(user.id()));
    }

    /// Scopes that reach no further than the user does.
    static List<Scope> scopes(User user) {
        return Stream.of(Scope.values())
                .filter(scope -> user.role().reaches(scope.limit()))
                .toList();
    }

    boolean isOver(Token token) {
        return !token.expires().isAfter(clock.instant());
    }

    Outcome make(User user, Wish wish) {
        String secret = BearerToken.random();
        return store.write(tx -> {
            FormProblems problems = problems(user, wish, tx.tokens().of(user.id()));
            if (!problems.isEmpty()) {
                return new Outcome.Refused(problems);
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Scope scope = Coded.of(Scope.class, wish.scope()).orElseThrow();
            tx.tokens()
                    .add(
                            new Token(
                                    BearerToken.hash(secret),
                                    wish.name().strip(),
                                    scope,
                                    user.id(),
                                    now,
                                    now.plus(Duration.ofDays(Integer.parseInt(wish.days())))));
            return new Outcome.Made(secret);
        });
    }

    /// Does nothing when the user has no such token.
    void revoke(User user, String hash) {
        store.write(tx -> {
            tx.tokens().of(user.id()).stream()
                    .filter(token -> token.hash().equals(hash))
                    .forEach(token -> tx.tokens().remove(token.hash()));
            return true;
        });
    }

    private static FormProblems problems(User user, Wish wish, List<Token> others) {
        return name(wish.name().strip(), others)
                .and(
                        scopes(user).stream().anyMatch(scope -> scope.code().equals(wish.scope()))
                                ? FormProblems.NONE
                                : FormProblems.of("scope", "token.scope-wrong"))
                .and(
                        DAYS.stream().anyMatch(days -> days.toString().equals(wish.days()))
                                ? FormProblems.NONE
                                : FormProblems.of("days", "token.days-wrong"));
    }

    /// A name of its own, so that a form that is sent twice makes one token.
    private static FormProblems name(String name, List<Token> others) {
        if (name.isEmpty()) {
            return FormProblems.of("token", "token.name-missing");
        }
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            return FormProblems.of("token", "people.name-long", LONGEST_NAME);
        }
        if (others.size() >= MOST) {
            return FormProblems.of("token", "token.too-many", MOST);
        }
        return others.stream().anyMatch(token -> token.name().equals(name))
                ? FormProblems.of("token", "token.name-taken", name)
                : FormProblems.NONE;
    }
}
