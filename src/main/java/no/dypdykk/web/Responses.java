package no.dypdykk.web;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Pattern;

/// Sends finished answers: not modified, compressed or plain, as the client can take them.
public final class Responses {
    private static final Pattern UNWANTED = Pattern.compile(".*;\\s*q=0(\\.0*)?");

    private Responses() {}

    /// Sends a page; one that was drawn for someone signed in stays out of shared caches.
    static void send(Context context, Answer answer, Visitor visitor) {
        if (visitor.isSignedIn() && context.res().getHeader("Cache-Control") == null) {
            context.header("Cache-Control", "private, no-cache");
        }
        send(context, answer);
    }

    public static void send(Context context, Answer answer) {
        context.header("ETag", answer.etag());
        context.header("Vary", "Accept-Encoding, Accept-Language, Cookie");
        if (context.res().getHeader("Cache-Control") == null) {
            context.header("Cache-Control", "no-cache");
        }
        if (answer.status() == 200 && matches(context.header("If-None-Match"), answer.etag())) {
            context.status(304);
            return;
        }
        context.status(answer.status());
        context.contentType(answer.contentType());
        if (answer.packed() && accepts(context, "gzip")) {
            context.header("Content-Encoding", "gzip");
            context.result(answer.body());
        } else {
            context.result(answer.plain());
        }
    }

    /// Whether the client takes the given content coding and does not rank it 0.
    static boolean accepts(Context context, String coding) {
        String accepted = context.header("Accept-Encoding");
        if (accepted == null) {
            return false;
        }
        for (String offer : List.of(accepted.split(","))) {
            String trimmed = offer.strip();
            if (trimmed.startsWith(coding) && !UNWANTED.matcher(trimmed).matches()) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(@Nullable String asked, String etag) {
        return asked != null
                && (asked.equals("*")
                        || asked.contains(etag.startsWith("W/") ? etag.substring(2) : etag));
    }
}
