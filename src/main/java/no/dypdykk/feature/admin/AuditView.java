package no.dypdykk.feature.admin;

import no.dypdykk.web.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A part of the log, newest first.
///
/// @param older where it goes on; null at its beginning
/// @param latest number of the last entry of all, 0 when there is none
/// @param hash of that entry
/// @param isNewest whether this part has it
public record AuditView(
        List<Line> lines, @Nullable String older, long latest, String hash, boolean isNewest) {
    public AuditView {
        lines = List.copyOf(lines);
    }

    /// @param who a name, or what kind of sender it was
    /// @param way how they came to do it, when that is not the ordinary one; else null
    /// @param subject with an empty path when it leads nowhere
    /// @param change what stood there before and stands there now; empty when there is no more to
    ///   say
    public record Line(
            long number,
            String time,
            String who,
            @Nullable String way,
            String act,
            Link subject,
            String change) {}
}
