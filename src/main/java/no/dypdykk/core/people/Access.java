package no.dypdykk.core.people;

import org.jspecify.annotations.Nullable;

/// May someone do something? The numbered rules of `src/doc/access.md`, and nothing else decides.
public final class Access {
    private Access() {}

    /// Whether the role is enough (R1 to R14, R17 to R19). Where the page counts, `may(asker, deed,
    /// page)` has the last word.
    public static boolean may(Asker asker, Deed deed) {
        return deed.isForAll()
                || switch (asker) {
                    case Asker.Nobody() -> false;
                    case Asker.Person person ->
                            person.user().active()
                                    && deed.isWithin(person.role())
                                    && isInReach(deed, person.scope());
                    case Asker.Program program ->
                            deed.isWithin(program.role()) && isInReach(deed, program.scope());
                };
    }

    /// The same for one page (R15, R16): authors have the pages they wrote on and those about their
    /// own municipality, and see what someone of their networks writes; coordinators have all.
    public static boolean may(Asker asker, Deed deed, Belonging page) {
        return may(asker, deed)
                && switch (asker) {
                    case Asker.Nobody() -> true;
                    case Asker.Person person ->
                            person.role().reaches(Role.COORDINATOR)
                                    || isOf(person.user(), deed, page);
                    case Asker.Program program ->
                            program.role().reaches(Role.COORDINATOR) || !dependsOnPage(deed);
                };
    }

    private static boolean isInReach(Deed deed, @Nullable Scope scope) {
        return scope == null || deed.isWithin(scope);
    }

    private static boolean isOf(User user, Deed deed, Belonging page) {
        return !dependsOnPage(deed)
                || page.isOf(user)
                || (deed == Deed.SEE_UNPUBLISHED && page.isNear(user));
    }

    private static boolean dependsOnPage(Deed deed) {
        return deed == Deed.WRITE || deed == Deed.SEE_UNPUBLISHED;
    }
}
