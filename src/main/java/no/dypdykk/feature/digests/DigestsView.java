package no.dypdykk.feature.digests;

import no.dypdykk.web.Link;

import java.util.List;

/// The themes there are, and which of them somebody follows by mail.
///
/// @param on whether this installation sends mail
/// @param email where it goes
public record DigestsView(boolean on, String email, List<Line> lines) {
    /// Value of the button that begins.
    public static final String FOLLOW = "1";

    public DigestsView {
        lines = List.copyOf(lines);
    }

    /// @param lang of the title
    public record Line(String id, Link theme, String lang, boolean followed) {}
}
