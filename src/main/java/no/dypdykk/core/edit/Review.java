package no.dypdykk.core.edit;

import no.dypdykk.core.page.PageId;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a reviewer answered about one revision of a page.
///
/// @param revision number of the revision that was read
/// @param reviewer who answered, as shown to the author
/// @param answers as they were given; questions without an answer are left out
/// @param notes what was said to single paragraphs, by their place in the text, the first at 0;
///   paragraphs without a note are left out
public record Review(
        PageId page,
        int revision,
        String reviewer,
        Instant time,
        ReviewVerdict verdict,
        Map<ReviewQuestion, String> answers,
        SortedMap<Integer, String> notes) {
    /// Characters of one answer or note.
    public static final int LONGEST_ANSWER = 10_000;

    public Review {
        var given = new EnumMap<ReviewQuestion, String>(ReviewQuestion.class);
        answers.forEach((question, answer) -> {
            if (!answer.isBlank()) {
                given.put(question, answer);
            }
        });
        answers = Map.copyOf(given);
        var noted = new TreeMap<Integer, String>(notes);
        noted.values().removeIf(String::isBlank);
        notes = Collections.unmodifiableSortedMap(noted);
    }

    /// Nothing was said but the verdict.
    public boolean isSilent() {
        return answers.isEmpty() && notes.isEmpty();
    }

    /// The answer to a question, empty when there is none.
    public String answer(ReviewQuestion question) {
        return answers.getOrDefault(question, "");
    }
}
