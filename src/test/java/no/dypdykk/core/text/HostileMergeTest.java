package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.time.Duration.ofSeconds;

import no.dypdykk.core.edit.Edit;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Texts as long as a page may be, made to be compared slowly, are merged within a bounded time.
class HostileMergeTest {
    private static final int PARAGRAPHS = Edit.MAX_CHARACTERS / 8;

    record Texts(String name, String base, String theirs, String mine) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Texts> texts() {
        return Stream.of(
                new Texts("all the same", of(i -> "a"), "b\n\n" + of(i -> "a"), of(i -> "a") + "c"),
                new Texts("all other", of(i -> "a" + i), of(i -> "b" + i), of(i -> "c" + i)),
                new Texts(
                        "turned round",
                        of(i -> "a" + i),
                        of(i -> "a" + (PARAGRAPHS - i)),
                        of(i -> "a" + i / 2)),
                new Texts(
                        "every second changed",
                        of(i -> "a" + i),
                        of(i -> (i % 2 == 0 ? "a" : "b") + i),
                        of(i -> (i % 2 == 0 ? "c" : "a") + i)),
                new Texts(
                        "two words",
                        of(i -> "a" + i % 2),
                        of(i -> "a" + i % 3),
                        of(i -> "a" + i % 5)),
                new Texts("dice", dice(1), dice(2), dice(3)),
                new Texts("shuffled", shuffled(1), shuffled(2), shuffled(3)),
                new Texts("blank", "\n".repeat(999_999), " \n".repeat(499_999), "\t".repeat(99)),
                new Texts("one line", "a".repeat(999_999), "b".repeat(999_999), "c"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void hostile_paragraphs_are_merged_in_time(Texts texts) {
        var merge =
                assertTimeoutPreemptively(
                        ofSeconds(20), () -> TextMerge.of(texts.base, texts.theirs, texts.mine));

        assertTrue(merge.text().length() <= texts.theirs.length() + texts.mine.length() + 8);
    }

    static Stream<Texts> fields() {
        return Stream.of(
                new Texts("long lists", list(i -> "a" + i), list(i -> "b" + i), list(i -> "c" + i)),
                new Texts(
                        "one word",
                        list(i -> "a"),
                        list(i -> "b"),
                        list(i -> i % 2 == 0 ? "a" : "b")),
                new Texts("many fields", names("a"), names("b"), names("c")),
                new Texts("comments", comments("a"), comments("b"), comments("c")));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void hostile_fields_are_merged_in_time(Texts texts) {
        var merge =
                assertTimeoutPreemptively(
                        ofSeconds(20),
                        () -> FileMerge.of(texts.base, texts.theirs, texts.mine, MergeRules.NONE));

        assertTrue(merge.source().length() <= 2 * (texts.theirs.length() + texts.mine.length()));
    }

    private static String of(IntFunction<String> paragraph) {
        return IntStream.range(0, PARAGRAPHS)
                .mapToObj(paragraph)
                .collect(Collectors.joining("\n\n"));
    }

    private static String dice(int seed) {
        var random = new Random(seed);
        return of(_ -> "a" + random.nextInt(6));
    }

    private static String shuffled(int seed) {
        var words = IntStream.range(0, PARAGRAPHS).boxed().collect(Collectors.toList());
        Collections.shuffle(words, new Random(seed));
        return of(i -> "a" + words.get(i));
    }

    private static String list(IntFunction<String> item) {
        return front("list: " + items(20_000, item, ", ", "[", "]") + "\n");
    }

    private static String names(String value) {
        return front(items(10_000, i -> "n" + i + ": " + value, "\n", "", "\n"));
    }

    private static String comments(String word) {
        return front(items(10_000, i -> "# " + word + i, "\n", "", "\n") + "name: " + word + "\n");
    }

    private static String items(
            int count, IntFunction<String> item, String between, String start, String end) {
        List<String> all = IntStream.range(0, count).mapToObj(item).toList();
        return start + String.join(between, all) + end;
    }

    private static String front(String fields) {
        return "---\n" + fields + "---\n";
    }
}
