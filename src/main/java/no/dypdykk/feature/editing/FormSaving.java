package no.dypdykk.feature.editing;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.FrontMatter;
import no.dypdykk.web.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Saves what someone wrote in a form.
record FormSaving(Editing editing, Suggesting suggesting) {
    /// @param state in which the text is kept
    /// @param confirmed the mark of the warnings that the writer has confirmed; may be empty
    EditOutcome save(Asker writer, Sheet sheet, PageState state, String confirmed) {
        var source = in(state, sheet.typed().source());
        var edit = new Edit(sheet.base(), source, writer.name(), sheet.comment());
        var outcome = withFreeAddress(writer, sheet, edit);
        return outcome instanceof EditOutcome.Unconfirmed(var warnings, var mine)
                        && mark(warnings).equals(confirmed)
                ? withFreeAddress(writer, sheet, mine.confirm())
                : outcome;
    }

    /// Stands for just these warnings, so that those which come later are not confirmed with them.
    static String mark(List<Problem> warnings) {
        return Integer.toHexString(
                warnings.stream()
                        .map(warning -> List.of(warning.code(), warning.details()))
                        .toList()
                        .hashCode());
    }

    /// People do not see addresses in the form, so one that is taken is no reason to stop them.
    private EditOutcome withFreeAddress(Asker writer, Sheet sheet, Edit edit) {
        var outcome = kept(writer, sheet, edit);
        var free = outcome instanceof EditOutcome.Refused(var problems, _) ? free(problems) : null;
        return free != null
                        && FrontMatter.parse(edit.source())
                                instanceof FrontMatter.Parsing.Parsed(var text)
                        && text.field("slug").isEmpty()
                ? kept(writer, sheet, edit.saying(text.with("slug", free).source()))
                : outcome;
    }

    private static @Nullable String free(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.code().equals(ProblemCode.ADDRESS_TAKEN.code()))
                .map(problem -> problem.details().getLast())
                .findFirst()
                .orElse(null);
    }

    private EditOutcome kept(Asker writer, Sheet sheet, Edit edit) {
        var page = sheet.page();
        if (page == null) {
            return editing.create(writer, edit, sheet.form());
        }
        var outcome =
                switch (sheet.aim()) {
                    case Aim.Write() -> editing.save(writer, page.id(), edit, sheet.form());
                    case Aim.TakeUp(var suggestion) ->
                            editing.save(writer, page.id(), edit, sheet.form(), suggestion);
                    case Aim.Suggest() ->
                            Optional.of(suggesting.send(writer, page.id(), edit, sheet.form()));
                };
        return outcome.orElseThrow(() -> Refusal.notFound(page.id().value()));
    }

    private static String in(PageState state, String source) {
        return FrontMatter.parse(source) instanceof FrontMatter.Parsing.Parsed(var text)
                        && canBecome(state, text)
                ? text.with("state", state.code()).source()
                : source;
    }

    /// A text without a state says that it is published.
    private static boolean canBecome(PageState state, FrontMatter text) {
        return switch (text.field("state").orElse(null)) {
            case null -> state != PageState.PUBLISHED;
            case Field.Scalar says -> !says.text().equals(state.code());
            case Field.Items _, Field.Entries _ -> false;
        };
    }
}
