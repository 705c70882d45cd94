package no.dypdykk.core.form;

import static no.dypdykk.core.form.ValueType.Plain.DATE;
import static no.dypdykk.core.form.ValueType.Plain.INDICATOR;
import static no.dypdykk.core.form.ValueType.Plain.LONG_TEXT;
import static no.dypdykk.core.form.ValueType.Plain.MUNICIPALITY;
import static no.dypdykk.core.form.ValueType.Plain.NUMBER;
import static no.dypdykk.core.form.ValueType.Plain.PASTE;
import static no.dypdykk.core.form.ValueType.Plain.PERIOD;
import static no.dypdykk.core.form.ValueType.Plain.SERIES;
import static no.dypdykk.core.form.ValueType.Plain.SOURCE;
import static no.dypdykk.core.form.ValueType.Plain.SOURCE_ID;
import static no.dypdykk.core.form.ValueType.Plain.TEXT;
import static no.dypdykk.core.form.ValueType.Plain.WHOLE;
import static no.dypdykk.core.form.ValueType.Plain.YEAR;

import no.dypdykk.core.evidence.ChangeUnit;
import no.dypdykk.core.evidence.Circumstances.Said;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Qualifier;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.form.FormField.Group;
import no.dypdykk.core.form.FormField.Rows;
import no.dypdykk.core.form.FormField.Value;
import no.dypdykk.core.form.FormField.Values;
import no.dypdykk.core.form.ValueType.Reference;
import no.dypdykk.core.form.ValueType.Word;
import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Part;
import no.dypdykk.core.page.Progress;
import no.dypdykk.core.page.Sector;
import no.dypdykk.core.page.StepKind;
import no.dypdykk.core.page.Teller;
import no.dypdykk.core.page.Tried;
import no.dypdykk.core.page.Viewpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Which fields the form of each kind of page has. What front matter has beside them stays as it is
/// and is changed as Markdown.
public final class FormShape {
    private static final List<FormField> HEAD =
            List.of(
                    new Value("lang", new Word(Language.class)),
                    new Value("title", TEXT),
                    new Value("summary", LONG_TEXT));

    private static final FormField ALIASES = new Values("aliases", TEXT);
    private static final FormField THEMES = new Values("themes", new Reference(PageKind.THEME));
    private static final FormField CONCEPTS =
            new Values("concepts", new Reference(PageKind.CONCEPT));
    private static final FormField ROLES = new Values("roles", new Word(Viewpoint.class));

    private static final FormField FIGURES =
            new Rows(
                    "figures",
                    List.of(
                            new Value("period", PERIOD),
                            new Value("value", NUMBER),
                            new Value("role", new Word(FigureRole.class)),
                            new Value("kind", new Word(Origin.class)),
                            new Value("qualifier", new Word(Qualifier.class)),
                            new Value("unit", TEXT),
                            new Value("population", TEXT),
                            new Value("n", WHOLE),
                            new Value("sd", NUMBER),
                            new Value("source", SOURCE),
                            new Value("note", TEXT)));

    private static final FormField CHANGES =
            new Rows(
                    "changes",
                    List.of(
                            new Value("period", PERIOD),
                            new Value("value", NUMBER),
                            new Value("unit", new Word(ChangeUnit.class)),
                            new Value("kind", new Word(Origin.class)),
                            new Value("compared_with", TEXT),
                            new Value("qualifier", new Word(Qualifier.class)),
                            new Value("population", TEXT),
                            new Value("source", SOURCE),
                            new Value("note", TEXT)));

    private static final FormField OUTCOMES =
            new Rows(
                    "outcomes",
                    List.of(
                            new Value("indicator", INDICATOR),
                            new Value("result", new Word(Result.class)),
                            new Value("population", TEXT),
                            new Value("beforehand", new Word(Said.class)),
                            new Value("chosen_high", new Word(Said.class)),
                            new Value("other_changes", new Word(Said.class)),
                            new Value("measured_anew", new Word(Said.class)),
                            new Value("start", PERIOD),
                            FIGURES,
                            new Value("paste", PASTE),
                            new Values("comparison", SERIES),
                            new Value("comparison_reason", TEXT),
                            CHANGES,
                            new Value("note", LONG_TEXT)));

    private static final FormField SOURCES =
            new Rows(
                    "sources",
                    List.of(
                            new Value("id", SOURCE_ID),
                            new Value("title", TEXT),
                            new Value("publisher", TEXT),
                            new Value("year", YEAR),
                            new Value("locator", TEXT)));

    private FormShape() {}

    /// The fields in the order in which they stand in new files.
    public static List<FormField> of(PageKind kind) {
        return Stream.of(HEAD.stream(), own(kind).stream(), Stream.of(SOURCES))
                .flatMap(fields -> fields)
                .toList();
    }

    /// Where in a file a field is put that is not there yet: after those before it here.
    static List<String> order(PageKind kind) {
        var names = new ArrayList<>(List.of("id", "kind", "slug", "state"));
        of(kind).forEach(field -> names.add(field.name()));
        return names;
    }

    private static List<FormField> own(PageKind kind) {
        return switch (kind) {
            case CASE ->
                    List.of(
                            ALIASES,
                            new Value("municipality", MUNICIPALITY),
                            new Values("partners", MUNICIPALITY),
                            new Value("place", TEXT),
                            new Group(
                                    "period",
                                    List.of(new Value("from", YEAR), new Value("to", YEAR))),
                            new Value("sector", new Word(Sector.class)),
                            new Value("service_type", TEXT),
                            new Value("employees", WHOLE),
                            THEMES,
                            ROLES,
                            new Rows(
                                    "practices",
                                    List.of(
                                            new Value("practice", new Reference(PageKind.PRACTICE)),
                                            new Value("part", new Word(Part.class)))),
                            new Value("tried", new Word(Tried.class)),
                            new Value("after", new Reference(PageKind.CASE)),
                            CONCEPTS,
                            new Value("teller", new Word(Teller.class)),
                            new Value("progress", new Word(Progress.class)),
                            new Value("followup", DATE),
                            OUTCOMES);
            case PRACTICE ->
                    List.of(
                            ALIASES,
                            THEMES,
                            ROLES,
                            CONCEPTS,
                            new Values("indicators", INDICATOR),
                            new Values("related", new Reference(PageKind.PRACTICE)),
                            new Value("effort", TEXT));
            case CONCEPT ->
                    List.of(
                            ALIASES,
                            new Group(
                                    "origin",
                                    List.of(
                                            new Value("who", TEXT),
                                            new Value("year", YEAR),
                                            new Value("work", TEXT))),
                            THEMES,
                            ROLES,
                            new Values("related", new Reference(PageKind.CONCEPT)));
            case THEME ->
                    List.of(
                            ALIASES,
                            new Value("question", LONG_TEXT),
                            ROLES,
                            new Values("cases", new Reference(PageKind.CASE)),
                            new Values("practices", new Reference(PageKind.PRACTICE)),
                            CONCEPTS);
            case WORKSHOP ->
                    List.of(
                            new Value("date", DATE),
                            new Value("place", TEXT),
                            THEMES,
                            ROLES,
                            new Rows(
                                    "steps",
                                    List.of(
                                            new Value("step", new Word(StepKind.class)),
                                            new Value("title", TEXT),
                                            new Value("minutes", WHOLE),
                                            new Value("question", LONG_TEXT))),
                            CONCEPTS);
        };
    }
}
