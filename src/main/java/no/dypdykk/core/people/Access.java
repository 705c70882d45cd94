package no.dypdykk.core.people;

/// May someone do something? The numbered rules of `src/doc/access.md`, and nothing else decides.
public final class Access {
    private Access() {}

    /// Whether the role is enough. Where the page counts, `may(asker, deed, page)` has the last
    /// word.
    public static boolean may(Asker asker, Deed deed) {
        return switch (asker) {
            case Asker.Nobody() -> deed.isForAll();
            case Asker.Person(var user, var role) ->
                    deed.isForAll() || (user.active() && deed.isWithin(role));
            case Asker.Program(_, var role) -> deed.isWithin(role);
        };
    }

    /// The same for one page: authors have the pages they wrote on and those about their own
    /// municipality, coordinators have all.
    public static boolean may(Asker asker, Deed deed, Belonging page) {
        return may(asker, deed)
                && switch (asker) {
                    case Asker.Nobody() -> true;
                    case Asker.Person(var user, var role) ->
                            role.reaches(Role.COORDINATOR)
                                    || !dependsOnPage(deed)
                                    || page.isOf(user);
                    case Asker.Program(_, var role) ->
                            role.reaches(Role.COORDINATOR) || !dependsOnPage(deed);
                };
    }

    private static boolean dependsOnPage(Deed deed) {
        return deed == Deed.WRITE || deed == Deed.SEE_UNPUBLISHED;
    }
}
