package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What holds for any two edits of the fields of a file. Every value is a word of its own, so what
/// is lost is seen.
class FieldMergeProperties {
    private static final MergeRules RULES =
            new MergeRules(Map.of("facts", List.of("id")), Set.of());

    /// The fields of a file; a null or an empty list means that the field is not there.
    ///
    /// @param words `name: value` lines, some with comments
    /// @param facts rows with an id and a value
    record Fields(List<String> words, List<String> tags, List<String> facts) {
        String text() {
            var text = new StringBuilder("---\n");
            words.forEach(word -> text.append(word).append('\n'));
            if (!tags.isEmpty()) {
                text.append("tags: [").append(String.join(", ", tags)).append("]\n");
            }
            if (!facts.isEmpty()) {
                text.append("facts:\n");
                facts.forEach(fact -> text.append("  - ").append(fact).append('\n'));
            }
            return text.append("---\n").toString();
        }
    }

    @Property(tries = 1_500)
    void every_word_that_either_wrote_is_in_the_result_or_among_the_overlaps(
            @ForAll("fields") Fields base,
            @ForAll("fields") Fields theirs,
            @ForAll("fields") Fields mine) {
        var merge = FileMerge.of(base.text(), theirs.text(), mine.text(), RULES);

        var written = words(theirs.text());
        written.addAll(words(mine.text()));
        written.removeAll(words(base.text()));
        var kept = words(merge.source());
        merge.overlaps().forEach(o -> kept.addAll(words(o.theirs() + " " + o.mine())));
        assertTrue(kept.containsAll(written), merge::toString);
    }

    @Property(tries = 700)
    void the_result_is_a_file_that_can_be_read(
            @ForAll("fields") Fields base,
            @ForAll("fields") Fields theirs,
            @ForAll("fields") Fields mine) {
        var merge = FileMerge.of(base.text(), theirs.text(), mine.text(), RULES);

        var whole = read(merge.source());
        assertTrue(whole.fields().saysAs(read(merge.withoutNotes()).fields()), merge::toString);
        assertTrue(
                !merge.overlaps().isEmpty() || merge.source().equals(merge.withoutNotes()),
                merge::toString);
    }

    private static FrontMatter read(String source) {
        return assertInstanceOf(FrontMatter.Parsing.Parsed.class, FrontMatter.parse(source))
                .frontMatter();
    }

    @Property(tries = 700)
    void what_touches_does_not_depend_on_who_came_first(
            @ForAll("fields") Fields base,
            @ForAll("fields") Fields theirs,
            @ForAll("fields") Fields mine) {
        var there = FileMerge.of(base.text(), theirs.text(), mine.text(), RULES);
        var back = FileMerge.of(base.text(), mine.text(), theirs.text(), RULES);

        assertEquals(
                Set.copyOf(there.overlaps()),
                back.overlaps().stream()
                        .map(TextMergeProperties::turned)
                        .collect(Collectors.toSet()));
    }

    @Property(tries = 500)
    void an_edit_of_what_nobody_else_changed_is_taken_as_it_is(
            @ForAll("fields") Fields base, @ForAll("fields") Fields edited) {
        var edit = new FileMerge(edited.text(), edited.text(), List.of());

        assertEquals(edit, FileMerge.of(base.text(), base.text(), edited.text(), RULES));
        assertEquals(edit, FileMerge.of(base.text(), edited.text(), base.text(), RULES));
        assertEquals(edit, FileMerge.of(base.text(), edited.text(), edited.text(), RULES));
    }

    @Provide
    Arbitrary<Fields> fields() {
        return Combinators.combine(words(), values().list().uniqueElements().ofMaxSize(4), facts())
                .as(Fields::new);
    }

    private static Arbitrary<List<String>> words() {
        var lines =
                Combinators.combine(
                                Arbitraries.of("a", "b", "c"),
                                values(),
                                Arbitraries.of("", "", "# note%s\n", " # note%s"))
                        .as(FieldMergeProperties::line);
        return lines.list()
                .uniqueElements(line -> line.replaceAll("(?s)#.*\n|:.*", ""))
                .ofMaxSize(3);
    }

    /// A field, with a comment above it or behind it.
    private static String line(String name, String value, String note) {
        var comment = note.formatted(value);
        var field = name + ": " + value;
        return comment.endsWith("\n") ? comment + field : field + comment;
    }

    private static Arbitrary<List<String>> facts() {
        return Combinators.combine(Arbitraries.of("s1", "s2", "s3"), values())
                .as("{id: %s, value: %s}"::formatted)
                .list()
                .ofMaxSize(3);
    }

    /// Few enough that two edits often write the same.
    private static Arbitrary<String> values() {
        return Arbitraries.of("v1", "v2", "v3", "v4", "v5");
    }

    private static Set<String> words(String text) {
        return Stream.of(text.split("[^A-Za-z0-9]+", -1))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
