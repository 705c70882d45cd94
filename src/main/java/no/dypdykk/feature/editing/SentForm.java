package no.dypdykk.feature.editing;

import no.dypdykk.core.form.FormNames;
import no.dypdykk.core.form.FormPost;
import no.dypdykk.core.text.MarkdownParts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A form as a browser sent it.
///
/// @param fields all values by name
record SentForm(Map<String, List<String>> fields) {
    static final String FORM = "form";
    static final String BASE = "base";
    static final String COMMENT = "comment";
    static final String CONFIRMED = "confirmed";
    static final String TEXT = "text";

    /// Sent with a text whose lines end as on Windows, since browsers do not tell.
    static final String WINDOWS_LINES = "windows-lines";

    String one(String name) {
        return fields.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /// Identity of the form, the same however often it is sent; empty when it has none.
    String form() {
        var form = one(FORM);
        return form.matches("[A-Za-z0-9_-]{16,64}") ? form : "";
    }

    /// The newest revision that the writer has seen: ticking a conflict off sends a second one.
    int base() {
        return fields.getOrDefault(BASE, List.of()).stream()
                .filter(number -> number.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    FormCommand command() {
        return FormCommand.of(one(FormButton.NAME));
    }

    Typed typed(FormNames names) {
        if (fields.containsKey(TEXT)) {
            var text = MarkdownParts.unified(one(TEXT));
            return new Typed.Text(
                    fields.containsKey(WINDOWS_LINES) ? text.replace("\n", "\r\n") : text);
        }
        var source = OneLine.read(one(FormPost.SOURCE));
        var all = new LinkedHashMap<>(fields);
        all.put(FormPost.SOURCE, List.of(source));
        return FormPost.form(all, names)
                .<Typed>map(Typed.Fields::new)
                .orElse(new Typed.Text(source));
    }
}
