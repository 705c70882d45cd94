package no.dypdykk.web;

import org.jspecify.annotations.Nullable;

/// Where to go next, as an address says: only ever a path on this server.
public final class LocalPath {
    private LocalPath() {}

    /// The front page for anything that could lead elsewhere.
    public static String of(@Nullable String asked) {
        return asked != null
                        && asked.startsWith("/")
                        && !asked.startsWith("//")
                        && asked.chars().allMatch(c -> c > ' ' && c != '\\' && c < 0x7F)
                ? asked
                : Urls.FRONT;
    }
}
