package no.dypdykk.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/// The file beside the jar that holds what a JVM learned from a first run of the server.
///
/// Its name says what it was recorded from: place, jar, libraries and JVM. The JVM is meant to
/// refuse a cache of other jars, but JDK 25 before 25.0.4 runs the old classes instead
/// ([JDK-8377932](https://bugs.openjdk.org/browse/JDK-8377932)), and fails in another folder
/// ([JDK-8376576](https://bugs.openjdk.org/browse/JDK-8376576)).
///
/// @param folder the jar's
/// @param stem how the names of all caches of this jar begin
/// @param fingerprint how the name of the one that fits goes on
record AotCache(File folder, String stem, String fingerprint) {
    private static final String SUFFIX = ".aot";

    /// Runs in every start before anything is warm: plain loops, no library.
    static AotCache of(Path jar) {
        try {
            var file = jar.toFile().getCanonicalFile();
            var folder = new File(file, "..").getCanonicalFile();
            return new AotCache(folder, file.getName().concat("-"), fingerprint(file, folder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot find the jar " + jar, e);
        }
    }

    /// Where the fitting cache is, or would be.
    Path file() {
        return new File(folder, stem.concat(fingerprint).concat(SUFFIX)).toPath();
    }

    Optional<Path> existing() {
        return file().toFile().canRead() ? Optional.of(file()) : Optional.empty();
    }

    /// Caches of earlier jars in the same place.
    List<Path> outdated() {
        return Arrays.stream(files(folder))
                .filter(file -> file.getName().startsWith(stem))
                .filter(file -> file.getName().endsWith(SUFFIX))
                .map(File::toPath)
                .filter(file -> !file.equals(file()))
                .toList();
    }

    private static String fingerprint(File jar, File folder) {
        var crc = new CRC32();
        crc.update(System.getProperty("java.vm.version").getBytes(UTF_8));
        crc.update(System.getProperty("java.home").getBytes(UTF_8));
        add(jar, crc);
        var libraries = files(new File(folder, "lib"));
        Arrays.sort(libraries);
        for (var library : libraries) {
            add(library, crc);
        }
        return Long.toHexString(crc.getValue());
    }

    private static void add(File file, CRC32 crc) {
        crc.update(file.getPath().getBytes(UTF_8));
        crc.update(Long.toString(file.length()).getBytes(UTF_8));
        crc.update(Long.toString(file.lastModified()).getBytes(UTF_8));
    }

    private static File[] files(File folder) {
        var files = folder.listFiles();
        return files == null ? new File[0] : files;
    }
}
