package no.dypdykk.web;

import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.core.people.Role;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Whom a page is drawn for, as far as its menu and forms depend on it. Kept pages are shared by
/// all with the same role, so nothing else about a person is here.
///
/// @param role null for someone who is not signed in
/// @param csrf what forms must carry; fails on a page that is kept for others
public record Visitor(@Nullable Role role, Supplier<String> csrf) {
    /// For a page that is kept.
    static Visitor shared(Asker asker) {
        return new Visitor(
                role(asker),
                () -> {
                    throw new IllegalStateException("a form stands on a page kept for others");
                });
    }

    /// For a page that is drawn once.
    static Visitor alone(Asker asker, Supplier<String> csrf) {
        return new Visitor(role(asker), csrf);
    }

    public boolean isSignedIn() {
        return role != null;
    }

    /// Whether the role is enough; the page may still have its own say.
    public boolean may(Deed deed) {
        return role == null ? deed.isForAll() : deed.isWithin(role);
    }

    String key() {
        return role == null ? "" : role.code() + ' ';
    }

    private static @Nullable Role role(Asker asker) {
        return asker instanceof Asker.Person person ? person.role() : null;
    }
}
