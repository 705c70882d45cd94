package no.dypdykk.core.people;

import java.util.regex.Pattern;

/// Identity of a user, the same for ever: 1 to 64 ASCII letters, digits, `-` or `_`. New ones are
/// ULIDs.
public record UserId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    public UserId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("no user id: " + value);
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
