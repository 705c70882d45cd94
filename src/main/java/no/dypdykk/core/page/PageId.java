package no.dypdykk.core.page;

import java.util.regex.Pattern;

/// A page's identity, given once and never changed: 1 to 64 ASCII letters, digits, `-` or `_`. New
/// ones are ULIDs.
public record PageId(String value) implements Comparable<PageId> {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    public PageId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a page id: " + value);
        }
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public int compareTo(PageId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
