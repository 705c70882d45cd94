package no.dypdykk.core.evidence;

import org.jspecify.annotations.Nullable;

/// Where a statement comes from. `id` is the page's own name for it, as in `s1`.
public record Source(
        String id,
        String title,
        @Nullable String publisher,
        @Nullable Integer year,
        @Nullable String locator) {}
