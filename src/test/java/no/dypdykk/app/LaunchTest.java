package no.dypdykk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// Starts a small jar with our launcher in real processes. Only Linux tells a process its own
/// command line; elsewhere the launcher leaves things as they are.
@EnabledOnOs(OS.LINUX)
class LaunchTest {
    @TempDir Path folder;

    private Path jar = Path.of("probe.jar");

    @BeforeEach
    void a_jar_in_a_folder_with_a_space() throws IOException {
        jar = Files.createDirectories(folder.resolve("a folder")).resolve("probe.jar");
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LaunchProbe.class.getName());
        manifest.getMainAttributes().putValue("Enable-Native-Access", "ALL-UNNAMED");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String classes : List.of("target/classes", "target/test-classes")) {
                copyOurPackage(Path.of(classes), out);
            }
        }
    }

    @Test
    void the_process_stays_and_gets_our_flags() throws Exception {
        var ran = start(List.of(), Map.of());

        assertEquals(List.of("process " + ran.process(), "arguments []", "heap 158"), ran.lines());
    }

    @Test
    void arguments_survive() throws Exception {
        var ran = start(List.of(), Map.of(), "import", "a b", "", "*", "@file", "-Xmx1g", "'\"$");

        assertEquals("arguments [import, a b, , *, @file, -Xmx1g, '\"$]", ran.lines().get(1));
    }

    @Test
    void a_flag_of_the_callers_is_kept_and_nothing_added() throws Exception {
        var ran = start(List.of("-Xmx64m", "-XX:+UseSerialGC"), Map.of());

        assertTrue(ran.lines().get(2).matches("heap 6[1-4]"), ran.lines()::toString);
    }

    @Test
    void the_variable_keeps_the_jvm_as_it_is() throws Exception {
        var ran = start(List.of(), Map.of("DYPDYKK_RELAUNCH", "no"));

        assertTrue(!ran.lines().get(2).equals("heap 158"), ran.lines()::toString);
    }

    @Test
    void a_damaged_cache_is_passed_over_in_silence() throws Exception {
        Files.writeString(AotCache.of(jar).file(), "not a cache");

        var ran = start(List.of(), Map.of());

        assertEquals(List.of("process " + ran.process(), "arguments []", "heap 158"), ran.lines());
    }

    @Test
    void a_program_that_is_missing_changes_nothing() {
        Execv.replaceBy(List.of("/nowhere/java", "-version"));
    }

    private record Ran(long process, List<String> lines) {}

    private Ran start(List<String> flags, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Launch.java().toString());
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(LaunchPlan.JVM_VARIABLES);
        builder.environment().putAll(environment);
        var process = builder.start();
        var lines = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
        assertEquals(0, process.waitFor(), lines::toString);
        return new Ran(process.pid(), lines);
    }

    private static void copyOurPackage(Path classes, JarOutputStream out) throws IOException {
        try (var files = Files.list(classes.resolve("no/dypdykk/app"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                var name = classes.relativize(file).toString();
                if (!name.endsWith("package-info.class")) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(file, out);
                }
            }
        }
    }
}
