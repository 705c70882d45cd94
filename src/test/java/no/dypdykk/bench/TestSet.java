package no.dypdykk.bench;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.core.text.Markdown;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// A retrieval test set in a folder: pages as one JSON object a line packed with gzip, questions as
/// lines of id and text, judgements as lines of question, 0, page and grade, all separated by tabs.
record TestSet(Path folder) {
    private static final JsonType<Map<String, Object>> LINE =
            Jsonb.builder().build().type(Object.class).map();

    private static final List<Variant> VARIANTS =
            List.of(
                    new Variant("as is", "queries.tsv", "corpus", "qrels.tsv"),
                    new Variant("nn", "queries.nn.tsv", "corpus", "qrels.tsv"),
                    new Variant("da", "queries.da.tsv", "corpus", "qrels.tsv"),
                    new Variant("typo", "queries.typo.tsv", "corpus", "qrels.tsv"),
                    new Variant("ascii", "queries.ascii.tsv", "corpus", "qrels.tsv"),
                    new Variant("kw", "queries.kw.tsv", "corpus", "qrels.tsv"),
                    new Variant("saer", "queries.saer.tsv", "corpus", "qrels.tsv"),
                    new Variant("mix", "queries.tsv", "corpus.mixed", "qrels.tsv"),
                    new Variant("mix nn", "queries.nn.tsv", "corpus.mixed", "qrels.tsv"),
                    new Variant("pass", "queries.tsv", "passages", "qrels.passages.tsv"),
                    new Variant("pass nn", "queries.nn.tsv", "passages", "qrels.passages.tsv"),
                    new Variant("ns nb", "norsumm.queries.nb.tsv", "corpus", "norsumm.qrels.tsv"),
                    new Variant("ns nn", "norsumm.queries.nn.tsv", "corpus", "norsumm.qrels.tsv"),
                    new Variant("nav nn", "nav.queries.nn.tsv", "nav.corpus", "nav.qrels.tsv"));

    /// One file of questions, asked of one corpus.
    ///
    /// @param name as the set's own table of baselines has it
    record Variant(String name, String queries, String corpus, String judgements) {}

    /// @param id as a page's id can be: with `-` for the points of the test set
    record Page(String id, String title, String text, String lang) {
        /// Signs that mean something in Markdown lose their meaning: the text is plain.
        String markdown() {
            return text.replaceAll("[\\\\`*_{}\\[\\]<>#|~&^=+-]", "\\\\$0").replace("\n", "\n\n");
        }

        IndexDocument document() {
            var parsed = Markdown.of(markdown());
            return new IndexDocument(
                    new PageId(id),
                    1,
                    new PageAddress(PageKind.CASE, id),
                    lang,
                    title,
                    "",
                    List.of(),
                    parsed.plain(),
                    parsed.passages(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    Instant.EPOCH);
        }
    }

    /// @param relevant ids of the pages that answer it
    record Question(String text, Set<String> relevant) {}

    /// Those that the folder has files for.
    List<Variant> variants() {
        return VARIANTS.stream()
                .filter(variant -> Files.exists(folder.resolve(variant.queries())))
                .filter(variant -> Files.exists(pagesOf(variant.corpus())))
                .toList();
    }

    List<Page> pages(String corpus) throws IOException {
        try (var file = Files.newInputStream(pagesOf(corpus));
                var unpacked = new GZIPInputStream(file);
                var lines =
                        new BufferedReader(
                                new InputStreamReader(unpacked, StandardCharsets.UTF_8))) {
            return lines.lines().map(TestSet::page).toList();
        }
    }

    /// The questions of a variant that are judged.
    List<Question> questions(Variant variant) throws IOException {
        var judged = new HashMap<String, Set<String>>();
        for (var line : Files.readAllLines(folder.resolve(variant.judgements()))) {
            var parts = line.split("\t", -1);
            judged.computeIfAbsent(parts[0], _ -> new HashSet<>()).add(pageId(parts[2]));
        }
        var questions = new ArrayList<Question>();
        for (var line : Files.readAllLines(folder.resolve(variant.queries()))) {
            var parts = line.split("\t", 2);
            var relevant = judged.get(parts[0]);
            if (relevant != null) {
                questions.add(new Question(parts[1], relevant));
            }
        }
        return questions;
    }

    private Path pagesOf(String corpus) {
        return folder.resolve(corpus + ".jsonl.gz");
    }

    private static Page page(String line) {
        var fields = LINE.fromJson(line);
        return new Page(
                pageId(text(fields, "_id", "")),
                text(fields, "title", ""),
                text(fields, "text", ""),
                text(fields, "lang", "nb"));
    }

    private static String text(Map<String, Object> fields, String name, String otherwise) {
        return fields.getOrDefault(name, otherwise).toString();
    }

    private static String pageId(String id) {
        return id.replace('.', '-');
    }
}
