package no.dypdykk.core.text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Two edits of the same file brought together: its fields by field, its Markdown by paragraph.
///
/// @param source the whole file; says all that either of them wrote, also where they overlap
/// @param overlaps empty when the edits do not touch
public record FileMerge(String source, List<Overlap> overlaps) {
    public FileMerge {
        overlaps = List.copyOf(overlaps);
    }

    /// @param base what both edits began from; empty when nobody knows
    /// @param theirs what was saved first; the result has its line ends
    /// @param mine what came after
    /// @param identity names of lists of mappings in the fields, with the names by which their
    ///   elements are told apart
    public static FileMerge of(
            String base, String theirs, String mine, Map<String, List<String>> identity) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return new FileMerge(theirs, List.of());
        }
        if (theirs.equals(base)) {
            return new FileMerge(mine, List.of());
        }
        var merged =
                merged(
                        TextDiff.plain(base),
                        TextDiff.plain(theirs),
                        TextDiff.plain(mine),
                        identity);
        var lineEnd = lineEnd(theirs);
        return lineEnd.equals("\n")
                ? merged
                : new FileMerge(merged.source().replace("\n", lineEnd), merged.overlaps());
    }

    private static FileMerge merged(
            String base, String theirs, String mine, Map<String, List<String>> identity) {
        var old = parsed(base);
        var their = parsed(theirs);
        var my = parsed(mine);
        if (their == null || my == null) {
            var text = TextMerge.of(base, theirs, mine);
            return new FileMerge(text.text(), text.overlaps());
        }
        var front = FrontMatterMerge.of(old, their, my, identity);
        var body = TextMerge.of(old == null ? "" : old.body(), their.body(), my.body());
        var parting = front.text().endsWith("\n") || body.text().isEmpty() ? "" : "\n";
        return new FileMerge(
                front.text() + parting + body.text(),
                Stream.concat(front.overlaps().stream(), body.overlaps().stream()).toList());
    }

    private static @Nullable FrontMatter parsed(String source) {
        return FrontMatter.parse(source) instanceof FrontMatter.Parsing.Parsed(var file)
                ? file
                : null;
    }

    private static String lineEnd(String text) {
        int carriage = text.indexOf('\r');
        int feed = text.indexOf('\n');
        if (carriage < 0 || (feed >= 0 && feed < carriage)) {
            return "\n";
        }
        return feed == carriage + 1 ? "\r\n" : "\r";
    }
}
