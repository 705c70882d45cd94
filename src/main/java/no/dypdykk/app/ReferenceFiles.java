package no.dypdykk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The reference lists inside the program: they hold whatever content folder is chosen.
final class ReferenceFiles {
    private ReferenceFiles() {}

    /// @param name of a file in the library, such as `indicators.tsv`
    static String text(String name) {
        String path = "/content/" + name;
        try (var in = ReferenceFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
