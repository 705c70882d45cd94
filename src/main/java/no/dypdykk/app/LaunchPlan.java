package no.dypdykk.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which command line the server should run under. Pure.
final class LaunchPlan {
    /// Set to `no`, the program runs in the JVM it was started in.
    static final String SWITCH = "DYPDYKK_RELAUNCH";

    /// One collector without threads of its own, small object headers and a heap that starts small,
    /// grows only with what is alive and is given back, so that a server with 10,000 pages stays
    /// near 250 MB; making files or importing may use more for a while.
    static final List<String> FLAGS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-Xms40m",
                    "-Xmn12m",
                    "-Xmx160m",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=25",
                    "-XX:TrimNativeHeapInterval=2000");

    /// What the recording and the use of a cache must agree on. No machine code is kept in it: JDK
    /// 25 does not check that the processor is the one it was made for. Used where it was made for
    /// in memory: moved to another place, every page of it becomes the process's own.
    static final List<String> CACHE_FLAGS =
            List.of(
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-AOTAdapterCaching",
                    "-XX:-AOTStubCaching",
                    "-XX:ArchiveRelocationMode=0",
                    "-Xlog:aot*=off,cds*=off");

    /// Variables by which someone else gives a JVM flags.
    static final List<String> JVM_VARIABLES =
            List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private LaunchPlan() {}

    /// Only a bare `java -jar FILE ...` is replaced. Whoever gave the JVM a flag has decided, and
    /// since the replacement carries flags it is never replaced again.
    static boolean wanted(List<String> commandLine, Map<String, String> environment) {
        return commandLine.size() >= 3
                && commandLine.get(1).equals("-jar")
                && JVM_VARIABLES.stream().noneMatch(environment::containsKey)
                && !environment.getOrDefault(SWITCH, "").equals("no");
    }

    /// @param commandLine one that is [#wanted]
    /// @param cache the AOT cache to start from
    static List<String> command(Path java, List<String> commandLine, Optional<Path> cache) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.add("-XX:+IgnoreUnrecognizedVMOptions");
        command.addAll(FLAGS);
        cache.ifPresent(file -> command.addAll(withCache("-XX:AOTCache=", file)));
        command.addAll(commandLine.subList(1, commandLine.size()));
        return List.copyOf(command);
    }

    /// The command that runs the jar once and keeps what the JVM learned in `cache`.
    static List<String> recording(Path java, Path jar, Path cache, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(java.toString());
        command.addAll(FLAGS);
        command.addAll(withCache("-XX:AOTCacheOutput=", cache));
        command.addAll(List.of("-D" + TrainingRun.PROPERTY + "=true", "-jar", jar.toString()));
        command.addAll(arguments);
        return List.copyOf(command);
    }

    private static List<String> withCache(String option, Path file) {
        var flags = new ArrayList<>(CACHE_FLAGS);
        flags.add(option + file);
        return flags;
    }
}
