package no.dypdykk.web;

import no.dypdykk.core.page.PageKind;

/// The entries of the main menu, in order.
public enum Nav {
    CASES(Urls.kind(PageKind.CASE)),
    PRACTICES(Urls.kind(PageKind.PRACTICE)),
    CONCEPTS(Urls.kind(PageKind.CONCEPT)),
    THEMES(Urls.kind(PageKind.THEME)),
    MATRIX(Urls.MATRIX),
    MUNICIPALITIES(Urls.MUNICIPALITIES),
    /// No entry of the menu is where the reader is.
    NONE("");

    private final String path;

    Nav(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    public String key() {
        return "nav." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
