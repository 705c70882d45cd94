package no.dypdykk.web;

import io.javalin.http.Context;

/// The number that an address ends with or leads through, as its part `n`.
public final class PathNumber {
    private PathNumber() {}

    /// @throws Refusal when it is no number that anything can have
    public static long of(Context context) {
        String number = context.pathParam("n");
        if (!number.matches("[1-9]\\d{0,17}")) {
            throw Refusal.notFound(context.path());
        }
        return Long.parseLong(number);
    }
}
