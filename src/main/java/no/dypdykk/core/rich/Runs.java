package no.dypdykk.core.rich;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Makes runs that Markdown can say: alike neighbours are one run, spaces at the ends of marked
/// words stand outside the marks, and so do signs that touch a letter there.
final class Runs {
    private Runs() {}

    static List<Inline> tidy(List<Inline> content) {
        var spaced = new ArrayList<Inline>();
        for (var inline : merged(content)) {
            if (inline instanceof Inline.Run run && !run.marks().isEmpty()) {
                spaced.addAll(trimmed(run));
            } else {
                spaced.add(inline);
            }
        }
        return merged(signsOutside(merged(spaced)));
    }

    private static List<Inline> merged(List<Inline> content) {
        var merged = new ArrayList<Inline>();
        for (var inline : content) {
            if (inline instanceof Inline.Run run) {
                add(merged, run);
            } else {
                merged.add(inline);
            }
        }
        return merged;
    }

    private static void add(List<Inline> merged, Inline.Run run) {
        if (run.text().isEmpty()) {
            return;
        }
        if (!merged.isEmpty()
                && merged.getLast() instanceof Inline.Run(var before, var marks)
                && marks.equals(run.marks())) {
            merged.set(merged.size() - 1, new Inline.Run(before + run.text(), marks));
        } else {
            merged.add(run);
        }
    }

    private static List<Inline.Run> trimmed(Inline.Run run) {
        var text = run.text();
        var words = text.strip();
        if (words.isEmpty()) {
            return List.of(Inline.Run.plain(text));
        }
        var start = text.indexOf(words);
        return List.of(
                Inline.Run.plain(text.substring(0, start)),
                new Inline.Run(words, run.marks()),
                Inline.Run.plain(text.substring(start + words.length())));
    }

    /// `**Mål:**saken` closes nothing in Markdown; `**Mål**:saken` does.
    private static List<Inline> signsOutside(List<Inline> content) {
        var result = new ArrayList<Inline>();
        for (var i = 0; i < content.size(); i++) {
            if (content.get(i) instanceof Inline.Run run && isEmphasis(run.marks())) {
                var before = i > 0 && touches(content.get(i - 1), false);
                var after = i + 1 < content.size() && touches(content.get(i + 1), true);
                split(run, before, after).forEach(part -> add(result, part));
            } else {
                result.add(content.get(i));
            }
        }
        return result;
    }

    private static boolean isEmphasis(Set<Inline.Mark> marks) {
        return marks.stream().anyMatch(mark -> mark != Inline.Mark.CODE);
    }

    private static List<Inline.Run> split(Inline.Run run, boolean before, boolean after) {
        var text = run.text();
        var start = 0;
        var end = text.length();
        while (before && start < end && isSign(text.charAt(start))) {
            start++;
        }
        while (after && end > start && isSign(text.charAt(end - 1))) {
            end--;
        }
        return List.of(
                Inline.Run.plain(text.substring(0, start)),
                new Inline.Run(text.substring(start, end), run.marks()),
                Inline.Run.plain(text.substring(end)));
    }

    /// Whether a neighbour begins (or ends) with something that is neither space nor sign.
    private static boolean touches(Inline neighbour, boolean begins) {
        if (neighbour instanceof Inline.Run(var text, _)) {
            var edge = text.charAt(begins ? 0 : text.length() - 1);
            return !Character.isWhitespace(edge) && !isSign(edge);
        }
        return false;
    }

    private static boolean isSign(char c) {
        return !Character.isLetterOrDigit(c)
                && !Character.isWhitespace(c)
                && !Character.isSurrogate(c);
    }
}
