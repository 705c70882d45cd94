package no.dypdykk.bench;

import no.dypdykk.bench.TestSet.Page;
import no.dypdykk.bench.TestSet.Question;
import no.dypdykk.bench.TestSet.Variant;
import no.dypdykk.core.search.FoundPassage;
import no.dypdykk.core.search.IndexPosition;
import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.engine.lucene.LuceneIndex;
import no.dypdykk.port.SearchIndex;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How often the lines that answer a question are among the passages it gets: the collection tells
/// in which passage of its own each answer stands; one of ours is right when the one begins within
/// the other. Argument: the folder of the collection.
public final class AnswerQuality {
    private static final int SHOWN = 3;
    private static final int BEGINNING = 60;

    private AnswerQuality() {}

    public static void main(String[] arguments) throws IOException {
        var set = new TestSet(Path.of(arguments[0]));
        var judged =
                set.pages("passages").stream()
                        .collect(Collectors.toMap(Page::id, AnswerQuality::text));
        try (var index =
                new LuceneIndex(Files.createTempDirectory("answers"), FieldVocabulary::empty)) {
            var pages = set.pages("corpus").stream().map(Page::document).toList();
            index.rebuild(pages, new IndexPosition("corpus", 1));
            for (var queries : List.of("queries.tsv", "queries.nn.tsv", "queries.typo.tsv")) {
                var variant = new Variant(queries, queries, "corpus", "qrels.passages.tsv");
                measure(
                        index,
                        set.questions(variant),
                        id -> Objects.requireNonNull(judged.get(id)),
                        queries);
            }
        }
    }

    private static void measure(
            SearchIndex index,
            List<Question> questions,
            Function<String, String> judged,
            String name) {
        var first = 0;
        var shown = 0;
        var before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (var question : questions) {
            var right = question.relevant().stream().map(judged).toList();
            var ranks = new ArrayList<Integer>();
            var found = index.passages(question.text(), Map.of(), SHOWN);
            for (var rank = 0; rank < found.size(); rank++) {
                if (right.stream().anyMatch(answers(found.get(rank))::apply)) {
                    ranks.add(rank);
                }
            }
            first += ranks.contains(0) ? 1 : 0;
            shown += ranks.isEmpty() ? 0 : 1;
        }
        var spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        IO.println(
                "%-20s first %.3f, among three %.3f, %.2f ms CPU"
                        .formatted(
                                name,
                                (double) first / questions.size(),
                                (double) shown / questions.size(),
                                spent / 1e6 / questions.size()));
    }

    private static Function<String, Boolean> answers(FoundPassage passage) {
        var ours = spaced(passage.text().text());
        return right -> right.contains(beginning(ours)) || ours.contains(beginning(right));
    }

    private static String text(Page page) {
        return spaced(page.text());
    }

    private static String spaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(BEGINNING, text.length()));
    }
}
