package no.dypdykk.core.rich;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Writes the inside of one paragraph, heading or cell. One instance writes one.
final class LineWriter {
    /// From the outside in: code holds nothing else.
    private static final List<Inline.Mark> ORDER =
            List.of(Inline.Mark.STRUCK, Inline.Mark.BOLD, Inline.Mark.ITALIC, Inline.Mark.CODE);

    private final StringBuilder out = new StringBuilder();
    private final Deque<Inline.Mark> open = new ArrayDeque<>();
    private final String breakAs;

    private LineWriter(String breakAs) {
        this.breakAs = breakAs;
    }

    /// A paragraph; breaks become hard line breaks.
    static String lines(List<Inline> content) {
        return new LineWriter("\\\n").write(content).toString();
    }

    /// For headings.
    static String oneLine(List<Inline> content) {
        var line = new LineWriter(" ").write(content);
        return line.endsWith("#") ? line.substring(0, line.length() - 1) + "\\#" : line;
    }

    /// For a cell of a table, where every bar must be escaped.
    static String cell(List<Inline> content) {
        return new LineWriter(" ").write(content).replaceAll("(?<!\\\\)\\|", "\\\\|");
    }

    private String write(List<Inline> content) {
        content(content);
        return MarkdownEscapes.atLineStarts(out.toString().strip());
    }

    private void content(List<Inline> content) {
        var tidy = Runs.tidy(content);
        for (var inline : tidy) {
            if (inline instanceof Inline.Run(var text, var marks)) {
                switchTo(marks);
                out.append(
                        marks.contains(Inline.Mark.CODE) ? code(text) : MarkdownEscapes.of(text));
            } else {
                switchTo(Set.of());
                other(inline);
            }
        }
        switchTo(Set.of());
    }

    private void other(Inline inline) {
        switch (inline) {
            case Inline.Link(var address, var words) -> link(address, words);
            case Inline.WikiLink(var target, var words) ->
                    out.append("[[")
                            .append(target)
                            .append(words == null ? "" : "|" + words)
                            .append("]]");
            case Inline.Picture(var address, var alt) ->
                    out.append("![")
                            .append(MarkdownEscapes.of(alt))
                            .append("](")
                            .append(MarkdownEscapes.address(address))
                            .append(')');
            case Inline.NoteMark(var label) -> out.append("[^").append(label).append(']');
            case Inline.Break _ -> lineBreak();
            case Inline.Run _ -> throw new IllegalStateException("runs are written elsewhere");
        }
    }

    private void lineBreak() {
        if (!out.isEmpty()) {
            out.append(breakAs);
        }
    }

    private void link(String address, List<Inline> words) {
        if (Inline.plain(words).equals(address) && MarkdownEscapes.isAutolink(address)) {
            out.append('<').append(address).append('>');
            return;
        }
        var inner = new LineWriter(" ");
        inner.content(words);
        out.append('[')
                .append(inner.out.toString().strip())
                .append("](")
                .append(MarkdownEscapes.address(address))
                .append(')');
    }

    /// Closes the marks that end here and opens those that begin.
    private void switchTo(Set<Inline.Mark> wanted) {
        while (!wanted.containsAll(open)) {
            out.append(sign(open.pop()));
        }
        var missing = new ArrayList<>(ORDER);
        missing.removeIf(mark -> !wanted.contains(mark) || open.contains(mark));
        for (var mark : missing) {
            out.append(sign(mark));
            open.push(mark);
        }
    }

    private static String sign(Inline.Mark mark) {
        return switch (mark) {
            case BOLD -> "**";
            case ITALIC -> "*";
            case STRUCK -> "~~";
            case CODE -> "";
        };
    }

    private static String code(String text) {
        var ticks = "`";
        while (text.contains(ticks)) {
            ticks += "`";
        }
        var space = text.startsWith("`") || text.endsWith("`") ? " " : "";
        return ticks + space + text + space + ticks;
    }
}
