package no.dypdykk.engine.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The parts of a document that are the same in all.
final class Ready {
    private Ready() {}

    static String text(String part) {
        var file =
                "/docx/"
                        + part.replace("[Content_Types]", "content-types")
                                .replace("/.rels", "/root.rels");
        try (var in = Ready.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
