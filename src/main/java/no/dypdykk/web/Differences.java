package no.dypdykk.web;

import no.dypdykk.core.text.FileDiff;
import no.dypdykk.core.text.FileDiff.FieldDiff;
import no.dypdykk.core.text.ParagraphDiff;

import java.util.ArrayList;
import java.util.List;

/// What differs between two texts of a page, in words.
public record Differences(List<FieldDiff> fields, List<Stretch> body) {
    /// Unchanged paragraphs that stay in sight beside a changed one.
    private static final int CONTEXT = 1;

    public Differences {
        fields = List.copyOf(fields);
        body = List.copyOf(body);
    }

    /// @param before a whole file, as `after`
    public static Differences of(String before, String after) {
        var diff = FileDiff.of(before, after);
        return new Differences(diff.fields(), folded(diff.body()));
    }

    public boolean isSame() {
        return fields.isEmpty() && body.stream().allMatch(Stretch::folded);
    }

    /// Paragraphs that follow each other.
    ///
    /// @param folded unchanged ones, shown when asked for
    public record Stretch(boolean folded, List<ParagraphDiff> paragraphs) {
        public Stretch {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// Puts away unchanged paragraphs, but for those next to a changed one.
    private static List<Stretch> folded(List<ParagraphDiff> body) {
        var stretches = new ArrayList<Stretch>();
        int at = 0;
        while (at < body.size()) {
            boolean fold = isFar(body, at);
            int end = at + 1;
            while (end < body.size() && isFar(body, end) == fold) {
                end++;
            }
            stretches.add(new Stretch(fold, body.subList(at, end)));
            at = end;
        }
        return stretches;
    }

    private static boolean isFar(List<ParagraphDiff> body, int place) {
        return body
                .subList(Math.max(0, place - CONTEXT), Math.min(body.size(), place + CONTEXT + 1))
                .stream()
                .allMatch(ParagraphDiff::isSame);
    }
}
