package no.dypdykk.core.edit;

import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.core.page.Revision;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Decides about suggestions: rules S2 to S5 of `src/doc/access.md`. Whose right it is to answer
/// them, [no.dypdykk.core.people.Access] says.
///
/// @param edits decides about the text itself
public record SuggestionDecision(EditDecision edits) {
    /// Field of the reason in a form.
    public static final String REASON = "reason";

    /// What someone would have made of the page, had they been free to: kept as a suggestion when
    /// it is [EditOutcome.Saved]. A text cannot say that readers shall see it or not.
    ///
    /// @param shown the revision that the edit was made from
    public EditOutcome sent(Edit edit, Revision shown, Instant now) {
        var published =
                edit.saying(Publication.inState(PageState.PUBLISHED, edit.source()))
                        .from(shown.number());
        var outcome = edits.change(published, shown, shown, now);
        return outcome instanceof EditOutcome.Saved(_, var page) && page.equals(page(shown))
                ? new EditOutcome.Unchanged(shown)
                : outcome;
    }

    private static @Nullable Page page(Revision revision) {
        return PageReader.read(revision.source()) instanceof PageReading.Read(var page, _)
                ? page
                : null;
    }

    /// What the page would say with the suggestion in it.
    ///
    /// @param base the revision it was made from, null when there is none
    public EditOutcome seen(
            Suggestion suggestion, Revision current, @Nullable Revision base, Instant now) {
        return edits.change(suggestion.edit().confirm(), current, base, now);
    }

    /// What is wrong with the reason for not taking a suggestion up.
    public static List<Problem> declining(String reason) {
        var problems = new ArrayList<>(PersonalDataRules.ofText(REASON, reason).refusals());
        EditDecision.unkeepable(reason)
                .map(found -> new Problem(REASON, 0, found.code(), found.details()))
                .ifPresent(problems::add);
        if (reason.isBlank()) {
            problems.add(problem(ProblemCode.NO_REMARK));
        }
        if (reason.length() > Suggestion.LONGEST_REASON) {
            problems.add(
                    problem(
                            ProblemCode.TOO_LONG,
                            reason.substring(0, 80) + "…",
                            "" + Suggestion.LONGEST_REASON));
        }
        return problems;
    }

    private static Problem problem(ProblemCode code, String... details) {
        return new Problem(REASON, 0, code.code(), List.of(details));
    }
}
