package no.dypdykk.web;

import io.javalin.http.Context;

import no.dypdykk.core.people.Deed;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A form that was refused for who sent it, not for what it says: it is shown again to be sent once
/// more, so that a session that ended costs nobody a text.
///
/// @param path where it was sent
/// @param fields without its token, and without the button that was pressed: whoever comes back
///   sees the text before it is saved
public record ResentForm(String path, List<Pair> fields) {
    /// Id of the form that shows it again.
    public static final String ID = "sendt";

    private static final String ATTRIBUTE = "resent";
    private static final String BUTTON = "action";
    private static final Set<Deed> WRITING = Set.of(Deed.WRITE, Deed.SUGGEST, Deed.REVIEW);

    public ResentForm {
        fields = List.copyOf(fields);
    }

    public record Pair(String name, String value) {}

    /// Remembers that the form of this request may be shown again: only texts are, so that nobody
    /// is led to send anything else by pressing a button.
    static void allow(Context context, Deed deed) {
        String type = context.contentType();
        if (WRITING.contains(deed)
                && type != null
                && (type.startsWith("application/x-www-form-urlencoded")
                        || type.startsWith("multipart/form-data"))) {
            context.attribute(ATTRIBUTE, true);
        }
    }

    /// Null when there is nothing to send again.
    static @Nullable ResentForm of(Context context, Refusal refusal) {
        return context.attribute(ATTRIBUTE) != null && isAboutTheSender(refusal)
                ? new ResentForm(context.path(), fields(context))
                : null;
    }

    private static boolean isAboutTheSender(Refusal refusal) {
        return Set.of("signed_out", "csrf").contains(refusal.code());
    }

    private static List<Pair> fields(Context context) {
        var fields = new ArrayList<Pair>();
        context.formParamMap()
                .forEach((name, values) -> {
                    if (!name.equals(Gate.CSRF_FIELD) && !name.equals(BUTTON)) {
                        values.forEach(value -> fields.add(new Pair(name, value)));
                    }
                });
        return fields;
    }
}
