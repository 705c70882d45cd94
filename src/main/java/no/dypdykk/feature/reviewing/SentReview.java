package no.dypdykk.feature.reviewing;

import no.dypdykk.core.edit.Review;
import no.dypdykk.core.edit.ReviewOutcome;
import no.dypdykk.core.edit.ReviewQuestion;
import no.dypdykk.core.edit.ReviewVerdict;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.text.Coded;
import no.dypdykk.feature.reviewing.ReviewView.Field;
import no.dypdykk.feature.reviewing.ReviewView.Form;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.ProblemWords;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The answers as a reviewer typed them.
///
/// @param revision number of the text that was on the reviewer's screen; 0 when nothing was sent
record SentReview(int revision, Map<ReviewQuestion, String> answers, boolean confirmed) {
    private static final String VERDICT = "action";

    /// Nothing is typed yet.
    static final SentReview EMPTY = new SentReview(0, Map.of(), false);

    SentReview {
        answers = Map.copyOf(answers);
    }

    /// @param form what stands in a field, empty when it is not there
    static SentReview of(UnaryOperator<String> form) {
        var answers = new EnumMap<ReviewQuestion, String>(ReviewQuestion.class);
        for (var question : ReviewQuestion.values()) {
            answers.put(question, form.apply(question.code()));
        }
        return new SentReview(
                number(form.apply("revision")), answers, !form.apply("confirmed").isEmpty());
    }

    /// A number that no revision has makes the form one of another text.
    static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /// Which button was pressed; empty when it was none of the form's.
    static Optional<ReviewVerdict> verdict(UnaryOperator<String> form) {
        return Coded.of(ReviewVerdict.class, form.apply(VERDICT));
    }

    Review review(PageId page, String reviewer, Instant now, ReviewVerdict verdict) {
        return new Review(page, revision, reviewer, now, verdict, answers);
    }

    /// The form again with all that was typed.
    ///
    /// @param outcome why it was not kept; null when nothing was sent
    /// @param problems what else is wrong
    Form form(Stored page, @Nullable ReviewOutcome outcome, Texts texts, FormProblems problems) {
        return new Form(
                Stream.of(ReviewQuestion.values())
                        .map(question -> new Field(question, answers.getOrDefault(question, "")))
                        .toList(),
                page.state() == PageState.IN_REVIEW,
                outcome instanceof ReviewOutcome.Changed,
                outcome instanceof ReviewOutcome.Unconfirmed,
                problems.and(problems(outcome, texts)));
    }

    private static FormProblems problems(@Nullable ReviewOutcome outcome, Texts texts) {
        return switch (outcome) {
            case ReviewOutcome.Refused(var problems) -> words(problems, texts);
            case ReviewOutcome.Unconfirmed(var warnings) -> words(warnings, texts);
            case ReviewOutcome.Decided _, ReviewOutcome.Changed _, ReviewOutcome.NotWaiting _ ->
                    FormProblems.NONE;
            case null -> FormProblems.NONE;
        };
    }

    /// What is wrong with an answer stands at its field, what is wrong with the page at the text.
    private static FormProblems words(List<Problem> problems, Texts texts) {
        var all = FormProblems.NONE;
        for (Problem problem : problems) {
            String words = ProblemWords.of(problem, texts);
            all =
                    Coded.of(ReviewQuestion.class, problem.field()).isPresent()
                            ? all.and(problem.field(), "review.answer-problem", words)
                            : all.and("tekst", "review.text-problem", problem.field(), words);
        }
        return all;
    }
}
