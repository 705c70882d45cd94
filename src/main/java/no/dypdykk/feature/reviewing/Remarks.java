package no.dypdykk.feature.reviewing;

import no.dypdykk.core.edit.Review;
import no.dypdykk.core.edit.ReviewQuestion;
import no.dypdykk.core.edit.ReviewVerdict;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.Texts;

import java.util.List;
import java.util.stream.Stream;

/// What a reviewer answered, ready to show.
///
/// @param when in words
/// @param answers those that were given
public record Remarks(
        int revision, String reviewer, String when, ReviewVerdict verdict, List<Answer> answers) {
    public Remarks {
        answers = List.copyOf(answers);
    }

    /// @param question in words
    public record Answer(String question, String answer) {}

    static Remarks of(Review review, Texts texts) {
        return new Remarks(
                review.revision(),
                review.reviewer(),
                DateWords.moment(review.time(), texts),
                review.verdict(),
                Stream.of(ReviewQuestion.values())
                        .filter(review.answers()::containsKey)
                        .map(question -> new Answer(texts.name(question), review.answer(question)))
                        .toList());
    }
}
