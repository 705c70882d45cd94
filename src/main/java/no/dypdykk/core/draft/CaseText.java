package no.dypdykk.core.draft;

import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Inline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Gives a text the headings of a case: one that means a section gets the programme's word for it,
/// others stay as they are. The highest headings become those of the second level, below the title.
final class CaseText {
    private static final int TOP = 2;
    private static final int LOWEST = 6;
    private static final int LONGEST_BOLD_HEADING = 60;

    private CaseText() {}

    /// @param title the heading above all others, when the text begins with one; may be empty
    /// @param sources what stood under «Kilder»
    record Arranged(String title, List<Block> blocks, List<Block> sources) {}

    static Arranged arrange(List<Block> blocks, boolean nynorsk, boolean wantsTitle) {
        var headed = blocks.stream().map(CaseText::boldAsHeading).toList();
        var title = wantsTitle ? title(headed) : Optional.<Block.Heading>empty();
        var rest = new ArrayList<>(headed);
        title.ifPresent(rest::remove);
        var levelled = levelled(rest);
        var text = new ArrayList<Block>();
        var sources = new ArrayList<Block>();
        sort(levelled, nynorsk, text, sources);
        return new Arranged(title.map(CaseText::words).orElse(""), text, sources);
    }

    private static void sort(
            List<Block> blocks, boolean nynorsk, List<Block> text, List<Block> sources) {
        var used = new HashSet<String>();
        var inSources = false;
        for (var block : blocks) {
            if (block instanceof Block.Heading heading && heading.level() == TOP) {
                var section = CaseHeadings.section(words(heading));
                inSources = section.filter(CaseHeadings.Section.SOURCES::equals).isPresent();
                if (!inSources) {
                    text.add(
                            section.map(found -> found.in(nynorsk))
                                    .filter(used::add)
                                    .<Block>map(name -> heading(TOP, name))
                                    .orElse(heading));
                }
            } else {
                (inSources ? sources : text).add(block);
            }
        }
    }

    /// The first heading, when it stands before the text and no other is as high.
    private static Optional<Block.Heading> title(List<Block> blocks) {
        var headings = headings(blocks);
        if (headings.isEmpty() || !(blocks.getFirst() instanceof Block.Heading first)) {
            return Optional.empty();
        }
        var alone = headings.stream().skip(1).allMatch(heading -> heading.level() > first.level());
        var section = CaseHeadings.section(words(first)).isPresent();
        return alone && !section ? Optional.of(first) : Optional.empty();
    }

    private static List<Block> levelled(List<Block> blocks) {
        var highest = headings(blocks).stream().mapToInt(Block.Heading::level).min().orElse(TOP);
        return blocks.stream().map(block -> moved(block, TOP - highest)).toList();
    }

    static Block moved(Block block, int down) {
        return block instanceof Block.Heading(var level, var content)
                ? new Block.Heading(Math.clamp(level + down, 1, LOWEST), content)
                : block;
    }

    private static List<Block.Heading> headings(List<Block> blocks) {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .toList();
    }

    /// Many write their headings as bold lines; one that names a section is taken for a heading.
    private static Block boldAsHeading(Block block) {
        if (block instanceof Block.Paragraph(var content) && allBold(content)) {
            var words = Inline.plain(content).strip();
            return words.length() <= LONGEST_BOLD_HEADING && CaseHeadings.section(words).isPresent()
                    ? heading(TOP, words)
                    : block;
        }
        return block;
    }

    private static boolean allBold(List<Inline> content) {
        return !content.isEmpty()
                && content.stream()
                        .allMatch(inline ->
                                inline instanceof Inline.Run(var text, var marks)
                                        && (text.isBlank() || marks.contains(Inline.Mark.BOLD)));
    }

    private static Block.Heading heading(int level, String words) {
        return new Block.Heading(level, List.of(Inline.Run.plain(words)));
    }

    private static String words(Block.Heading heading) {
        return Inline.plain(heading.content()).strip();
    }
}
