package no.dypdykk.core.text;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Two edits of the same file brought together: its fields by field, its Markdown by paragraph.
///
/// @param source the whole file; says all that either of them wrote, also where they overlap
/// @param withoutNotes the same without the comments that keep what theirs said in fields where
///   mine stands; for whoever shows the overlaps beside the text
/// @param overlaps empty when the edits do not touch
public record FileMerge(String source, String withoutNotes, List<Overlap> overlaps) {
    public FileMerge {
        overlaps = List.copyOf(overlaps);
    }

    /// @param base what both edits began from; empty when nobody knows
    /// @param theirs what was saved first; the result has its line ends
    /// @param mine what came after
    public static FileMerge of(String base, String theirs, String mine, MergeRules rules) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return untouched(theirs);
        }
        if (theirs.equals(base)) {
            return untouched(mine);
        }
        var merged =
                merged(TextDiff.plain(base), TextDiff.plain(theirs), TextDiff.plain(mine), rules);
        return merged.withLineEnds(lineEnd(theirs));
    }

    private static FileMerge untouched(String source) {
        return new FileMerge(source, source, List.of());
    }

    /// The same with a further place that people must decide on.
    public FileMerge and(Overlap overlap) {
        return new FileMerge(
                source,
                withoutNotes,
                Stream.concat(Stream.of(overlap), overlaps.stream()).toList());
    }

    /// The same with another text.
    public FileMerge with(UnaryOperator<String> change) {
        return new FileMerge(change.apply(source), change.apply(withoutNotes), overlaps);
    }

    private FileMerge withLineEnds(String lineEnd) {
        return with(text -> text.replace("\n", lineEnd));
    }

    private static FileMerge merged(String base, String theirs, String mine, MergeRules rules) {
        var old = parsed(base);
        var their = parsed(theirs);
        var my = parsed(mine);
        if (their == null || my == null) {
            var text = TextMerge.of(base, theirs, mine);
            return new FileMerge(text.text(), text.text(), text.overlaps());
        }
        var front = FrontMatterMerge.of(old, their, my, rules);
        var body = TextMerge.of(old == null ? "" : old.body(), their.body(), my.body());
        return new FileMerge(
                joined(front.text(), body.text()),
                joined(front.withoutNotes(), body.text()),
                Stream.concat(front.overlaps().stream(), body.overlaps().stream()).toList());
    }

    private static String joined(String front, String body) {
        return front + (front.endsWith("\n") || body.isEmpty() ? "" : "\n") + body;
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
