package no.dypdykk.web;

import io.javalin.http.Context;

import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Scope;
import no.dypdykk.core.people.User;
import no.dypdykk.port.Store;
import no.dypdykk.port.Tokens.Found;

import java.time.InstantSource;

/// Tokens of programs: made here, known by their hash ever after.
public record BearerToken(Store store, InstantSource clock) {
    private static final String SCHEME = "Bearer ";
    private static final String PREFIX = "dypdykk_";

    /// A new token that nobody can guess, and whose look tells scanners of leaked secrets what it
    /// is.
    public static String random() {
        return PREFIX + Secret.random();
    }

    /// What is kept of a token.
    public static String hash(String token) {
        return Secret.hash(token);
    }

    static boolean isIn(Context context) {
        return context.header("Authorization") != null;
    }

    /// Whoever the header names: nobody when the token is unknown or expired.
    Asker asker(Context context) {
        String header = context.header("Authorization");
        if (header == null || !header.startsWith(SCHEME)) {
            return new Asker.Nobody();
        }
        String hash = hash(header.substring(SCHEME.length()).strip());
        return store.read(tx -> tx.tokens().byHash(hash))
                .filter(found -> found.token().expires().isAfter(clock.instant()))
                .map(BearerToken::asker)
                .orElse(new Asker.Nobody());
    }

    private static Asker asker(Found found) {
        User owner = found.owner();
        Scope scope = found.token().scope();
        return owner == null
                ? new Asker.Program(found.token().name(), scope)
                : new Asker.Person(owner, scope);
    }
}
