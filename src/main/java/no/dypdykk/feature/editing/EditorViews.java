package no.dypdykk.feature.editing;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.form.CaseSection;
import no.dypdykk.core.form.Completeness;
import no.dypdykk.core.form.PageForm;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.people.Access;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Deed;
import no.dypdykk.core.text.SafeHtml;
import no.dypdykk.feature.editing.Box.Suggested;
import no.dypdykk.feature.editing.EditorView.Content;
import no.dypdykk.feature.editing.PlacedProblems.PlacedProblem;
import no.dypdykk.feature.editing.Sheet.Remarks;
import no.dypdykk.web.ProblemWords;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Makes the page on which a text is written.
///
/// @param themes what a theme could show too
/// @param gaps what nobody has told of on a theme
record EditorViews(
        PageNames names, Indicators indicators, ThemeSuggestions themes, ThemeLacks gaps) {
    /// @param attached files of the page
    /// @param preview the text as readers would see it; null when it was not asked for
    EditorView view(
            Sheet sheet,
            Remarks remarks,
            Asker writer,
            Texts texts,
            List<Attachment> attached,
            @Nullable SafeHtml preview) {
        var words = new FieldWords(sheet.kind(), texts);
        var files = new FilesViews(texts).view(attached, text(sheet.typed()), remarks.file());
        var suggested = suggested(sheet);
        var problems =
                problems(sheet.typed(), remarks.problems(), words, suggested)
                        .and(FilesView.PLACE, texts.get("files.file"), files.problems());
        var notes =
                new EditorView.Notes(
                        problems,
                        remarks.mark() == null ? null : new EditorView.Question(remarks.mark()),
                        remarks.conflict() == null
                                ? null
                                : Clashes.theirs(remarks.conflict(), words),
                        remarks.waiting() == null
                                ? null
                                : UnsavedView.of(remarks.waiting(), texts).findFirst().orElse(null),
                        remarks.added(),
                        imported(sheet.imported(), texts),
                        preview);
        return new EditorView(
                head(sheet, SentForms.owner(writer)),
                content(sheet, problems, words, suggested, Access.may(writer, Deed.CURATE)),
                notes,
                files,
                sheet.comment(),
                Access.may(writer, Deed.PUBLISH),
                Access.may(writer, Deed.CURATE) ? joins(sheet) : null);
    }

    private static @Nullable String joins(Sheet sheet) {
        return switch (sheet.kind()) {
            case PRACTICE, CONCEPT -> sheet.page() == null ? null : Urls.join(sheet.page().id());
            case CASE, THEME, WORKSHOP -> null;
        };
    }

    private static String text(Typed typed) {
        return typed.hindrances().isEmpty() ? typed.source() : "";
    }

    private static EditorView.@Nullable Imported imported(
            Sheet.@Nullable Imported imported, Texts texts) {
        return imported == null
                ? null
                : new EditorView.Imported(
                        imported.name(),
                        LossWords.of(imported.losses(), texts),
                        imported.losses().stream().map(SentForm::lost).toList());
    }

    private static EditorView.Head head(Sheet sheet, String owner) {
        var page = sheet.page();
        return page == null
                ? new EditorView.Head(
                        Urls.newPage(sheet.kind()),
                        sheet.kind(),
                        null,
                        sheet.form(),
                        sheet.base(),
                        sheet.kind().code(),
                        owner,
                        sheet.aim())
                : new EditorView.Head(
                        sheet.aim() instanceof Aim.Suggest
                                ? Urls.suggest(page.id())
                                : Urls.edit(page.id()),
                        sheet.kind(),
                        new EditorView.Existing(
                                page.title(), page.state(), page.shown(), Urls.history(page.id())),
                        sheet.form(),
                        sheet.base(),
                        page.id().value(),
                        owner,
                        sheet.aim());
    }

    private Map<String, List<Suggested>> suggested(Sheet sheet) {
        return sheet.typed() instanceof Typed.Fields(var form) && sheet.kind() == PageKind.THEME
                ? themes.of(theme(form, sheet))
                : Map.of();
    }

    private static ThemeForm theme(PageForm form, Sheet sheet) {
        return new ThemeForm(form, sheet.page() == null ? null : sheet.page().id());
    }

    private PlacedProblems problems(
            Typed typed,
            List<Problem> problems,
            FieldWords words,
            Map<String, List<Suggested>> suggested) {
        if (problems.isEmpty()) {
            return PlacedProblems.NONE;
        }
        return switch (typed) {
            case Typed.Fields(var form) ->
                    ProblemPlaces.of(
                                    drawing(form, PlacedProblems.NONE, words, suggested),
                                    typed.hindrances().isEmpty() ? typed.source() : "")
                            .placed(problems);
            case Typed.Text _ ->
                    new PlacedProblems(
                            problems.stream().map(problem -> inText(problem, words)).toList());
        };
    }

    private static PlacedProblem inText(Problem problem, FieldWords words) {
        var texts = words.texts();
        var where =
                problem.line() > 0
                        ? texts.get("form.text.line", problem.field(), problem.line())
                        : problem.field();
        return new PlacedProblem(
                SentForm.TEXT,
                problem.field().equals("-") ? "" : where,
                ProblemWords.of(problem, texts));
    }

    private Content content(
            Sheet sheet,
            PlacedProblems problems,
            FieldWords words,
            Map<String, List<Suggested>> suggested,
            boolean curates) {
        return switch (sheet.typed()) {
            case Typed.Fields(var form) ->
                    new EditorView.Fields(
                            OneLine.of(form.source()),
                            drawing(form, problems, words, suggested).parts(),
                            form.kind() == PageKind.CASE ? meter(form) : null,
                            Choices.of(form, names),
                            form.kind() == PageKind.THEME && curates
                                    ? gaps.of(theme(form, sheet))
                                    : null);
            case Typed.Text text ->
                    new EditorView.Text(
                            text.source(),
                            text.asFields() instanceof Typed.Text,
                            problems.of(SentForm.TEXT));
        };
    }

    private FormDrawing drawing(
            PageForm form,
            PlacedProblems problems,
            FieldWords words,
            Map<String, List<Suggested>> suggested) {
        return new FormDrawing(form, words, names, indicators, problems, suggested);
    }

    static EditorView.Meter meter(PageForm form) {
        var completeness = Completeness.of(form);
        var next = completeness.next();
        return new EditorView.Meter(
                completeness.done().size(),
                completeness.total(),
                next.map(Completeness.Step::code).orElse(null),
                next.map(step -> place(step.field(), form)).orElse(""));
    }

    private static String place(String field, PageForm form) {
        for (var i = 0; i < form.body().size(); i++) {
            var section = CaseSection.of(form.body().get(i).heading());
            if (section.filter(known -> field.equals("body." + known.code())).isPresent()) {
                return "body[" + i + "].text";
            }
        }
        return field;
    }
}
