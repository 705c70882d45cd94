package no.dypdykk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// All Java sources are formatted by google-java-format (AOSP). The formatter reads code with the
/// compiler of the JVM it runs in, so it runs here, on JDK 25, and not as a Maven plug-in on
/// whatever JDK Maven was started with. [#main] formats the sources.
class FormatTest {
    private static final Formatter FORMATTER =
            new Formatter(
                    JavaFormatterOptions.builder().style(JavaFormatterOptions.Style.AOSP).build());

    @Test
    void every_source_file_is_formatted() {
        assertEquals(List.of(), unformatted(), "run: mvn test-compile exec:exec@format");
    }

    static void main() {
        for (Path file : unformatted()) {
            write(file, formatted(file));
            IO.println("formatted " + file);
        }
    }

    private static List<Path> unformatted() {
        var found = new ArrayList<Path>();
        try (var files = Files.walk(Path.of("src"))) {
            files.filter(FormatTest::isSource)
                    .filter(file -> !formatted(file).equals(read(file)))
                    .forEach(found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") && !file.toString().contains("node_modules");
    }

    private static String formatted(Path file) {
        try {
            return FORMATTER.formatSourceAndFixImports(
                    RemoveUnusedImports.removeUnusedImports(read(file)));
        } catch (FormatterException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
