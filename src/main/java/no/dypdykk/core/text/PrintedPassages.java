package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.List;

/// Cuts the words of a printed page into passages, each an unbroken stretch of it. Where lines end
/// tells nothing there, so a passage ends with a sentence; what is no running text is left out:
/// tables of contents, tables, addresses, page numbers.
public final class PrintedPassages {
    /// Letters of two or three sentences.
    private static final int ENOUGH = 250;

    /// More is not read as one answer.
    private static final int MOST = 900;

    /// Less is a caption or a heading.
    private static final int LEAST = 40;

    /// Part of the signs in a line of running text that are letters or spaces.
    private static final double LETTERS = 0.75;

    private static final int NONE = -1;

    private final String words;
    private final List<String> passages = new ArrayList<>();
    private int start = NONE;
    private int end;

    private PrintedPassages(String words) {
        this.words = words;
    }

    /// @param words of one page, lines as they are printed
    public static List<String> of(String words) {
        var cutting = new PrintedPassages(words);
        var from = 0;
        while (from < words.length()) {
            var next = words.indexOf('\n', from);
            var to = next < 0 ? words.length() : next;
            cutting.line(from, to);
            from = to + 1;
        }
        cutting.finish();
        return List.copyOf(cutting.passages);
    }

    private void line(int from, int to) {
        var line = words.substring(from, to).strip();
        if (!isRunning(line)) {
            finish();
            return;
        }
        if (start != NONE && to - start > MOST) {
            finish();
        }
        start = start == NONE ? from : start;
        end = to;
        while (end - start > MOST) {
            var cut = start + sentenceEnd(words.substring(start, start + MOST));
            keep(start, cut);
            start = cut;
        }
        if (end - start >= ENOUGH && ".!?".indexOf(line.charAt(line.length() - 1)) >= 0) {
            finish();
        }
    }

    private void finish() {
        if (start != NONE) {
            keep(start, end);
            start = NONE;
        }
    }

    private void keep(int from, int to) {
        var passage = words.substring(from, to).strip();
        if (passage.length() >= LEAST) {
            passages.add(passage);
        }
    }

    /// After the last sentence, else the last word.
    private static int sentenceEnd(String text) {
        for (var end = text.length() - 1; end > ENOUGH; end--) {
            if (Character.isWhitespace(text.charAt(end))
                    && ".!?".indexOf(text.charAt(end - 1)) >= 0) {
                return end;
            }
        }
        var space = text.lastIndexOf(' ');
        return space > ENOUGH ? space : text.length();
    }

    /// Words follow each other, rather than dots, figures or parts of an address.
    private static boolean isRunning(String text) {
        var letters =
                text.chars()
                        .filter(sign -> Character.isLetter(sign) || Character.isWhitespace(sign))
                        .count();
        return !text.isEmpty()
                && letters >= LETTERS * text.length()
                && !text.contains("...")
                && !text.contains("://")
                && !text.contains("www.");
    }
}
