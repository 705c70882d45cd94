package no.dypdykk.core.search;

import no.dypdykk.core.search.Highlighter.Match;
import no.dypdykk.core.search.Marked.Piece;
import no.dypdykk.core.text.Sentences;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The best lines of a text: sentences with the most different asked words, in their order, the
/// words marked. A long sentence is shown around its first match.
public final class Snippet {
    private static final int LINES = 2;
    private static final int LONGEST_LINE = 180;
    private static final int BEFORE_MATCH = 60;
    private static final String GAP = " … ";

    private Snippet() {}

    private record Line(int start, int end, List<Match> matches) {
        long different() {
            return matches.stream().mapToInt(Match::word).distinct().count();
        }
    }

    /// The whole text with its matches marked.
    public static Marked mark(String text, List<Match> matches) {
        var pieces = new ArrayList<Piece>();
        append(pieces, text, new Line(0, text.length(), matches));
        return new Marked(pieces);
    }

    /// @param matches in order of the text; without any the text's beginning is shown
    public static Marked of(String text, List<Match> matches) {
        var lines =
                lines(text, matches).stream()
                        .sorted(Comparator.comparingLong(Line::different).reversed())
                        .limit(LINES)
                        .sorted(Comparator.comparingInt(Line::start))
                        .toList();
        var pieces = new ArrayList<Piece>();
        for (var line : lines.isEmpty() ? List.of(beginning(text)) : lines) {
            var cut = shortened(text, line);
            if (cut.start > 0 || !pieces.isEmpty()) {
                pieces.add(
                        new Piece(pieces.isEmpty() && cut.start == line.start ? "" : GAP, false));
            }
            append(pieces, text, cut);
        }
        return new Marked(pieces.stream().filter(piece -> !piece.text().isEmpty()).toList());
    }

    private static List<Line> lines(String text, List<Match> matches) {
        var lines = new ArrayList<Line>();
        var next = 0;
        while (next < matches.size()) {
            var start = startOfLine(text, matches.get(next).start());
            var end = endOfLine(text, matches.get(next).end());
            var from = next;
            while (next < matches.size() && matches.get(next).start() < end) {
                next++;
            }
            lines.add(new Line(start, end, matches.subList(from, next)));
        }
        return lines;
    }

    private static Line beginning(String text) {
        return new Line(0, text.isEmpty() ? 0 : endOfLine(text, 0), List.of());
    }

    private static Line shortened(String text, Line line) {
        if (line.end - line.start <= LONGEST_LINE) {
            return line;
        }
        var focus = line.matches.isEmpty() ? line.start : line.matches.getFirst().start();
        var start = focus - BEFORE_MATCH <= line.start ? line.start : wordStart(text, focus);
        var end = Math.min(line.end, start + LONGEST_LINE);
        while (end < line.end && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        var limit = end;
        var from = start;
        var kept =
                line.matches.stream()
                        .filter(match -> match.start() >= from && match.end() <= limit)
                        .toList();
        return new Line(start, end, kept);
    }

    private static int wordStart(String text, int focus) {
        var start = focus - BEFORE_MATCH;
        while (start < focus && !Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return Math.min(start + 1, focus);
    }

    private static void append(List<Piece> pieces, String text, Line line) {
        var at = line.start;
        for (var match : line.matches) {
            if (match.start() > at) {
                pieces.add(new Piece(text.substring(at, match.start()), false));
            }
            pieces.add(new Piece(text.substring(match.start(), match.end()), true));
            at = match.end();
        }
        if (at < line.end) {
            pieces.add(new Piece(text.substring(at, line.end), false));
        }
    }

    private static int startOfLine(String text, int at) {
        var start = at;
        while (start > 0 && !endsLine(text, start - 1)) {
            start--;
        }
        while (start < at && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private static int endOfLine(String text, int at) {
        var end = Math.max(at, 1);
        while (end < text.length() && !endsLine(text, end - 1)) {
            end++;
        }
        return end > 0 && text.charAt(end - 1) == '\n' ? end - 1 : end;
    }

    /// A line ends with its sentence or its paragraph; a single line break is a space.
    private static boolean endsLine(String text, int index) {
        return text.charAt(index) == '\n'
                ? isBreak(text, index - 1) || isBreak(text, index + 1)
                : Sentences.endsAt(text, index);
    }

    private static boolean isBreak(String text, int index) {
        return index < 0 || index >= text.length() || text.charAt(index) == '\n';
    }
}
