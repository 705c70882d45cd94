package no.dypdykk.core.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a link in a text may lead to.
sealed interface Destination {
    /// Another server.
    record External(String url) implements Destination {}

    /// This server, this page, or a mail program.
    record Local(String url) implements Destination {}

    /// A file of the page.
    ///
    /// @param name as written; may be anything
    record Attached(String name) implements Destination {}

    /// Something a link must not do, such as running a script.
    record Forbidden() implements Destination {}

    Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    Pattern IGNORED_BY_BROWSERS = Pattern.compile("[\\x00-\\x20\\x7F]+");
    Set<String> WEB = Set.of("http", "https");

    static Destination of(String url) {
        var seen = IGNORED_BY_BROWSERS.matcher(url).replaceAll("");
        var scheme = SCHEME.matcher(seen);
        if (scheme.matches()) {
            var name = scheme.group(1).toLowerCase(Locale.ROOT);
            return WEB.contains(name) ? new External(url) : other(name, url);
        }
        return isOtherHost(seen) ? new External(url) : new Local(url);
    }

    private static Destination other(String scheme, String url) {
        return switch (scheme) {
            case "mailto" -> new Local(url);
            case "vedlegg" -> new Attached(url.substring(url.indexOf(':') + 1));
            default -> new Forbidden();
        };
    }

    private static boolean isOtherHost(String url) {
        return url.length() >= 2 && isSlash(url.charAt(0)) && isSlash(url.charAt(1));
    }

    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }
}
