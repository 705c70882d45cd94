package no.dypdykk.core.form;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.text.Field;

import java.util.List;

/// A page as someone fills it in. The text it began from goes with it, so that all that the form
/// does not show stays as it was.
///
/// @param source the whole file that the form was made from
/// @param fields values by name, all as text; rows may be empty
/// @param body sections in the order of the page
public record PageForm(PageKind kind, String source, Field.Entries fields, List<Section> body) {
    public PageForm {
        body = List.copyOf(body);
    }

    public PageForm with(Field.Entries newFields) {
        return new PageForm(kind, source, newFields, body);
    }

    /// Pasted lines that are no figures; they stand in no stored field.
    public List<Problem> unread() {
        return PastedFigures.unread(fields);
    }

    /// The same without rows in which nothing stands.
    public PageForm tidied() {
        return with(FormFields.tidied(FormShape.of(kind), fields));
    }
}
