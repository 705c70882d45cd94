package no.dypdykk.feature.reviewing;

import no.dypdykk.core.edit.Review;
import no.dypdykk.core.edit.ReviewDecision;
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
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The answers as a reviewer typed them.
///
/// @param notes by the paragraphs of that text
/// @param revision number of the text that was on the reviewer's screen; 0 when nothing was sent
record SentReview(
        int revision,
        Map<ReviewQuestion, String> answers,
        SortedMap<Integer, String> notes,
        boolean confirmed) {
    private static final String VERDICT = "action";
    private static final Pattern NOTE = Pattern.compile(ReviewDecision.NOTE + "\\d{1,6}");

    /// Nothing is typed yet.
    static final SentReview EMPTY = new SentReview(0, Map.of(), new TreeMap<>(), false);

    SentReview {
        answers = Map.copyOf(answers);
        notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
    }

    /// @param form what stands in a field, empty when it is not there
    /// @param names of the fields
    static SentReview of(UnaryOperator<String> form, Set<String> names) {
        var answers = new EnumMap<ReviewQuestion, String>(ReviewQuestion.class);
        for (var question : ReviewQuestion.values()) {
            answers.put(question, form.apply(question.code()));
        }
        var notes = new TreeMap<Integer, String>();
        for (var name : names) {
            if (NOTE.matcher(name).matches() && !form.apply(name).isBlank()) {
                int place = Integer.parseInt(name.substring(ReviewDecision.NOTE.length()));
                notes.put(place, form.apply(name));
            }
        }
        return new SentReview(
                number(form.apply("revision")), answers, notes, !form.apply("confirmed").isEmpty());
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
        return new Review(page, revision, reviewer, now, verdict, answers, notes);
    }

    /// The form again with all that was typed.
    ///
    /// @param then the text that was on the reviewer's screen; notes to paragraphs that it has no
    ///   more stand with what should be strengthened
    /// @param outcome why it was not kept; null when nothing was sent
    /// @param problems what else is wrong
    Form form(
            Stored page,
            String then,
            @Nullable ReviewOutcome outcome,
            Texts texts,
            FormProblems problems) {
        var placed = PlacedNotes.of(notes, then, page.revision().body());
        return new Form(
                Stream.of(ReviewQuestion.values())
                        .map(question -> new Field(question, answer(question, placed.homeless())))
                        .toList(),
                placed.fields(),
                page.state() == PageState.IN_REVIEW,
                outcome instanceof ReviewOutcome.Changed,
                outcome instanceof ReviewOutcome.Unconfirmed,
                problems.and(problems(outcome, texts)));
    }

    private String answer(ReviewQuestion question, List<String> homeless) {
        String answer = answers.getOrDefault(question, "");
        return question == ReviewQuestion.STRENGTHEN && !homeless.isEmpty()
                ? (answer + "\n" + String.join("\n", homeless)).strip()
                : answer;
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

    private static boolean isAnswer(String field) {
        return Coded.of(ReviewQuestion.class, field).isPresent() || NOTE.matcher(field).matches();
    }

    /// What is wrong with an answer stands at its field, what is wrong with the page at the text.
    private static FormProblems words(List<Problem> problems, Texts texts) {
        var all = FormProblems.NONE;
        for (Problem problem : problems) {
            String words = ProblemWords.of(problem, texts);
            all =
                    isAnswer(problem.field())
                            ? all.and(problem.field(), "review.answer-problem", words)
                            : all.and("tekst", "review.text-problem", problem.field(), words);
        }
        return all;
    }
}
