package no.dypdykk.web;

import java.util.List;

/// A page that says what went wrong and where to go.
///
/// @param status HTTP status; the texts `problem-page.<status>.title` and `.lead` say it in words
/// @param path what was asked for
/// @param suggestions pages the reader may have meant
public record ProblemView(int status, String path, List<Teaser> suggestions) {
    public ProblemView {
        suggestions = List.copyOf(suggestions);
    }

    public String title(Texts texts) {
        return texts.get(key(texts) + ".title");
    }

    public String lead(Texts texts) {
        return texts.get(key(texts) + ".lead");
    }

    private String key(Texts texts) {
        var own = "problem-page." + status;
        return texts.has(own + ".title")
                ? own
                : status < 500 ? "problem-page.400" : "problem-page.500";
    }
}
