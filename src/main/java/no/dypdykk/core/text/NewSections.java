package no.dypdykk.core.text;

import no.dypdykk.core.text.Paragraphs.Stretch;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Sections that two people added in the same place: when each has headings of its own they have
/// nothing to do with each other, as when two people begin on different parts of an empty case.
final class NewSections {
    private static final Pattern HEADING = Pattern.compile("(#{1,6})[ \\t]");

    private NewSections() {}

    /// Whether both added whole sections of the same level, none of them with the same heading.
    ///
    /// @param next the paragraph after the place; empty at the end of the text
    static boolean areApart(Stretch theirs, Stretch mine, String next) {
        return (next.isEmpty() || level(next) > 0)
                && isSections(theirs)
                && isSections(mine)
                && level(theirs.at(0)) == level(mine.at(0))
                && headings(theirs).stream().noneMatch(headings(mine)::contains);
    }

    private static boolean isSections(Stretch text) {
        int level = text.isEmpty() ? 0 : level(text.at(0));
        return level > 0
                && paragraphs(text).stream()
                        .mapToInt(NewSections::level)
                        .allMatch(other -> other == 0 || other >= level);
    }

    private static Set<String> headings(Stretch text) {
        var headings = new HashSet<String>();
        paragraphs(text).stream()
                .filter(paragraph -> level(paragraph) > 0)
                .map(paragraph -> paragraph.lines().findFirst().orElse("").strip())
                .forEach(headings::add);
        return headings;
    }

    private static List<String> paragraphs(Stretch text) {
        return IntStream.range(0, text.size()).mapToObj(text::at).toList();
    }

    /// Of the heading that a paragraph begins with, 0 when it is none.
    private static int level(String paragraph) {
        var heading = HEADING.matcher(paragraph);
        return heading.lookingAt() ? heading.group(1).length() : 0;
    }
}
