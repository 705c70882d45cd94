package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.List;

/// A text as paragraphs: lines that are not blank, each group with the blank ones after it. Joined
/// again they are the same text. Lines end in LF.
///
/// @param lead blank lines before the first paragraph
/// @param texts without the last line end
/// @param gaps what stands after each: its line end and the blank lines
public record Paragraphs(String lead, List<String> texts, List<String> gaps) {
    /// The paragraphs alone of a text with any line ends.
    public static List<String> in(String text) {
        return of(TextDiff.plain(text)).texts();
    }

    static Paragraphs of(String text) {
        var texts = new ArrayList<String>();
        var gaps = new ArrayList<String>();
        int at = afterBlankLines(text, 0);
        var lead = text.substring(0, at);
        while (at < text.length()) {
            int end = endOfParagraph(text, at);
            texts.add(text.substring(at, end));
            at = end;
            int next = afterBlankLines(text, Math.min(end + 1, text.length()));
            gaps.add(text.substring(end, next));
            at = next;
        }
        return new Paragraphs(lead, texts, gaps);
    }

    int size() {
        return texts.size();
    }

    /// What stands after the last paragraph.
    String end() {
        return gaps.isEmpty() ? "" : gaps.getLast();
    }

    Stretch stretch(int from, int to) {
        return new Stretch(this, from, to);
    }

    /// Some paragraphs of a text, `from` until `to`.
    record Stretch(Paragraphs all, int from, int to) {
        int size() {
            return to - from;
        }

        boolean isEmpty() {
            return from == to;
        }

        String at(int index) {
            return all.texts.get(from + index);
        }

        String gapAfter(int index) {
            return all.gaps.get(from + index);
        }

        /// What stands after a single paragraph.
        String gap() {
            return gapAfter(0);
        }

        /// How many paragraphs both begin with.
        int commonStart(Stretch other) {
            int same = 0;
            while (same < Math.min(size(), other.size()) && at(same).equals(other.at(same))) {
                same++;
            }
            return same;
        }

        /// How many paragraphs both end with.
        int commonEnd(Stretch other) {
            int same = 0;
            while (same < Math.min(size(), other.size())
                    && at(size() - same - 1).equals(other.at(other.size() - same - 1))) {
                same++;
            }
            return same;
        }

        Stretch first(int count) {
            return new Stretch(all, from, from + count);
        }

        Stretch from(int count) {
            return new Stretch(all, from + count, to);
        }

        Stretch withoutLast(int count) {
            return new Stretch(all, from, to - count);
        }

        Stretch last(int count) {
            return new Stretch(all, to - count, to);
        }

        /// With a blank line between the paragraphs.
        String text() {
            return String.join("\n\n", all.texts.subList(from, to));
        }
    }

    private static int afterBlankLines(String text, int from) {
        int at = from;
        for (int end = endOfLine(text, at); isBlank(text, at, end); end = endOfLine(text, at)) {
            if (end == text.length()) {
                return end;
            }
            at = end + 1;
        }
        return at;
    }

    private static int endOfParagraph(String text, int from) {
        int end = endOfLine(text, from);
        while (end < text.length()) {
            int next = endOfLine(text, end + 1);
            if (isBlank(text, end + 1, next)) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
