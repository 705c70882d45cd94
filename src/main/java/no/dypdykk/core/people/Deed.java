package no.dypdykk.core.people;

import org.jspecify.annotations.Nullable;

/// What someone can want to do, and the role it takes at least. For some of them the page counts
/// too: see [Access].
public enum Deed {
    /// Read and search what is published.
    READ(null),
    /// Have a profile and sessions, and see and end one's own.
    HAVE_ACCOUNT(Role.READER),
    /// Suggest a change of a page that others answer for.
    SUGGEST(Role.READER),
    /// See a page that is not published. The page counts.
    SEE_UNPUBLISHED(Role.AUTHOR),
    /// Start a page, and change one. The page counts.
    WRITE(Role.AUTHOR),
    /// Make tokens for programs that act in one's name.
    HOLD_TOKENS(Role.AUTHOR),
    /// Comment on a page in review, approve it or send it back.
    REVIEW(Role.COORDINATOR),
    /// Let a text be seen by all.
    PUBLISH(Role.COORDINATOR),
    /// Take a page out of sight.
    ARCHIVE(Role.COORDINATOR),
    /// Make and arrange themes, manage practices and concepts, see the work list.
    CURATE(Role.COORDINATOR),
    /// Change indicators and synonyms.
    KEEP_TERMS(Role.COORDINATOR),
    /// Invite, change and shut out users.
    MANAGE_PEOPLE(Role.ADMIN),
    /// Read who changed what.
    READ_AUDIT(Role.ADMIN),
    /// Change settings and see how the server is.
    ADMINISTER(Role.ADMIN);

    private final @Nullable Role least;

    Deed(@Nullable Role least) {
        this.least = least;
    }

    /// Nobody in particular may do this.
    public boolean isForAll() {
        return least == null;
    }

    /// Whether someone with this role may, as far as the role goes.
    public boolean isWithin(Role role) {
        return least == null || role.reaches(least);
    }
}
