package no.dypdykk.web;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// How someone came to an address, as far as their browser tells. Browsers name the page before
/// only to the server it came from (`Referrer-Policy: same-origin`), and some name none at all.
public final class Visit {
    private static final int LONGEST = 4_096;

    private Visit() {}

    /// Whether somebody is about to see the answer: neither its head alone is asked for, nor does a
    /// browser fetch it in case someone comes.
    public static boolean isSeen(Context context) {
        return context.method().name().equals("GET")
                && !isAhead(context.header("Sec-Purpose"))
                && !isAhead(context.header("Purpose"));
    }

    private static boolean isAhead(@Nullable String purpose) {
        return purpose != null && purpose.contains("prefetch");
    }

    /// The parameters of the page before; empty when that was no page of this server with this
    /// path.
    ///
    /// @param origin how readers reach the server
    public static Optional<Map<String, List<String>>> from(
            Context context, String path, String origin) {
        String referer = context.header("Referer");
        if (referer == null || referer.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var before = URI.create(referer);
            return path.equals(before.getPath()) && isHere(before, context, origin)
                    ? Optional.of(parameters(before.getRawQuery()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// A server in front of this one may have put its own name in `Host`.
    private static boolean isHere(URI before, Context context, String origin) {
        var host = Objects.toString(before.getRawAuthority(), "");
        return host.equals(context.host()) || host.equals(URI.create(origin).getRawAuthority());
    }

    /// @param query as it stands in an address; null for none
    /// @throws IllegalArgumentException when it is not percent-encoded as it should be
    public static Map<String, List<String>> parameters(@Nullable String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (String pair : Objects.toString(query, "").split("&", -1)) {
            var parts = pair.split("=", 2);
            parameters
                    .computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
                    .add(parts.length == 1 ? "" : decoded(parts[1]));
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
