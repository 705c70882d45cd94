package no.dypdykk.bench;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.search.Asked;
import no.dypdykk.core.search.AskedTerm;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.core.search.IndexPosition;
import no.dypdykk.core.search.Lexicon;
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
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
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
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a search costs at 1,000 and 10,000 pages, in CPU time of the searching thread: pages made
/// of the test set's own sentences in new order, real questions, ten hits with snippets and all
/// facet counts; beside it the same terms as a query of Lucene's own searcher, and the same
/// question on a bare one, without snippets, facets or 4-grams; also with eight clients at once.
/// Run with the folder of the test set.
public final class SearchLoad {
    private static final int SENTENCES = 20;
    private static final int QUESTIONS = 400;
    private static final int WARM_UP = 12;
    private static final int CLIENTS = 8;

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
            together("find, 10 hits, facets", q -> index.find(SearchQuery.of(q)));
            index.commit();
            sameQuery(folder);
        }
        bare(pages);
    }

    /// The very terms and weights of [SearchIndex#find] as one query of Lucene's own searcher.
    private void sameQuery(Path folder) throws IOException {
        try (var directory = MMapDirectory.open(folder);
                var reader = DirectoryReader.open(directory)) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            report("Lucene, the same terms", q -> search(searcher, terms(q)));
            together("Lucene, the same terms", q -> search(searcher, terms(q)));
        }
    }

    private static Query terms(String question) {
        var query = new BooleanQuery.Builder();
        if (Asked.of(question, FieldVocabulary.empty(), new Trusting())
                instanceof Asked.Words words) {
            Stream.concat(
                            words.words().stream().flatMap(word -> word.terms().stream()),
                            words.near().stream())
                    .map(SearchLoad::term)
                    .forEach(term -> query.add(term, Occur.SHOULD));
        }
        return query.build();
    }

    private static Query term(AskedTerm term) {
        return new BoostQuery(
                new TermQuery(new Term(term.field().code(), term.text())), (float) term.weight());
    }

    /// A lexicon that knows every word, so that nothing is repaired.
    private static final class Trusting implements Lexicon {
        @Override
        public boolean isName(String plain) {
            return true;
        }

        @Override
        public long pages(String stem) {
            return 1;
        }

        @Override
        public List<Known> longer(String beginning, int letters, int most) {
            return List.of();
        }

        @Override
        public List<Known> near(String plain, int mistakes) {
            return List.of();
        }

        @Override
        public Optional<String> written(String plain) {
            return Optional.empty();
        }
    }

    /// Eight who ask all the time: how many answers they get in a second of wall time, and how long
    /// all but one in a hundred wait.
    private void together(String name, Consumer<String> action) {
        var waits = new double[CLIENTS * questions.size()];
        var start = System.nanoTime();
        var clients =
                IntStream.range(0, CLIENTS)
                        .mapToObj(client ->
                                Thread.ofPlatform().start(() -> ask(client, action, waits)))
                        .toList();
        clients.forEach(SearchLoad::join);
        var seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(waits);
        System.out.printf(
                "  %-24s %d clients: %.0f a second, median %.1f ms, p99 %.1f ms%n",
                name,
                CLIENTS,
                waits.length / seconds,
                waits[waits.length / 2],
                waits[waits.length * 99 / 100]);
    }

    private void ask(int client, Consumer<String> action, double[] waits) {
        for (var i = 0; i < questions.size(); i++) {
            var start = System.nanoTime();
            action.accept(
                    questions.get((i + client * questions.size() / CLIENTS) % questions.size()));
            waits[client * questions.size() + i] = (System.nanoTime() - start) / 1e6;
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
        search(searcher, builder.createBooleanQuery("text", question));
    }

    private static void search(IndexSearcher searcher, Query query) {
        try {
            searcher.search(query, 10);
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
