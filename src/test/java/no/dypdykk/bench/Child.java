package no.dypdykk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A process that is measured from outside, by what Linux tells in `/proc`.
final class Child implements AutoCloseable {
    private static final double TICKS_A_SECOND = 100;

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /// Starts the program as `java -jar` does, with everything after the jar as given.
    static Child program(Path jar, List<String> arguments) throws IOException {
        return start(command(jar, arguments));
    }

    /// Lets the program do something to its end.
    ///
    /// @return what it printed
    static String run(Path jar, List<String> arguments) throws IOException {
        var process =
                new ProcessBuilder(command(jar, arguments))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// A port that nobody listens at.
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static List<String> command(Path jar, List<String> arguments) {
        var command = new ArrayList<>(List.of(java(), "-jar", jar.toString()));
        command.addAll(arguments);
        return command;
    }

    /// Starts a main class of the tests on this process's own class path.
    static Child main(Class<?> main, String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                java(),
                                "-Xmx160m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(List.of(arguments));
        return start(command);
    }

    private static Child start(List<String> command) throws IOException {
        return new Child(
                new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /// CPU time of all threads so far, user and system, in seconds.
    double cpu() {
        String stat = read("stat");
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        return (Long.parseLong(fields.get(11)) + Long.parseLong(fields.get(12))) / TICKS_A_SECOND;
    }

    /// Resident memory in megabytes.
    long megabytes() {
        return read("status")
                        .lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
