package no.dypdykk.core.audit;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Follows a log from its beginning. Belongs to one thread.
///
/// A log that is whole may still have lost its end, or have been written anew from its beginning by
/// someone who rules the database. Whoever noted the number and hash of an entry elsewhere finds
/// out.
public final class ChainCheck {
    private @Nullable Sealed last;
    private @Nullable Sealed broken;

    /// What was found.
    public sealed interface Finding {
        /// @param last null when the log is empty
        record Whole(@Nullable Sealed last) implements Finding {}

        /// @param at the first entry that does not follow the one before it
        record Broken(Sealed at) implements Finding {}
    }

    /// Looks at the next entries.
    public void follow(List<Sealed> entries) {
        for (var entry : entries) {
            if (broken == null && !entry.follows(last)) {
                broken = entry;
            }
            last = entry;
        }
    }

    public Finding finding() {
        return broken == null ? new Finding.Whole(last) : new Finding.Broken(broken);
    }
}
