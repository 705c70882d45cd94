package no.dypdykk.core.rich;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Keeps letters that Markdown would take for marks what they are, and no others, so that people
/// can read what was written.
final class MarkdownEscapes {
    private static final Pattern ENTITY = Pattern.compile("&(?=#?[A-Za-z0-9]{1,32};)");
    private static final Pattern BLOCK_START =
            Pattern.compile("^(\\s*)([-+](?=\\s|$)|#{1,6}(?=\\s|$)|[>|:=]|-(?=[-\\s|:]*$)|~~~)");
    private static final Pattern NUMBER_START = Pattern.compile("^(\\s*\\d{1,9})([.)])(?=\\s|$)");
    private static final Pattern AUTOLINK =
            Pattern.compile("(?:https?|mailto):[^\\s<>\\\\]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN_ADDRESS = Pattern.compile("[^\\s()<>\\\\]+");

    private MarkdownEscapes() {}

    /// Within a line.
    static String of(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (needsEscape(text, i, c)) {
                escaped.append('\\');
            }
            escaped.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
        }
        return ENTITY.matcher(escaped).replaceAll("\\\\&");
    }

    private static boolean needsEscape(String text, int at, char c) {
        return switch (c) {
            case '\\', '`', '[', ']', '<' -> true;
            case '*' -> !(isSpace(text, at - 1) && isSpace(text, at + 1));
            case '_' -> !(isWord(text, at - 1) && isWord(text, at + 1));
            case '~' -> is(text, at - 1, '~') || is(text, at + 1, '~');
            default -> false;
        };
    }

    /// What would begin a heading, a list, a quote or a table at the start of a line.
    static String atLineStarts(String text) {
        return text.lines()
                .map(line -> BLOCK_START.matcher(line).replaceFirst("$1\\\\$2"))
                .map(line -> NUMBER_START.matcher(line).replaceFirst("$1\\\\$2"))
                .collect(Collectors.joining("\n"));
    }

    static boolean isAutolink(String address) {
        return AUTOLINK.matcher(address).matches();
    }

    /// An address within the brackets of a link.
    static String address(String address) {
        if (PLAIN_ADDRESS.matcher(address).matches()) {
            return address;
        }
        return "<" + address.replaceAll("[\\r\\n]", "").replaceAll("([<>\\\\])", "\\\\$1") + ">";
    }

    private static boolean isSpace(String text, int at) {
        return at >= 0 && at < text.length() && Character.isWhitespace(text.charAt(at));
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean is(String text, int at, char c) {
        return at >= 0 && at < text.length() && text.charAt(at) == c;
    }
}
