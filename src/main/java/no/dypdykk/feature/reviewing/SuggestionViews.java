package no.dypdykk.feature.reviewing;

import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.feature.reviewing.Answering.Seen;
import no.dypdykk.feature.reviewing.SuggestionView.Form;
import no.dypdykk.web.DateWords;
import no.dypdykk.web.Differences;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;

/// Makes the page about a suggestion.
record SuggestionViews(Texts texts) {
    /// What was sent and is shown again.
    ///
    /// @param reason as typed
    record Sent(String reason, boolean unconfirmed, FormProblems problems) {
        static final Sent NOTHING = new Sent("", false, FormProblems.NONE);
    }

    SuggestionView view(Seen seen, Sent sent) {
        var suggestion = seen.suggestion();
        var head = seen.head();
        return new SuggestionView(
                suggestion.number(),
                head.title(),
                seen.path(),
                head.kind(),
                head.lang().code(),
                texts.get(
                        "suggestion.sent",
                        suggestion.edit().author(),
                        DateWords.moment(suggestion.time(), texts)),
                suggestion.edit().comment(),
                answer(suggestion.answer()),
                Differences.of(seen.before(), seen.after()),
                seen.outcome().map(outcome -> form(outcome, sent)).orElse(null));
    }

    private SuggestionView.@Nullable Answer answer(Suggestion.@Nullable Answer answer) {
        return answer == null
                ? null
                : new SuggestionView.Answer(words(answer, texts), answer.reason());
    }

    private static String words(Suggestion.Answer answer, Texts texts) {
        return texts.get(
                answer.taken() ? "suggestion.taken" : "suggestion.declined",
                answer.by(),
                DateWords.date(answer.time(), texts));
    }

    private static Form form(EditOutcome outcome, Sent sent) {
        var note =
                switch (outcome) {
                    case EditOutcome.Saved _ -> null;
                    case EditOutcome.Merged _ -> "suggestion.merged";
                    case EditOutcome.Unchanged _ -> "suggestion.already";
                    case EditOutcome.Conflict _ -> "suggestion.conflict";
                    case EditOutcome.Refused _, EditOutcome.Unconfirmed _ ->
                            "suggestion.does-not-fit";
                };
        boolean fits =
                outcome instanceof EditOutcome.Kept || outcome instanceof EditOutcome.Unchanged;
        return new Form(fits, note, sent.reason(), sent.unconfirmed(), sent.problems());
    }
}
