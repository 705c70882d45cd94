package no.dypdykk.bench;

import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.core.search.IndexPosition;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.engine.lucene.LuceneIndex;
import no.dypdykk.port.SearchIndex;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How well the index itself finds what people asked for, on a public Norwegian test set, and what a
/// search costs: the quick loop for trying something. What readers get is measured by
/// [SearchRelevance]. Arguments: the folder of the set and, if wanted, the vocabulary of the field
/// and how many [OtherPages] lie around those of the set.
///
///     java -cp "target/test-classes:target/classes:target/lib/*" \
///         no.dypdykk.bench.SearchQuality FOLDER content/terms.tsv 10000
public final class SearchQuality {
    private final TestSet set;
    private final FieldVocabulary vocabulary;
    private final int others;
    private final Map<String, SearchIndex> indexes = new HashMap<>();

    private SearchQuality(TestSet set, FieldVocabulary vocabulary, int others) {
        this.set = set;
        this.vocabulary = vocabulary;
        this.others = others;
    }

    public static void main(String[] arguments) throws IOException {
        var vocabulary =
                arguments.length > 1
                        ? FieldVocabulary.parse(Files.readAllLines(Path.of(arguments[1])))
                        : FieldVocabulary.empty();
        var others = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        new SearchQuality(new TestSet(Path.of(arguments[0])), vocabulary, others).run();
    }

    private void run() throws IOException {
        IO.println("set         nDCG@10     R@10    first   CPU ms");
        var all = new ArrayList<Quality>();
        for (var variant : set.variants()) {
            var index = index(variant.corpus());
            var questions = set.questions(variant);
            var answers = new ArrayList<Quality>();
            var before = cpu();
            for (var question : questions) {
                answers.add(Quality.of(ids(index, question.text()), question.relevant()));
            }
            var quality = Quality.mean(answers);
            all.add(quality);
            IO.println(row(variant.name(), quality, (cpu() - before) / 1e6 / questions.size()));
        }
        IO.println(row("mean", Quality.mean(all), 0));
        indexes.values().forEach(SearchIndex::close);
    }

    private static List<String> ids(SearchIndex index, String text) {
        return index.find(SearchQuery.of(text)).hits().stream()
                .map(hit -> hit.id().value())
                .toList();
    }

    private SearchIndex index(String corpus) throws IOException {
        var known = indexes.get(corpus);
        if (known != null) {
            return known;
        }
        var pages = set.pages(corpus);
        var index = new LuceneIndex(Files.createTempDirectory("quality"), () -> vocabulary);
        Iterable<IndexDocument> all =
                () ->
                        Stream.concat(pages.stream(), new OtherPages(pages).first(others))
                                .map(TestSet.Page::document)
                                .iterator();
        index.rebuild(all, new IndexPosition(corpus, pages.size()));
        indexes.put(corpus, index);
        return index;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String row(String name, Quality quality, double ms) {
        return "%-10s %8.4f %8.4f %8.4f %8.3f"
                .formatted(name, quality.ndcg(), quality.recall10(), quality.first(), ms);
    }
}
