package no.dypdykk.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Lets a server run once and keeps what its JVM learned in the [AotCache] beside the jar.
final class AotRecorder {
    private static final long SECONDS = 120;
    private static final int TOO_LONG = -1;

    private AotRecorder() {}

    /// What came of a recording.
    sealed interface Recording {
        record Kept(Path cache) implements Recording {}

        record Impossible(String why) implements Recording {}
    }

    /// Records for the jar this program was started from, and says in one line what came of it.
    ///
    /// @return the exit code
    static int prepare(PrintWriter out) {
        return switch (record(Launch.jar())) {
            case Recording.Kept(var cache) -> {
                out.println("Klargjort for rask start: " + cache);
                yield 0;
            }
            case Recording.Impossible(var why) -> {
                out.println("Ikke klargjort, programmet starter som før: " + why);
                yield 1;
            }
        };
    }

    /// Never throws: a server without a cache starts later, and that is all.
    static Recording record(Path jar) {
        try {
            var work = Files.createTempDirectory("dypdykk-training");
            try {
                return record(jar, work);
            } finally {
                delete(work);
            }
        } catch (IOException e) {
            return new Recording.Impossible(e.toString());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Recording.Impossible("interrupted");
        }
    }

    private static Recording record(Path jar, Path work) throws IOException, InterruptedException {
        var fresh = work.resolve("fresh.aot");
        var output = work.resolve("output.txt");
        int code = run(command(jar, fresh, work.resolve("data")), work, output);
        if (code != 0 || !Files.exists(fresh)) {
            return new Recording.Impossible("%s (%d)".formatted(lastWords(output), code));
        }
        var cache = AotCache.of(jar);
        for (Path old : cache.outdated()) {
            Files.delete(old);
        }
        Files.move(fresh, cache.file(), StandardCopyOption.REPLACE_EXISTING);
        return new Recording.Kept(cache.file());
    }

    private static List<String> command(Path jar, Path cache, Path data) throws IOException {
        var serve = List.of("serve", "--port", "0", "--data", data.toString());
        return LaunchPlan.recording(Launch.java(), jar.toRealPath(), cache, serve);
    }

    /// The settings of this installation, its database and pages among them, are kept from the run.
    private static int run(List<String> command, Path work, Path output)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.directory(work.toFile()).redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(LaunchPlan.JVM_VARIABLES);
        builder.environment().keySet().removeIf(name -> name.startsWith("DYPDYKK_"));
        var process = builder.start();
        try {
            return process.waitFor(SECONDS, TimeUnit.SECONDS) ? process.exitValue() : TOO_LONG;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /// The last line it said, stack traces apart.
    private static String lastWords(Path output) throws IOException {
        return Files.readAllLines(output).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                .reduce("", (_, line) -> line.strip());
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.toList().reversed()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
