package no.dypdykk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Gives `java -jar dypdykk.jar` the JVM flags that a manifest cannot carry: the process replaces
/// itself, under the same process id, by one with the flags of [LaunchPlan]. Figures and rejected
/// ways are in `src/doc/adr/0005-launch.md`.
final class Launch {
    private Launch() {}

    /// Returns only when this process already runs as it should, or cannot be replaced. To be
    /// called first, from the main thread, before anything is opened or printed.
    static void withServerFlags() {
        var started = commandLine();
        if (LaunchPlan.wanted(started, System.getenv())) {
            if (Files.isExecutable(java())) {
                Execv.replaceBy(LaunchPlan.command(java(), started, cache()));
            }
        }
    }

    /// This process as it was started; empty where the system does not tell (Linux does).
    private static List<String> commandLine() {
        try {
            var bytes = Files.readAllBytes(Path.of("/proc/self/cmdline"));
            var charset = Charset.forName(System.getProperty("native.encoding"));
            var text = new String(bytes, charset);
            return List.of(text.substring(0, text.length() - 1).split("\0", -1));
        } catch (IOException | RuntimeException _) {
            return List.of();
        }
    }

    private static Optional<Path> cache() {
        try {
            return AotCache.of(jar()).existing();
        } catch (UncheckedIOException _) {
            return Optional.empty();
        }
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /// The jar this program was started from, when it was started by `-jar`.
    static Path jar() {
        return Path.of(System.getProperty("java.class.path"));
    }
}
