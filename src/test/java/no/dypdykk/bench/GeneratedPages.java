package no.dypdykk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Made-up case pages for measuring: sentences of the starter library in random order, so that the
/// vocabulary is that of real pages. The same number gives the same pages.
final class GeneratedPages {
    private static final List<String> PRACTICES =
            List.of(
                    "leder-for-lege",
                    "ring-lederen",
                    "egenmelding-365",
                    "heltid-som-norm",
                    "fagdager",
                    "stotte-til-ledere");
    private static final List<String> NUMBERS =
            List.of("1824", "1103", "0906", "1201", "0403", "1601", "0602", "1804");
    private static final List<String> RESULTS =
            List.of("improved", "no-change", "worse", "mixed", "too-early", "not-measured");
    private static final List<String> HEADINGS =
            List.of("Behov", "Mål", "Tiltak", "Resultat", "Forankring", "Læring");

    private final List<String> sentences;

    private GeneratedPages(List<String> sentences) {
        this.sentences = sentences;
    }

    /// @param library folder of real pages
    static GeneratedPages from(Path library) throws IOException {
        var sentences = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(library)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
                String text = Files.readString(file);
                String body = text.substring(text.indexOf("\n---\n") + 5);
                body.lines()
                        .filter(line -> line.length() > 60 && !line.startsWith("#"))
                        .flatMap(line -> Stream.of(line.split("(?<=[.?]) ", -1)))
                        .map(sentence -> sentence.replaceAll("\\[\\[[^|\\]]*\\||\\[\\[|]]", ""))
                        .forEach(sentences::add);
            }
        }
        return new GeneratedPages(sentences);
    }

    void write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < count; i++) {
            Files.writeString(folder.resolve(name(i) + ".md"), page(i));
        }
    }

    static String name(int number) {
        return "malt-%05d".formatted(number);
    }

    /// About 4 KB of Markdown with front matter.
    String page(int number) {
        var random = new Random(number);
        int from = 2005 + random.nextInt(9);
        double before = 6 + random.nextInt(80) / 10.0;
        return """
        ---
        kind: case
        slug: %s
        title: "Målesak %d: %s"
        summary: "%s"
        municipality: "%s"
        period: {from: %d, to: %d}
        sector: health-and-care
        themes: [naervaer]
        roles: [leader]
        practices: [{practice: %s, part: main}]
        outcomes:
          - indicator: sf_total
            result: %s
            figures:
              - {period: "%d", value: %s, role: baseline, kind: self-reported, source: s1}
              - {period: "%d", value: %s, role: after, kind: self-reported, source: s1}
        sources:
          - {id: s1, title: Oppdiktet måling}
        ---
        %s
        """
                .formatted(
                        name(number),
                        number,
                        quoted(words(random, 5)),
                        quoted(sentence(random)),
                        pick(NUMBERS, random),
                        from,
                        from + 3,
                        pick(PRACTICES, random),
                        pick(RESULTS, random),
                        from,
                        before,
                        from + 3,
                        before - 1,
                        body(random));
    }

    /// Two or three words of the library, as someone might ask.
    String query(Random random) {
        return words(random, 2 + random.nextInt(2));
    }

    private String body(Random random) {
        var body = new StringBuilder();
        for (String heading : HEADINGS) {
            body.append("## ").append(heading).append("\n\n");
            IntStream.range(0, 5).forEach(_ -> body.append(sentence(random)).append(' '));
            body.append("\n\n[[").append(pick(PRACTICES, random)).append("]]\n\n");
        }
        return body.toString();
    }

    private String sentence(Random random) {
        return pick(sentences, random);
    }

    private String words(Random random, int count) {
        List<String> words =
                Stream.of(sentence(random).split("[^\\p{L}]+", -1))
                        .filter(word -> word.length() > 2)
                        .toList();
        if (words.size() <= count) {
            return words(random, count);
        }
        int from = random.nextInt(words.size() - count);
        return String.join(" ", words.subList(from, from + count));
    }

    private static String quoted(String text) {
        return text.replace("\\", "").replace("\"", "'");
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
