package no.dypdykk.core.page;

/// Where a page is found: its kind and its slug. Slugs are unique within a kind.
public record PageAddress(PageKind kind, String slug) {
    /// The web path, for example `/tiltak/bedriftsjordmor`.
    public String path() {
        return "/" + kind.address() + "/" + slug;
    }
}
