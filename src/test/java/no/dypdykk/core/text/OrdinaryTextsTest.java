package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A guard that cries wolf is switched off. None of these texts says anything about a person.
final class OrdinaryTextsTest {
    private static final Path TEXTS =
            Path.of("src/test/resources/personal-data/ordinary-texts.txt");
    private static final Path STARTER = Path.of("content");

    @Test
    void two_hundred_ordinary_texts_are_left_alone() throws IOException {
        var texts =
                Files.readAllLines(TEXTS).stream().filter(line -> !line.startsWith("# ")).toList();

        assertTrue(texts.size() >= 200, "texts: " + texts.size());
        assertEquals(List.of(), texts.stream().flatMap(OrdinaryTextsTest::found).toList());
        assertEquals(List.of(), found(String.join("\n", texts)).toList());
    }

    @Test
    void the_starter_library_is_left_alone() throws IOException {
        try (var files = Files.walk(STARTER)) {
            var found =
                    files.filter(Files::isRegularFile)
                            .map(OrdinaryTextsTest::read)
                            .flatMap(OrdinaryTextsTest::found)
                            .toList();

            assertEquals(List.of(), found);
        }
    }

    private static Stream<String> found(String text) {
        var all = PersonalData.in(text);
        return all.stream()
                .map(datum -> datum.kind() + ": " + PersonalData.excerpt(text, datum, all));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
