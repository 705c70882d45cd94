package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Sets top-level fields in the text of a file and leaves every other character alone.
///
/// @param order of the fields, for those that are missing
record FieldEdits(String source, FileParts parts, FieldTree.Tree tree, List<String> order) {
    private record Splice(int start, int end, String text) {}

    String apply(Map<String, Field> changes) {
        var splices = new ArrayList<Splice>();
        for (var name : order) {
            var value = changes.get(name);
            if (value != null) {
                var span = tree.topLevel().get(name);
                splices.add(span == null ? missing(name, value) : present(span, value));
            }
        }
        splices.sort(Comparator.comparingInt(Splice::start));
        return spliced(splices);
    }

    private String spliced(List<Splice> splices) {
        var text = new StringBuilder(source.length() + 200);
        var from = 0;
        for (var splice : splices) {
            text.append(source, from, splice.start()).append(splice.text());
            from = splice.end();
        }
        return text.append(source, from, source.length()).toString();
    }

    private Splice present(FieldTree.Span span, Field value) {
        var start = position(span.start());
        var end = position(span.end());
        while (end > start && Character.isWhitespace(source.charAt(end - 1))) {
            end--;
        }
        var written = writer().value(value);
        if (written.startsWith(parts.lineEnd())) {
            return new Splice(afterColon(start), end, written);
        }
        var newLine = isNewLine(start);
        var from = newLine ? afterColon(start) : start;
        var space = source.charAt(from - 1) == ':' ? " " : "";
        return new Splice(from, end, space + written);
    }

    private boolean isNewLine(int start) {
        return source.substring(afterColon(start), start).contains("\n")
                || source.substring(afterColon(start), start).contains("\r");
    }

    private int afterColon(int start) {
        var at = start;
        while (Character.isWhitespace(source.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private Splice missing(String name, Field value) {
        var entry = name + ":" + spaced(writer().value(value));
        var before = nearestBefore(name);
        if (before >= 0) {
            var at = tree.braces() ? before : endOfLine(before);
            return new Splice(at, at, separator() + entry);
        }
        if (tree.braces()) {
            var at = position(tree.start()) + 1;
            return new Splice(at, at, entry + (tree.root().entries().isEmpty() ? "" : ", "));
        }
        var at = position(tree.start()) - tree.column();
        return new Splice(at, at, indent() + entry + parts.lineEnd());
    }

    private String separator() {
        return tree.braces() ? ", " : parts.lineEnd() + indent();
    }

    private String indent() {
        return " ".repeat(tree.column());
    }

    private String spaced(String written) {
        return written.startsWith(parts.lineEnd()) ? written : " " + written;
    }

    /// Where the nearest field before this one in the order ends, -1 when there is none.
    private int nearestBefore(String name) {
        for (var i = order.indexOf(name) - 1; i >= 0; i--) {
            var span = tree.topLevel().get(order.get(i));
            if (span != null) {
                return trimmedEnd(span);
            }
        }
        return -1;
    }

    private int trimmedEnd(FieldTree.Span span) {
        var end = position(span.end());
        while (end > position(span.start()) && Character.isWhitespace(source.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int endOfLine(int from) {
        var at = from;
        while (source.charAt(at) != '\n' && source.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private FieldWriter writer() {
        return new FieldWriter(parts.lineEnd(), tree.column(), tree.braces());
    }

    private int position(int codePoints) {
        return source.offsetByCodePoints(parts.yamlStart(), codePoints);
    }
}
