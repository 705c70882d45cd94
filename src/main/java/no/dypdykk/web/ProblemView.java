package no.dypdykk.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A page that says what went wrong and where to go.
///
/// @param refusal its status has the texts `problem-page.<status>.title` and `.lead`, for which its
///   own words stand where a reader can do something about them
/// @param suggestions pages the reader may have meant
/// @param resent what was written and can be sent again; null when there is nothing
public record ProblemView(Refusal refusal, List<Teaser> suggestions, @Nullable ResentForm resent) {
    public ProblemView {
        suggestions = List.copyOf(suggestions);
    }

    public String title(Texts texts) {
        return texts.get(key(texts) + ".title");
    }

    public String lead(Texts texts) {
        return status() == 404 || status() >= 500
                ? texts.get(key(texts) + ".lead")
                : ProblemWords.of(refusal, texts);
    }

    public int status() {
        return refusal.status();
    }

    private String key(Texts texts) {
        var own = "problem-page." + status();
        return texts.has(own + ".title")
                ? own
                : status() < 500 ? "problem-page.400" : "problem-page.500";
    }
}
