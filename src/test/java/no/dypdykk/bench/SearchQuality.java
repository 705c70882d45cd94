package no.dypdykk.bench;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How well the real search finds what people asked for, on a public Norwegian test set: prints
/// nDCG@10 and recall for each of its 14 sets, their means beside known systems, and what a search
/// costs. Arguments: the folder of the set and, if wanted, the vocabulary of the field.
///
///     java -cp "target/test-classes:target/classes:target/lib/*" \
///         no.dypdykk.bench.SearchQuality FOLDER content/terms.tsv
public final class SearchQuality {
    private static final int TOP = 10;

    /// Means of the 14 sets, from the test set's own table.
    private static final Map<String, Double> KNOWN =
            Map.of(
                    "Lucene NorwegianAnalyzer", 0.893,
                    "stems + 4-grams, two fields", 0.932,
                    "five fields", 0.943);

    private static final List<QuerySet> SETS =
            List.of(
                    new QuerySet("as is", "queries.tsv", "corpus", "qrels.tsv"),
                    new QuerySet("nn", "queries.nn.tsv", "corpus", "qrels.tsv"),
                    new QuerySet("da", "queries.da.tsv", "corpus", "qrels.tsv"),
                    new QuerySet("typo", "queries.typo.tsv", "corpus", "qrels.tsv"),
                    new QuerySet("ascii", "queries.ascii.tsv", "corpus", "qrels.tsv"),
                    new QuerySet("kw", "queries.kw.tsv", "corpus", "qrels.tsv"),
                    new QuerySet("saer", "queries.saer.tsv", "corpus", "qrels.tsv"),
                    new QuerySet("mix", "queries.tsv", "corpus.mixed", "qrels.tsv"),
                    new QuerySet("mix nn", "queries.nn.tsv", "corpus.mixed", "qrels.tsv"),
                    new QuerySet("pass", "queries.tsv", "passages", "qrels.passages.tsv"),
                    new QuerySet("pass nn", "queries.nn.tsv", "passages", "qrels.passages.tsv"),
                    new QuerySet("ns nb", "norsumm.queries.nb.tsv", "corpus", "norsumm.qrels.tsv"),
                    new QuerySet("ns nn", "norsumm.queries.nn.tsv", "corpus", "norsumm.qrels.tsv"),
                    new QuerySet("nav nn", "nav.queries.nn.tsv", "nav.corpus", "nav.qrels.tsv"));

    private final Path folder;
    private final FieldVocabulary vocabulary;
    private final Map<String, SearchIndex> indexes = new HashMap<>();

    private SearchQuality(Path folder, FieldVocabulary vocabulary) {
        this.folder = folder;
        this.vocabulary = vocabulary;
    }

    private record QuerySet(String name, String queries, String corpus, String judgements) {}

    private record Score(double ndcg, double recall, double firsts, double cpuMs) {}

    public static void main(String[] arguments) throws IOException {
        var vocabulary =
                arguments.length > 1
                        ? FieldVocabulary.parse(Files.readAllLines(Path.of(arguments[1])))
                        : FieldVocabulary.empty();
        new SearchQuality(Path.of(arguments[0]), vocabulary).run();
    }

    private void run() throws IOException {
        System.out.println("set         nDCG@10     R@10    first   CPU ms");
        var scores = new ArrayList<Score>();
        for (var set : SETS) {
            var score = score(set);
            scores.add(score);
            System.out.println(row(set.name(), score));
        }
        System.out.println(row("mean", mean(scores)));
        KNOWN.forEach((name, mean) -> System.out.println(mean + " " + name));
        indexes.values().forEach(SearchIndex::close);
    }

    private Score score(QuerySet set) throws IOException {
        var index = index(set.corpus());
        var judged = judgements(set.judgements());
        var scores = new ArrayList<Score>();
        for (var line : Files.readAllLines(folder.resolve(set.queries()))) {
            var parts = line.split("\t", 2);
            var relevant = judged.get(parts[0]);
            if (relevant != null) {
                scores.add(score(index, parts[1], relevant));
            }
        }
        return mean(scores);
    }

    private static Score score(SearchIndex index, String text, Set<String> relevant) {
        var before = cpu();
        var ids = ids(index, text);
        var spent = (cpu() - before) / 1e6;
        var gain = 0.0;
        for (var rank = 0; rank < ids.size(); rank++) {
            gain += relevant.contains(ids.get(rank)) ? discount(rank) : 0;
        }
        var ideal = 0.0;
        for (var rank = 0; rank < Math.min(TOP, relevant.size()); rank++) {
            ideal += discount(rank);
        }
        var found = ids.stream().filter(relevant::contains).count();
        var first = !ids.isEmpty() && relevant.contains(ids.getFirst()) ? 1 : 0;
        return new Score(gain / ideal, (double) found / relevant.size(), first, spent);
    }

    private static List<String> ids(SearchIndex index, String text) {
        return index.find(SearchQuery.of(text)).hits().stream()
                .map(hit -> hit.id().value())
                .toList();
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }

    private static Score mean(List<Score> scores) {
        return new Score(
                scores.stream().mapToDouble(Score::ndcg).average().orElse(0),
                scores.stream().mapToDouble(Score::recall).average().orElse(0),
                scores.stream().mapToDouble(Score::firsts).average().orElse(0),
                scores.stream().mapToDouble(Score::cpuMs).average().orElse(0));
    }

    private SearchIndex index(String corpus) throws IOException {
        var known = indexes.get(corpus);
        if (known != null) {
            return known;
        }
        var texts = TestSet.corpus(folder.resolve(corpus + ".jsonl.gz"));
        var index = new LuceneIndex(Files.createTempDirectory("quality"), vocabulary);
        index.rebuild(texts, new IndexPosition(corpus, texts.size()));
        indexes.put(corpus, index);
        return index;
    }

    private Map<String, Set<String>> judgements(String name) throws IOException {
        var judged = new HashMap<String, Set<String>>();
        for (var line : Files.readAllLines(folder.resolve(name))) {
            var parts = line.split("\t", -1);
            judged.computeIfAbsent(parts[0], _ -> new HashSet<>()).add(parts[2].replace('.', '-'));
        }
        return judged;
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String row(String name, Score score) {
        return "%-10s %8.4f %8.4f %8.4f %8.3f"
                .formatted(name, score.ndcg(), score.recall(), score.firsts(), score.cpuMs());
    }
}
