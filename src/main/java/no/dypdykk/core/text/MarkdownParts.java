package no.dypdykk.core.text;

import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

import java.util.ArrayList;
import java.util.List;

/// A text in Markdown cut at its headings of level two, as pieces that can be replaced one by one.
/// Headings in lists, quotes and code do not cut.
public final class MarkdownParts {
    private static final int LEVEL = 2;

    private final String source;
    private final List<Part> parts;

    private MarkdownParts(String source, List<Part> parts) {
        this.source = source;
        this.parts = List.copyOf(parts);
    }

    /// A heading and what stands below it, as positions in the source.
    ///
    /// @param heading as words; empty for what stands before the first heading
    /// @param start of the heading
    /// @param contentStart of the first line below the heading that is not blank
    /// @param contentEnd after the last character that is not white space
    /// @param end where the next part begins
    public record Part(String heading, int start, int contentStart, int contentEnd, int end) {}

    /// One single part when the text is more than we read.
    public static MarkdownParts of(String source) {
        if (!(Markdown.parse(source) instanceof Markdown.Parsing.Parsed)) {
            return whole(source);
        }
        var headings = headings(source);
        var parts = new ArrayList<Part>();
        parts.add(
                part(
                        source,
                        "",
                        0,
                        0,
                        headings.isEmpty() ? source.length() : headings.getFirst().start()));
        for (var i = 0; i < headings.size(); i++) {
            var end = i + 1 < headings.size() ? headings.get(i + 1).start() : source.length();
            var heading = headings.get(i);
            parts.add(part(source, heading.words(), heading.start(), heading.end(), end));
        }
        return new MarkdownParts(source, parts);
    }

    /// The whole text as one part, whatever headings it has.
    public static MarkdownParts whole(String source) {
        return new MarkdownParts(source, List.of(part(source, "", 0, 0, source.length())));
    }

    /// In order; the first is what stands before the first heading, and may be empty.
    public List<Part> parts() {
        return parts;
    }

    /// What stands below the heading, with plain line ends.
    public String content(Part part) {
        return unified(source.substring(part.contentStart(), part.contentEnd()));
    }

    /// A text with `\n` at the end of its lines.
    public static String unified(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private record Found(String words, int start, int end) {}

    private static List<Found> headings(String source) {
        var found = new ArrayList<Found>();
        var words = new PlainText(WikiLink::plain);
        for (Node node = MarkdownParser.parse(source).getFirstChild();
                node != null;
                node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == LEVEL) {
                var spans = heading.getSourceSpans();
                var start = lineStart(source, spans.getFirst());
                var last = spans.getLast();
                var end = last.getInputIndex() + last.getLength();
                found.add(new Found(words.inlines(heading).strip(), start, end));
            }
        }
        return found;
    }

    private static int lineStart(String source, SourceSpan span) {
        var at = span.getInputIndex();
        while (at > 0 && source.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }

    private static Part part(String source, String heading, int start, int from, int end) {
        var contentEnd = end;
        while (contentEnd > from && Character.isWhitespace(source.charAt(contentEnd - 1))) {
            contentEnd--;
        }
        var contentStart = from;
        for (var at = from; at < contentEnd && Character.isWhitespace(source.charAt(at)); at++) {
            if (source.charAt(at) == '\n' || source.charAt(at) == '\r') {
                contentStart = at + 1;
            }
        }
        return new Part(heading, start, Math.min(contentStart, contentEnd), contentEnd, end);
    }
}
