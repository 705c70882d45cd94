package no.dypdykk.core.people;

import org.jspecify.annotations.Nullable;

/// What someone can want to do, the role it takes at least, and the scope that a program's token
/// must have to do it. For some of them the page counts too: see [Access].
public enum Deed {
    /// Read and search what is published.
    READ(null, Scope.READ),
    /// Have a profile and sessions, and see and end one's own.
    HAVE_ACCOUNT(Role.READER, null),
    /// Make tokens for programs that act in one's name.
    HOLD_TOKENS(Role.AUTHOR, null),
    /// Suggest a change of a page that others answer for.
    SUGGEST(Role.READER, Scope.WRITE),
    /// See a page that is not published. The page counts.
    SEE_UNPUBLISHED(Role.AUTHOR, Scope.WRITE),
    /// Start a page, and change one. The page counts.
    WRITE(Role.AUTHOR, Scope.WRITE),
    /// Comment on a page in review, approve it or send it back.
    REVIEW(Role.COORDINATOR, Scope.PUBLISH),
    /// Let a text be seen by all.
    PUBLISH(Role.COORDINATOR, Scope.PUBLISH),
    /// Take a page out of sight.
    ARCHIVE(Role.COORDINATOR, Scope.PUBLISH),
    /// Make and arrange themes, manage practices and concepts, see the work list.
    CURATE(Role.COORDINATOR, Scope.PUBLISH),
    /// Change indicators, synonyms and series of figures, on which the judgement of all cases
    /// rests.
    KEEP_TERMS(Role.COORDINATOR, Scope.PUBLISH),
    /// Invite, change and shut out users.
    MANAGE_PEOPLE(Role.ADMIN, null),
    /// Read who changed what.
    READ_AUDIT(Role.ADMIN, null),
    /// Change settings and see how the server is.
    ADMINISTER(Role.ADMIN, null);

    private final @Nullable Role least;
    private final @Nullable Scope token;

    /// @param least null when nobody has to be anybody
    /// @param token null when the user must be there themselves
    Deed(@Nullable Role least, @Nullable Scope token) {
        this.least = least;
        this.token = token;
    }

    /// Nobody in particular may do this.
    public boolean isForAll() {
        return least == null;
    }

    /// Whether someone with this role may, as far as the role goes.
    public boolean isWithin(Role role) {
        return least == null || role.reaches(least);
    }

    /// Whether a program may whose token has this scope, as far as the scope goes.
    boolean isWithin(Scope scope) {
        return token != null && scope.compareTo(token) >= 0;
    }
}
