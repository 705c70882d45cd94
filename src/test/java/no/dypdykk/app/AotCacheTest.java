package no.dypdykk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

class AotCacheTest {
    @TempDir Path folder;

    @BeforeEach
    void a_jar_with_a_library() throws IOException {
        Files.writeString(jar(), "the jar");
        Files.createDirectory(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/library-1.jar"), "a library");
    }

    @Test
    void the_same_jar_has_the_same_cache() {
        assertEquals(AotCache.of(jar()).file(), AotCache.of(jar()).file());
        assertEquals(jar().toAbsolutePath().getParent(), AotCache.of(jar()).file().getParent());
    }

    @Test
    void a_jar_built_again_needs_another_cache_even_when_it_is_as_long() throws IOException {
        var before = AotCache.of(jar()).file();
        Files.setLastModifiedTime(jar(), FileTime.fromMillis(1_000_000));

        assertNotEquals(before, AotCache.of(jar()).file());
    }

    @Test
    void another_library_needs_another_cache() throws IOException {
        var before = AotCache.of(jar()).file();
        Files.writeString(folder.resolve("lib/library-1.jar"), "a longer library");

        assertNotEquals(before, AotCache.of(jar()).file());
    }

    @Test
    void another_folder_needs_another_cache(@TempDir Path elsewhere) throws IOException {
        Files.copy(jar(), elsewhere.resolve("a.jar"), StandardCopyOption.COPY_ATTRIBUTES);

        var here = AotCache.of(jar()).file().getFileName();
        var there = AotCache.of(elsewhere.resolve("a.jar")).file().getFileName();

        assertNotEquals(here, there);
    }

    @Test
    void a_cache_exists_when_its_file_does() throws IOException {
        assertEquals(Optional.empty(), AotCache.of(jar()).existing());
        var file = Files.writeString(AotCache.of(jar()).file(), "learned");

        assertEquals(Optional.of(file), AotCache.of(jar()).existing());
    }

    @Test
    void caches_of_earlier_jars_are_outdated_and_nothing_else() throws IOException {
        var old = Files.writeString(folder.resolve("a.jar-0.aot"), "learned long ago");
        Files.writeString(folder.resolve("b.jar-0.aot"), "another program's");
        Files.writeString(AotCache.of(jar()).file(), "learned");

        assertEquals(List.of(old), AotCache.of(jar()).outdated());
    }

    private Path jar() {
        return folder.resolve("a.jar");
    }
}
