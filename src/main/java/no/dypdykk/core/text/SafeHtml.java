package no.dypdykk.core.text;

/// HTML that is safe to send as it stands. Only this package can make it, so whoever holds one
/// knows that every character of foreign text in it was escaped or built by the renderer.
public final class SafeHtml {
    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    /// The markup, for writing into a response.
    @Override
    public String toString() {
        return html;
    }
}
