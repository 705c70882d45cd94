package no.dypdykk.core.text;

/// HTML that is safe to send as it stands. Only this package can make it, so whoever holds one
/// knows that every character of foreign text in it was escaped or built by the renderer.
public final class SafeHtml {
    private static final SafeHtml EMPTY = new SafeHtml("");

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    public static SafeHtml empty() {
        return EMPTY;
    }

    /// The text itself, shown letter by letter, in element content and in quoted attributes alike.
    public static SafeHtml text(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\0' -> escaped.append('\uFFFD');
                default -> escaped.append(c);
            }
        }
        return new SafeHtml(escaped.toString());
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    /// The markup, for writing into a response.
    @Override
    public String toString() {
        return html;
    }
}
