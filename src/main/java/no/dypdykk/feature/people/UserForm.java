package no.dypdykk.feature.people;

import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;

import java.util.Objects;

/// What stands in the form about a user, as it was typed.
///
/// @param municipality number, empty for none
/// @param networks names with semicolons between them
/// @param access `open` or `closed`
public record UserForm(
        String name,
        String email,
        String role,
        String municipality,
        String networks,
        String access) {
    static final String OPEN = "open";
    static final String CLOSED = "closed";
    static final UserForm EMPTY = new UserForm("", "", Role.READER.code(), "", "", OPEN);

    static UserForm of(User user) {
        return new UserForm(
                user.name(),
                user.email(),
                user.role().code(),
                Objects.requireNonNullElse(user.municipality(), ""),
                String.join("; ", user.networks()),
                user.active() ? OPEN : CLOSED);
    }
}
