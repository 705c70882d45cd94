package no.dypdykk.web;

import no.dypdykk.core.page.Revision;

import org.jspecify.annotations.Nullable;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/// The entity tag of a page in the API: `"r3"` for its third revision. Sent back as `If-Match` it
/// says which revision an edit began from.
public final class RevisionTag {
    private static final Pattern FORM = Pattern.compile("\\s*(?:W/)?\"?r(\\d{1,9})\"?\\s*");

    private RevisionTag() {}

    public static String of(Revision revision) {
        return of(revision.number());
    }

    public static String of(int number) {
        return "\"r" + number + "\"";
    }

    /// The number in a tag; empty when it is not one of ours.
    public static OptionalInt number(@Nullable String tag) {
        if (tag == null) {
            return OptionalInt.empty();
        }
        var matcher = FORM.matcher(tag);
        return matcher.matches()
                ? OptionalInt.of(Integer.parseInt(matcher.group(1)))
                : OptionalInt.empty();
    }
}
