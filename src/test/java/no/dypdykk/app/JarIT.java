package no.dypdykk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The packaged program, started as a person would.
class JarIT {
    private static final Path JAR = Path.of("target", "dypdykk.jar").toAbsolutePath();

    @TempDir Path folder;

    @Test
    void it_serves_from_any_folder_and_prints_only_its_own_lines() throws Exception {
        var process = start(JAR, "--port", "0", "--data", "my data");
        try (var output = process.inputReader(UTF_8)) {
            var lines = linesUntilReady(output);
            assertEquals(200, status(address(lines.getLast())));
            process.toHandle().destroy();
            output.lines().forEach(lines::add);

            assertTrue(lines.getFirst().startsWith("INFO StarterLibrary"), lines::toString);
            assertTrue(lines.get(1).contains("/velkommen/"), lines::toString);
            assertEquals(3, lines.size(), lines::toString);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void it_can_be_copied_with_its_libraries() throws Exception {
        var copy = folder.resolve("a copy");
        Files.createDirectories(copy.resolve("lib"));
        Files.copy(JAR, copy.resolve("dypdykk.jar"));
        try (var libraries = Files.list(JAR.resolveSibling("lib"))) {
            for (Path library : libraries.toList()) {
                Files.copy(library, copy.resolve("lib").resolve(library.getFileName()));
            }
        }
        var process = start(copy.resolve("dypdykk.jar"), "--version");

        assertEquals("dypdykk " + Commands.VERSION, said(process));
        assertEquals(0, process.waitFor());
    }

    @Test
    void a_wrong_word_ends_in_one_line_and_a_code() throws Exception {
        var process = start(JAR, "--porrt", "1");

        assertEquals(1, said(process).lines().count());
        assertEquals(2, process.waitFor());
    }

    private Process start(Path jar, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Launch.java().toString(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(folder.toFile());
        builder.environment().keySet().removeAll(LaunchPlan.JVM_VARIABLES);
        builder.environment().keySet().removeIf(name -> name.startsWith("DYPDYKK_"));
        return builder.start();
    }

    private static List<String> linesUntilReady(BufferedReader output) throws IOException {
        var lines = new ArrayList<String>();
        while (lines.isEmpty() || !lines.getLast().contains("http://")) {
            var line = output.readLine();
            assertNotNull(line, () -> "ended after " + lines);
            lines.add(line);
        }
        return lines;
    }

    private static URI address(String ready) {
        return URI.create(ready.substring(ready.indexOf("http://")) + "/");
    }

    private static int status(URI address) throws IOException {
        return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    }
}
