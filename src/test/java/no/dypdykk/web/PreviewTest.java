package no.dypdykk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.page.Language;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Every page can be looked at without a server.
class PreviewTest {
    @TempDir private Path folder;

    @Test
    void all_pages_are_drawn_whole_in_both_languages_and_schemes() throws IOException {
        Preview.main(new String[] {folder.toString()});

        Set<String> names =
                Preview.pages(Texts.of(Language.NB), Shell.Scheme.LIGHT).keySet().stream()
                        .map(name -> name + ".html")
                        .collect(Collectors.toCollection(TreeSet::new));
        for (var kind : new String[] {"nb-light", "nb-dark", "nn-light", "nn-dark"}) {
            try (var files = Files.list(folder.resolve(kind))) {
                assertEquals(
                        names,
                        files.map(file -> file.getFileName().toString())
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        var search = Files.readString(folder.resolve("nb-light").resolve("search.html"));
        assertTrue(search.contains("href=\"/sok.atom?q=x\""));
        assertTrue(search.strip().endsWith("</html>"));
    }
}
