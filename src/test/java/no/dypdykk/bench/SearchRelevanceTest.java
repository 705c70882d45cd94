package no.dypdykk.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// The program on a collection of three pages: one question that must be answered, one that cannot.
class SearchRelevanceTest {
    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        try (var packed =
                new GZIPOutputStream(Files.newOutputStream(folder.resolve("corpus.jsonl.gz")))) {
            packed.write(
                    """
                    {"_id": "p.1", "title": "Romferd", "text": "En *rakett* [til] månen.", "lang": "nb"}
                    {"_id": "p.2", "title": "", "text": "# Sjøreise\\nEit skip over havet.", "lang": "nn"}
                    {"_id": "p.3", "title": "Om \\"vind\\"", "text": "---\\nEn drage i vinden.", "lang": "nb"}
                    """
                            .getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(folder.resolve("queries.tsv"), "q1\traketter\nq2\tdrage\nq3\tubedømt\n");
        Files.writeString(folder.resolve("qrels.tsv"), "q1\t0\tp.1\t1\nq2\t0\tp.2\t1\n");
        Files.writeString(folder.resolve("queries.nn.tsv"), "q1\tkor er rakettane\n");
        Files.writeString(
                folder.resolve("README.md"),
                """
                A made-up collection.

                | system | as is | nn | da |
                | --- | --- | --- | --- |
                | none at all | .100 | .300 | .800 |

                | other | table |
                """);
    }

    @Test
    void pages_are_imported_and_every_judged_question_is_asked() throws Exception {
        assertEquals(
                """
                | set | nDCG@10 | R@10 | R@100 | MRR@10 | success@1 |
                | --- | --- | --- | --- | --- | --- |
                | as is | .500 | .500 | .500 | .500 | .500 |
                | nn | 1.000 | 1.000 | 1.000 | 1.000 | 1.000 |
                | mean | .750 | .750 | .750 | .750 | .750 |

                | system | as is | nn | mean |
                | --- | --- | --- | --- |
                | none at all | .100 | .300 | .200 |
                | Dypdykk | .500 | 1.000 | .750 |
                """,
                SearchRelevance.measure(folder).toString());
    }

    @Test
    void a_plain_text_means_nothing_in_markdown() {
        var page = new TestSet.Page("p", "Om \"vind\"", "# Ikke *en*\noverskrift", "nb");

        String markdown = Installation.markdown(page);

        assertTrue(markdown.contains("title: \"Om \\\"vind\\\"\""), markdown);
        assertTrue(markdown.endsWith("\\# Ikke \\*en\\*\n\noverskrift\n"), markdown);
    }
}
