package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.page.PageMerge;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Runs the cases of `spec/merge.txt`.
class TextMergeSpecTest {
    private static final int CASES = 29;

    record Case(String name, Map<String, String> sections) {
        String section(String section) {
            return sections.getOrDefault(section, "");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void two_edits_become_what_the_specification_says(Case example) {
        var merge = merge(example.section("theirs"), example.section("mine"), example);

        assertEquals(example.section("merged"), merge.source());
        assertEquals(
                example.section("overlaps"),
                merge.overlaps().stream()
                        .map(TextMergeSpecTest::line)
                        .collect(Collectors.joining()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void what_touches_does_not_depend_on_who_came_first(Case example) {
        var there = merge(example.section("theirs"), example.section("mine"), example);
        var back = merge(example.section("mine"), example.section("theirs"), example);

        assertEquals(
                there.overlaps(),
                back.overlaps().stream().map(TextMergeProperties::turned).toList());
    }

    @Test
    void every_case_is_run() {
        assertEquals(CASES, cases().count());
    }

    private static FileMerge merge(String theirs, String mine, Case example) {
        return FileMerge.of(example.section("base"), theirs, mine, PageMerge.RULES);
    }

    private static String line(Overlap overlap) {
        var texts = Stream.of(overlap.base(), overlap.theirs(), overlap.mine());
        return texts.map(text -> text.strip().replace("\n", "⏎"))
                .collect(Collectors.joining(" | ", overlap.field() + ": ", "\n"));
    }

    private static Stream<Case> cases() {
        return List.of(spec().split("(?m)^%%% ", -1)).stream().skip(1).map(TextMergeSpecTest::read);
    }

    private static Case read(String text) {
        var name = text.lines().findFirst().orElseThrow();
        var sections = new LinkedHashMap<String, String>();
        for (var section : text.substring(name.length() + 1).strip().split("(?m)^%% ", -1)) {
            var heading = section.lines().findFirst().orElse("");
            sections.put(heading, content(section.substring(heading.length())));
        }
        return new Case(name, sections);
    }

    private static String content(String text) {
        var content = text.strip();
        return content.isEmpty() ? "" : content + "\n";
    }

    private static String spec() {
        try (var file = TextMergeSpecTest.class.getResourceAsStream("/spec/merge.txt")) {
            assertTrue(file != null);
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
