package no.dypdykk.feature.editing;

import no.dypdykk.core.form.FormField;
import no.dypdykk.core.form.FormShape;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.text.Coded;

import java.util.List;

/// The parts of a form, in the order in which people can fill them in: first what they know by
/// heart.
enum FormGroup implements Coded {
    START,
    /// The text itself.
    STORY,
    SETTING,
    LINKS,
    FIGURES,
    SOURCES,
    MORE;

    List<FormField> fields(PageKind kind) {
        return FormShape.of(kind).stream().filter(field -> of(field.name()) == this).toList();
    }

    private static FormGroup of(String field) {
        return switch (field) {
            case "title", "summary", "question", "date" -> START;
            case "municipality",
                    "partners",
                    "place",
                    "period",
                    "sector",
                    "service_type",
                    "employees",
                    "origin" ->
                    SETTING;
            case "practices",
                    "tried",
                    "after",
                    "concepts",
                    "themes",
                    "roles",
                    "cases",
                    "related",
                    "indicators",
                    "steps" ->
                    LINKS;
            case "outcomes", "followup" -> FIGURES;
            case "sources" -> SOURCES;
            default -> MORE;
        };
    }
}
