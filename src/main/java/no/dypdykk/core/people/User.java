package no.dypdykk.core.people;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Someone who can sign in.
///
/// @param name as shown in the history of pages
/// @param email lower case; no two users have the same
/// @param municipality number of the municipality they belong to; null when none is known
/// @param networks names of the networks they take part in
/// @param active false when they may no longer sign in
public record User(
        UserId id,
        String name,
        String email,
        Role role,
        @Nullable String municipality,
        List<String> networks,
        boolean active) {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_EMAIL = 254;

    public User {
        networks = List.copyOf(networks);
        if (!email.equals(canonical(email))) {
            throw new IllegalArgumentException("an e-mail address is kept as " + canonical(email));
        }
    }

    /// An e-mail address as it is kept and compared.
    public static String canonical(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /// Something before and after one @, without spaces: the rest only its mail server knows.
    public static boolean isEmail(String text) {
        return text.length() <= LONGEST_EMAIL
                && text.matches("[^\\s@<>\"]+@[^\\s@<>\".]+(\\.[^\\s@<>\".]+)*");
    }

    /// What decides on the user's rights, in a line for the log: `author, 1824, Nord; Sør`.
    public String rights() {
        var parts = new ArrayList<String>();
        parts.add(role.code());
        if (municipality != null) {
            parts.add(municipality);
        }
        if (!networks.isEmpty()) {
            parts.add(String.join("; ", networks));
        }
        if (!active) {
            parts.add("closed");
        }
        return String.join(", ", parts);
    }

    public User with(Role newRole) {
        return new User(id, name, email, newRole, municipality, networks, active);
    }
}
