package no.dypdykk.core.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes elements and text so that nothing but what is asked for becomes markup: text and values
/// are escaped, names are checked, and elements close in the order they were opened.
///
/// ```java
/// new HtmlBuilder().open("p", "class", "note").text("a < b").close().build()
/// ```
public final class HtmlBuilder {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9:-]*");
    private static final Pattern LINK = Pattern.compile("(?s)[/#?].*|(?:https?|mailto):.*");
    private static final Set<String> REFUSED =
            Set.of("script", "style", "iframe", "object", "embed");

    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// @param attributes names and values in turn
    public HtmlBuilder open(String tag, String... attributes) {
        start(tag, attributes);
        html.append('>');
        open.push(tag);
        return this;
    }

    /// An element without content.
    public HtmlBuilder empty(String tag, String... attributes) {
        start(tag, attributes);
        html.append("/>");
        return this;
    }

    /// An element with text and nothing else.
    public HtmlBuilder element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    public HtmlBuilder text(String text) {
        escape(text);
        return this;
    }

    /// Closes the element opened last.
    public HtmlBuilder close() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    public SafeHtml build() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return new SafeHtml(html.toString());
    }

    private void start(String tag, String... attributes) {
        if (REFUSED.contains(tag.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("element not allowed: " + tag);
        }
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("an attribute of " + tag + " has no value");
        }
        html.append('<').append(checked(tag));
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void attribute(String name, String value) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("on") || lower.equals("style")) {
            throw new IllegalArgumentException("attribute not allowed: " + name);
        }
        if (lower.endsWith("href") && !LINK.matcher(value).matches()) {
            throw new IllegalArgumentException("link not allowed: " + value);
        }
        html.append(' ').append(checked(name)).append("=\"");
        escape(value);
        html.append('"');
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name: " + name);
        }
        return name;
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(character);
            }
        }
    }
}
