package no.dypdykk.bench;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.core.search.IndexPosition;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.core.text.Markdown;
import no.dypdykk.engine.lucene.LuceneIndex;
import no.dypdykk.port.SearchIndex;

import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.QueryBuilder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What a search costs at 1,000 and 10,000 pages, in CPU time of the searching thread: pages made
/// of the test set's own sentences in new order, real questions, ten hits with snippets and all
/// facet counts; beside it the same question on a bare Lucene searcher, without snippets, facets or
/// 4-grams. Run with the folder of the test set.
public final class SearchLoad {
    private static final int SENTENCES = 20;
    private static final int QUESTIONS = 400;
    private static final int WARM_UP = 12;

    private final List<String> sentences = new ArrayList<>();
    private final List<String> questions;
    private final Random random = new Random(1);

    private SearchLoad(Path folder) throws IOException {
        for (var page : new TestSet(folder).pages("corpus")) {
            sentences.addAll(Arrays.asList(page.text().split("(?<=[.!?])\\s+", -1)));
        }
        questions =
                Files.readAllLines(folder.resolve("queries.tsv")).stream()
                        .limit(QUESTIONS)
                        .map(line -> line.substring(line.indexOf('\t') + 1))
                        .toList();
    }

    public static void main(String[] arguments) throws IOException {
        var load = new SearchLoad(Path.of(arguments[0]));
        for (var size : List.of(1_000, 10_000)) {
            load.measure(size);
        }
    }

    private void measure(int size) throws IOException {
        var pages = IntStream.range(0, size).mapToObj(this::page).toList();
        var characters = pages.stream().mapToLong(page -> page.body().length()).sum();
        var folder = Files.createTempDirectory("load");
        try (SearchIndex index = new LuceneIndex(folder, FieldVocabulary::empty)) {
            var start = cpu();
            index.rebuild(pages, new IndexPosition("load", 1));
            System.out.printf(
                    "%d pages, %.1f MB of text, indexed in %.1f s CPU, index %.1f MB%n",
                    size, characters / 1e6, (cpu() - start) / 1e9, size(folder) / 1e6);
            report("find, 10 hits, facets", q -> index.find(SearchQuery.of(q)));
            report(
                    "find, facets only",
                    q ->
                            index.find(
                                    new SearchQuery(
                                            q, Map.of(), SearchQuery.Sort.RELEVANCE, 1, 0)));
            report("passages, 3", q -> index.passages(q, Map.of(), 3));
            report("suggest, 3 letters", q -> index.suggest(q.substring(0, 3), 10));
            report("related", _ -> index.related(pages.get(random.nextInt(size)).id(), 5));
        }
        bare(pages);
    }

    private void bare(List<IndexDocument> pages) throws IOException {
        var analyzer = new StandardAnalyzer();
        try (var directory = MMapDirectory.open(Files.createTempDirectory("bare"));
                var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var page : pages) {
                var document = new Document();
                document.add(new TextField("text", page.body(), Field.Store.YES));
                writer.addDocument(document);
            }
            try (var reader = DirectoryReader.open(writer)) {
                var searcher = new IndexSearcher(reader);
                searcher.setQueryCache(null);
                var builder = new QueryBuilder(analyzer);
                report("bare Lucene, top 10", q -> search(searcher, builder, q));
            }
        }
    }

    private static void search(IndexSearcher searcher, QueryBuilder builder, String question) {
        try {
            searcher.search(builder.createBooleanQuery("text", question), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(String name, Consumer<String> action) {
        for (var i = 0; i < WARM_UP; i++) {
            questions.forEach(action);
        }
        var spent = new double[questions.size()];
        for (var i = 0; i < spent.length; i++) {
            var start = cpu();
            action.accept(questions.get(i));
            spent[i] = (cpu() - start) / 1e6;
        }
        Arrays.sort(spent);
        System.out.printf(
                "  %-24s mean %.3f ms CPU, median %.3f, p95 %.3f%n",
                name,
                Arrays.stream(spent).average().orElse(0),
                spent[spent.length / 2],
                spent[spent.length * 95 / 100]);
    }

    private IndexDocument page(int number) {
        var body = new StringBuilder();
        for (var i = 0; i < SENTENCES; i++) {
            body.append(sentence()).append(i % 5 == 4 ? "\n\n" : " ");
        }
        var id = "p%05d".formatted(number);
        var title = sentence();
        return new IndexDocument(
                new PageId(id),
                number,
                new PageAddress(PageKind.CASE, id),
                "nb",
                title.substring(0, Math.min(60, title.length())),
                sentence(),
                List.of(),
                body.toString(),
                Markdown.of(body.toString()).passages(),
                List.of(),
                List.of(),
                List.of(),
                facets(),
                Instant.EPOCH.plusSeconds(number));
    }

    private Map<Facet, List<String>> facets() {
        return Map.of(
                Facet.KIND, List.of("case"),
                Facet.LANG, List.of("nb"),
                Facet.THEME, List.of("t" + random.nextInt(7), "t" + random.nextInt(7)),
                Facet.PRACTICE, List.of("p" + random.nextInt(40), "p" + random.nextInt(40)),
                Facet.CONCEPT, List.of("c" + random.nextInt(25), "c" + random.nextInt(25)),
                Facet.MUNICIPALITY, List.of("m" + random.nextInt(357)),
                Facet.COUNTY, List.of("c" + random.nextInt(15)),
                Facet.INDICATOR, List.of("i" + random.nextInt(20)),
                Facet.RESULT, List.of("r" + random.nextInt(6)),
                Facet.ROLE, List.of("leader", "hr"));
    }

    private String sentence() {
        return sentences.get(random.nextInt(sentences.size()));
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
