package no.dypdykk.feature.reviewing;

import no.dypdykk.core.edit.Review;
import no.dypdykk.core.edit.ReviewQuestion;
import no.dypdykk.core.edit.ReviewVerdict;
import no.dypdykk.core.text.Paragraphs;
import no.dypdykk.port.Store;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.Texts;

import java.util.List;
import java.util.stream.Stream;

/// What a reviewer answered, ready to show.
///
/// @param when in words
/// @param answers those that were given
/// @param notes to single paragraphs
public record Remarks(
        int revision,
        String reviewer,
        String when,
        ReviewVerdict verdict,
        List<Answer> answers,
        List<Note> notes) {
    public Remarks {
        answers = List.copyOf(answers);
        notes = List.copyOf(notes);
    }

    /// @param question in words
    public record Answer(String question, String answer) {}

    /// @param quote the paragraph's beginning
    public record Note(String quote, String note) {}

    static Remarks of(Store.Tx tx, Review review, Texts texts) {
        return new Remarks(
                review.revision(),
                review.reviewer(),
                DateWords.moment(review.time(), texts),
                review.verdict(),
                Stream.of(ReviewQuestion.values())
                        .filter(review.answers()::containsKey)
                        .map(question -> new Answer(texts.name(question), review.answer(question)))
                        .toList(),
                notes(tx, review));
    }

    private static List<Note> notes(Store.Tx tx, Review review) {
        var paragraphs =
                tx.pages()
                        .revision(review.page(), review.revision())
                        .map(revision -> Paragraphs.in(revision.body()))
                        .orElse(List.of());
        return review.notes().entrySet().stream()
                .filter(note -> note.getKey() < paragraphs.size())
                .map(note ->
                        new Note(PlacedNotes.quote(paragraphs.get(note.getKey())), note.getValue()))
                .toList();
    }
}
