package no.dypdykk.core.edit;

import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.text.FrontMatter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Decides what becomes of a review: the rules G1 to G5 of `src/doc/access.md`. Whose right it is
/// to review, [no.dypdykk.core.people.Access] says.
///
/// @param edits decides about the text itself
public record ReviewDecision(EditDecision edits) {
    /// Beginning of the field of a note, before the paragraph's place.
    public static final String NOTE = "note-";

    /// @param confirmed the reviewer has seen the warnings about personal data
    /// @param comment for the history
    /// @param current the page's newest revision
    public ReviewOutcome decide(
            Review review, boolean confirmed, String comment, Revision current) {
        if (current.number() != review.revision()) {
            return new ReviewOutcome.Changed(current);
        }
        if (current.state() != PageState.IN_REVIEW) {
            return new ReviewOutcome.NotWaiting(current);
        }
        var problems = new ArrayList<Problem>(formal(review));
        var warnings = new ArrayList<Problem>();
        said(review)
                .forEach((field, words) -> {
                    var verdict = PersonalDataRules.ofText(field, words);
                    problems.addAll(verdict.refusals());
                    warnings.addAll(verdict.warnings());
                });
        if (!problems.isEmpty()) {
            return new ReviewOutcome.Refused(problems);
        }
        return warnings.isEmpty() || confirmed
                ? decided(review, comment, current)
                : new ReviewOutcome.Unconfirmed(warnings);
    }

    private static List<Problem> formal(Review review) {
        var problems = new ArrayList<Problem>();
        if (review.verdict() == ReviewVerdict.SENT_BACK && review.isSilent()) {
            problems.add(problem(ReviewQuestion.STRENGTHEN.code(), ProblemCode.NO_REMARK));
        }
        said(review)
                .forEach((field, answer) -> {
                    EditDecision.unkeepable(answer)
                            .map(found -> new Problem(field, 0, found.code(), found.details()))
                            .ifPresent(problems::add);
                    if (answer.length() > Review.LONGEST_ANSWER) {
                        problems.add(
                                problem(
                                        field,
                                        ProblemCode.TOO_LONG,
                                        answer.substring(0, 80) + "…",
                                        "" + Review.LONGEST_ANSWER));
                    }
                });
        return problems;
    }

    /// Everything the reviewer wrote, by the field it was written in.
    private static Map<String, String> said(Review review) {
        var said = new LinkedHashMap<String, String>();
        for (var question : ReviewQuestion.values()) {
            said.put(question.code(), review.answer(question));
        }
        review.notes().forEach((paragraph, note) -> said.put(NOTE + paragraph, note));
        return said;
    }

    private static Problem problem(String field, ProblemCode code, String... details) {
        return new Problem(field, 0, code.code(), List.of(details));
    }

    /// The state is the only thing the reviewer changes in the text.
    private ReviewOutcome decided(Review review, String comment, Revision current) {
        if (!(FrontMatter.parse(current.source())
                instanceof FrontMatter.Parsing.Parsed(var text))) {
            throw new IllegalStateException("a kept text cannot be read: " + current.page());
        }
        var source = text.with("state", review.verdict().state().code()).source();
        var edit = new Edit(current.number(), source, review.reviewer(), comment, true);
        return switch (edits.change(edit, current, current, review.time())) {
            case EditOutcome.Kept kept -> new ReviewOutcome.Decided(review, edit, kept);
            case EditOutcome.Refused(var problems, _) -> new ReviewOutcome.Refused(problems);
            case EditOutcome.Unconfirmed(var warnings, _) -> new ReviewOutcome.Refused(warnings);
            case EditOutcome.Unchanged _, EditOutcome.Conflict _ ->
                    new ReviewOutcome.Changed(current);
        };
    }
}
