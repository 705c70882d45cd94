package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What holds for any two edits of any text.
class TextMergeProperties {
    enum Deed {
        CHANGE,
        REMOVE,
        ADD,
        MOVE
    }

    /// @param place anywhere; taken modulo the length of the text
    record Step(Deed deed, int place, int to) {}

    /// @param repeating whether paragraphs say the same again and again
    record Story(int length, boolean repeating, List<Step> theirs, List<Step> mine) {
        List<String> base() {
            var paragraphs = new ArrayList<String>();
            for (int i = 0; i < length; i++) {
                int number = repeating ? i % 2 : i;
                paragraphs.add("base %d\nbase %d, second line".formatted(number, number));
            }
            return paragraphs;
        }

        Story withoutRepeating() {
            return new Story(length, false, theirs, mine);
        }

        /// To move a paragraph is to write it somewhere else.
        Story withoutMoves() {
            return new Story(length, repeating, withoutMoves(theirs), withoutMoves(mine));
        }

        private static List<Step> withoutMoves(List<Step> steps) {
            return steps.stream().filter(step -> step.deed != Deed.MOVE).toList();
        }

        String old() {
            return text(base());
        }

        String their() {
            return edited("theirs", theirs);
        }

        String my() {
            return edited("mine", mine);
        }

        private String edited(String who, List<Step> steps) {
            var paragraphs = base();
            for (int i = 0; i < steps.size(); i++) {
                apply(steps.get(i), who + " " + i, paragraphs);
            }
            return text(paragraphs);
        }

        private static void apply(Step step, String words, List<String> paragraphs) {
            int size = paragraphs.size();
            switch (step.deed) {
                case ADD -> paragraphs.add(step.place % (size + 1), words);
                case CHANGE -> {
                    if (size > 0) {
                        paragraphs.set(
                                step.place % size,
                                paragraphs.get(step.place % size) + "\n" + words);
                    }
                }
                case REMOVE -> {
                    if (size > 0) {
                        paragraphs.remove(step.place % size);
                    }
                }
                case MOVE -> {
                    if (size > 0) {
                        paragraphs.add(step.to % size, paragraphs.remove(step.place % size));
                    }
                }
            }
        }

        private static String text(List<String> paragraphs) {
            return paragraphs.isEmpty() ? "" : String.join("\n\n", paragraphs) + "\n";
        }
    }

    @Property(tries = 1_500)
    void every_line_that_either_wrote_is_in_the_result(@ForAll("stories") Story story) {
        var merge = TextMerge.of(story.old(), story.their(), story.my());

        var written = lines(story.their());
        written.addAll(lines(story.my()));
        written.removeAll(lines(story.old()));
        assertTrue(lines(merge.text()).containsAll(written), merge::toString);
    }

    @Property(tries = 1_500)
    void every_line_that_neither_removed_is_in_the_result(@ForAll("stories") Story any) {
        var story = any.withoutRepeating();
        var merge = TextMerge.of(story.old(), story.their(), story.my());

        var kept = lines(story.old());
        kept.removeAll(removedByOne(story));
        assertTrue(lines(merge.text()).containsAll(kept), merge::toString);
    }

    @Property(tries = 1_500)
    void nothing_is_in_the_result_that_neither_has(@ForAll("stories") Story story) {
        var merge = TextMerge.of(story.old(), story.their(), story.my());

        var written = lines(story.their());
        written.addAll(lines(story.my()));
        assertTrue(written.containsAll(lines(merge.text())), merge::toString);
    }

    @Property(tries = 1_500)
    void what_one_removed_is_gone_when_nothing_touches(@ForAll("stories") Story any) {
        var story = any.withoutRepeating().withoutMoves();
        var merge = TextMerge.of(story.old(), story.their(), story.my());

        var left = lines(merge.text());
        left.retainAll(removedByOne(story));
        assertTrue(!merge.overlaps().isEmpty() || left.isEmpty(), merge::toString);
    }

    @Property(tries = 1_500)
    void it_does_not_matter_who_came_first(@ForAll("stories") Story story) {
        var there = TextMerge.of(story.old(), story.their(), story.my());
        var back = TextMerge.of(story.old(), story.my(), story.their());

        assertEquals(sorted(there.text()), sorted(back.text()));
        assertEquals(
                there.overlaps(),
                back.overlaps().stream().map(TextMergeProperties::turned).toList());
    }

    @Property(tries = 500)
    void the_same_edit_twice_is_that_edit(@ForAll("stories") Story story) {
        assertEquals(
                new TextMerge(story.my(), List.of()),
                TextMerge.of(story.old(), story.my(), story.my()));
    }

    @Property(tries = 500)
    void an_edit_of_what_nobody_else_changed_is_taken_as_it_is(@ForAll("stories") Story story) {
        var edit = new TextMerge(story.my(), List.of());

        assertEquals(edit, TextMerge.of(story.old(), story.old(), story.my()));
        assertEquals(edit, TextMerge.of(story.old(), story.my(), story.old()));
    }

    @Property(tries = 1_500)
    void edits_of_two_chapters_never_touch(
            @ForAll("stories") Story first, @ForAll("stories") Story second) {
        var between = "\nuntouched\n\n";
        var their = first.their() + between + second.old();
        var mine = first.old() + between + second.my();

        var merge = TextMerge.of(first.old() + between + second.old(), their, mine);

        assertEquals(List.of(), merge.overlaps());
        assertEquals(lineList(first.their() + between + second.my()), lineList(merge.text()));
    }

    @Property(tries = 1_500)
    void no_line_of_any_characters_is_lost(
            @ForAll("texts") String base,
            @ForAll("texts") String theirs,
            @ForAll("texts") String mine) {
        var merge = FileMerge.of(base, theirs, mine, MergeRules.NONE);

        var written = lines(theirs);
        written.addAll(lines(mine));
        written.removeAll(lines(base));
        assertTrue(lines(merge.source()).containsAll(written), merge::toString);
    }

    @Provide
    Arbitrary<Story> stories() {
        var steps = steps();
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(true, false),
                        steps,
                        steps)
                .as(Story::new);
    }

    private static Arbitrary<List<Step>> steps() {
        var places = Arbitraries.integers().between(0, 99);
        return Combinators.combine(Arbitraries.of(Deed.values()), places, places)
                .as(Step::new)
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("a", "b", "c", "\n", "\n\n", "\r\n", "\r", " ", "\t", "- a", "---\n")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }

    /// Lines of the base that at least one edit no longer has.
    private static Set<String> removedByOne(Story story) {
        var removed = lines(story.old());
        var kept = lines(story.their());
        kept.retainAll(lines(story.my()));
        removed.removeAll(kept);
        return removed;
    }

    /// An overlap as the other side sees it.
    static Overlap turned(Overlap overlap) {
        var first = overlap.mine();
        var second = overlap.theirs();
        return new Overlap(overlap.field(), overlap.base(), first, second);
    }

    private static List<String> sorted(String text) {
        return lineList(text).stream().sorted().toList();
    }

    private static Set<String> lines(String text) {
        return new HashSet<>(lineList(text));
    }

    private static List<String> lineList(String text) {
        return Stream.of(text.split("[\r\n]+", -1)).filter(line -> !line.isBlank()).toList();
    }
}
