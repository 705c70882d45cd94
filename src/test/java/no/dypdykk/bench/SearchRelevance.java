package no.dypdykk.bench;

import no.dypdykk.bench.TestSet.Question;
import no.dypdykk.bench.TestSet.Variant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// How well readers are answered, from the outside: takes a folder of pages, questions and
/// judgements, brings each corpus into an empty installation with `import`, asks every question of
/// the HTTP API, and prints what was found beside the baselines of the folder's README. Takes some
/// minutes.
///
///     java -cp … no.dypdykk.bench.SearchRelevance FOLDER [src/doc/search-quality.md]
///
/// With a file, what stands there between its two marks is replaced by the tables.
public final class SearchRelevance {
    private static final String BEGIN = "<!-- measured -->\n";
    private static final String END = "<!-- end -->";

    private final TestSet set;
    private final Path work;

    private SearchRelevance(TestSet set, Path work) {
        this.set = set;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        var table = measure(Path.of(arguments[0]));
        IO.println(table);
        if (arguments.length > 1) {
            replace(Path.of(arguments[1]), table.toString());
        }
    }

    /// Asks all questions of the set in a folder.
    static QualityTable measure(Path folder) throws Exception {
        Path work = Files.createTempDirectory("dypdykk-relevance");
        try {
            return new SearchRelevance(new TestSet(folder), work).table();
        } finally {
            delete(work);
        }
    }

    private QualityTable table() throws Exception {
        var measured = new HashMap<Variant, Quality>();
        for (String corpus : set.variants().stream().map(Variant::corpus).distinct().toList()) {
            measured.putAll(ask(corpus));
        }
        var rows = set.variants().stream().map(variant -> row(variant, measured)).toList();
        return new QualityTable(Baselines.of(set), rows);
    }

    private static QualityTable.Row row(Variant variant, Map<Variant, Quality> measured) {
        return new QualityTable.Row(
                variant.name(), Objects.requireNonNull(measured.get(variant), variant.name()));
    }

    private Map<Variant, Quality> ask(String corpus) throws Exception {
        var measured = new HashMap<Variant, Quality>();
        try (var installation = Installation.with(set.pages(corpus), work.resolve(corpus))) {
            for (Variant variant : set.variants()) {
                if (variant.corpus().equals(corpus)) {
                    Quality quality = quality(installation, set.questions(variant));
                    IO.println("%-8s %.4f".formatted(variant.name(), quality.ndcg()));
                    measured.put(variant, quality);
                }
            }
        }
        return measured;
    }

    private static Quality quality(Installation installation, List<Question> questions) {
        var answers = new ArrayList<Quality>();
        for (Question question : questions) {
            answers.add(Quality.of(installation.ask(question.text()), question.relevant()));
        }
        return Quality.mean(answers);
    }

    private static void replace(Path file, String table) throws IOException {
        String text = Files.readString(file);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(
                file, text.substring(0, from) + table + text.substring(text.indexOf(END)));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
