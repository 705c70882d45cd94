package no.dypdykk.feature.editing;

import no.dypdykk.core.form.FormReading;
import no.dypdykk.core.form.FormWriting;
import no.dypdykk.core.form.PageForm;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.text.FileMerge;

import java.util.List;
import java.util.stream.Stream;

/// A text while it is written: as fields, or as the file it becomes.
sealed interface Typed {
    record Fields(PageForm form) implements Typed {}

    record Text(String source) implements Typed {}

    /// As fields where that is possible.
    static Typed of(String source) {
        return FormReading.form(source).<Typed>map(Fields::new).orElse(new Text(source));
    }

    /// The file as it would be stored.
    default String source() {
        return switch (this) {
            case Fields(var form) -> FormWriting.text(form);
            case Text(var source) -> source;
        };
    }

    default Typed asFields() {
        return this instanceof Text(var source) ? of(source) : this;
    }

    default Typed asText() {
        return new Text(source());
    }

    /// The two texts in one, in the same shape where that is possible. Fields are shown beside what
    /// the other one said in them; a text carries it as comments.
    default Typed merged(FileMerge merge) {
        return switch (this) {
            case Fields _ -> of(merge.withoutNotes());
            case Text _ -> new Text(merge.source());
        };
    }

    /// What keeps it from being written: pasted lines that are no figures, or far too much text.
    default List<Problem> hindrances() {
        return this instanceof Fields(var form)
                ? Stream.concat(form.unread().stream(), FormWriting.hindrance(form).stream())
                        .toList()
                : List.of();
    }

    /// Without rows in which nothing stands.
    default Typed tidied() {
        return this instanceof Fields(var form) ? new Fields(form.tidied()) : this;
    }
}
