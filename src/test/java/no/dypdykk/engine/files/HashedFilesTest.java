package no.dypdykk.engine.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Files in a folder by their content.
class HashedFilesTest {
    /// Of `abc`, from FIPS 180-4's examples.
    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir private Path folder;

    @Test
    void a_file_is_kept_once_under_its_hash() throws IOException {
        var files = new HashedFiles(folder.resolve("vedlegg"));

        assertEquals(ABC, files.put(bytes("abc")));
        assertEquals(ABC, files.put(bytes("abc")));

        assertArrayEquals(bytes("abc"), files.read(ABC).orElseThrow());
        assertArrayEquals(bytes("abc"), Files.readAllBytes(folder.resolve("vedlegg/ba/" + ABC)));
        try (var inside = Files.list(folder.resolve("vedlegg/ba"))) {
            assertEquals(1, inside.count());
        }
    }

    @Test
    void what_is_made_of_a_file_goes_with_it() {
        var files = new HashedFiles(folder);
        var other = files.put(bytes("noe annet"));
        files.put(bytes("abc"));
        files.putDerived(ABC, "w320", bytes("liten"));

        assertEquals(List.of(other, ABC).stream().sorted().toList(), files.hashes());
        files.remove(ABC);

        assertTrue(files.read(ABC).isEmpty());
        assertTrue(files.readDerived(ABC, "w320").isEmpty());
        assertEquals(List.of(other), files.hashes());
    }

    @Test
    void an_altered_file_is_not_whole_and_neither_is_one_that_is_gone() throws IOException {
        var files = new HashedFiles(folder);
        files.put(bytes("abc"));
        assertTrue(files.isWhole(ABC));

        Files.write(folder.resolve("ba/" + ABC), bytes("abd"));

        assertFalse(files.isWhole(ABC));
        assertFalse(files.isWhole("0".repeat(64)));
    }

    @Test
    void a_file_that_was_never_finished_is_no_file() throws IOException {
        var files = new HashedFiles(folder);
        Files.createDirectories(folder.resolve("ba"));
        Files.write(folder.resolve("ba/" + ABC + ".x.part"), bytes("ab"));

        assertEquals(List.of(), files.hashes());
        assertEquals(ABC, files.put(bytes("abc")));
        assertTrue(files.isWhole(ABC));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(UTF_8);
    }
}
