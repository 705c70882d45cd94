package no.dypdykk.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A page that says what went wrong and where to go.
///
/// @param refusal its status has the texts `problem-page.<status>.title` and `.lead`, for which its
///   own words stand where a reader can do something about them
/// @param typed what was searched for; empty when nothing was
/// @param suggestions pages the reader may have meant
/// @param resent what was written and can be sent again; null when there is nothing
public record ProblemView(
        Refusal refusal, String typed, List<Teaser> suggestions, @Nullable ResentForm resent) {
    public ProblemView {
        suggestions = List.copyOf(suggestions);
    }

    public String title(Texts texts) {
        return ProblemWords.title(status(), texts);
    }

    public String lead(Texts texts) {
        if (status() != 404 && status() < 500) {
            return ProblemWords.of(refusal, texts);
        }
        String own = "problem-page." + status() + ".lead";
        return texts.get(texts.has(own) ? own : "problem-page.500.lead");
    }

    public int status() {
        return refusal.status();
    }
}
