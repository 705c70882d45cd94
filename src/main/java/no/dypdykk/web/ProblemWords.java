package no.dypdykk.web;

import no.dypdykk.core.page.Problem;

import java.util.List;

/// Refusals and problems with pages in a reader's words.
public final class ProblemWords {
    private ProblemWords() {}

    /// One sentence about one problem, without its place.
    public static String of(Problem problem, Texts texts) {
        String key = "problem." + problem.code();
        if (!texts.has(key)) {
            return problem.code() + " " + problem.details();
        }
        List<String> details = problem.details();
        if (problem.code().startsWith("unknown-") && details.size() > 2) {
            String accepted = String.join(", ", details.subList(1, details.size()));
            return texts.get(key, details.getFirst(), accepted);
        }
        return texts.get(key, padded(details));
    }

    /// The same for someone who fills in a form and sees no file: `form-problem.` goes before
    /// `problem.`.
    public static String inForm(Problem problem, Texts texts) {
        String key = "form-problem." + problem.code();
        return texts.has(key) ? texts.get(key, padded(problem.details())) : of(problem, texts);
    }

    /// What went wrong, by status alone: `problem-page.<status>.title`, else that of 400 or 500.
    static String title(int status, Texts texts) {
        String own = "problem-page." + status + ".title";
        return texts.has(own)
                ? texts.get(own)
                : texts.get("problem-page." + (status < 500 ? 400 : 500) + ".title");
    }

    static String of(Refusal refusal, Texts texts) {
        String key = "error." + refusal.code();
        return texts.has(key) ? texts.get(key, padded(refusal.details())) : refusal.code();
    }

    /// A text may ask for more details than there are; it gets nothing for those.
    private static Object[] padded(List<String> details) {
        Object[] arguments = {"", "", ""};
        for (int i = 0; i < Math.min(details.size(), arguments.length); i++) {
            arguments[i] = details.get(i);
        }
        return arguments;
    }
}
