package no.dypdykk.bench;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.search.IndexDocument;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// Reads the pages of a retrieval test set: one JSON object a line, packed with gzip.
final class TestSet {
    private static final Pattern FIELD =
            Pattern.compile("\"(_id|title|text|lang)\": \"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|.)");

    private TestSet() {}

    static List<IndexDocument> corpus(Path file) throws IOException {
        try (var unpacked = new GZIPInputStream(Files.newInputStream(file));
                var lines =
                        new BufferedReader(
                                new InputStreamReader(unpacked, StandardCharsets.UTF_8))) {
            return lines.lines().map(TestSet::document).toList();
        }
    }

    private static IndexDocument document(String line) {
        var fields = new HashMap<String, String>();
        var matcher = FIELD.matcher(line);
        while (matcher.find()) {
            fields.put(matcher.group(1), unescaped(matcher.group(2)));
        }
        var id = fields.getOrDefault("_id", "");
        return document(
                id.replace('.', '-'),
                fields.getOrDefault("title", ""),
                fields.getOrDefault("text", ""),
                fields.getOrDefault("lang", "nb"));
    }

    static IndexDocument document(String id, String title, String body, String lang) {
        return new IndexDocument(
                new PageId(id),
                1,
                new PageAddress(PageKind.CASE, id),
                lang,
                title,
                "",
                List.of(),
                body,
                List.of(),
                List.of(),
                Map.of(),
                Instant.EPOCH);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(character(match.group(1))));
    }

    private static String character(String escape) {
        return switch (escape.charAt(0)) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'u' ->
                    escape.length() == 1
                            ? "u"
                            : String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            default -> escape;
        };
    }
}
