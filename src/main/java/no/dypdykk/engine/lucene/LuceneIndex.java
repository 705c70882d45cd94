package no.dypdykk.engine.lucene;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.FoundPassage;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.core.search.IndexPosition;
import no.dypdykk.core.search.RankedField;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchQuery.Sort;
import no.dypdykk.core.search.SearchResult;
import no.dypdykk.core.search.Suggestion;
import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.port.Health;
import no.dypdykk.port.SearchIndex;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/// The local index: one folder, one process. `apply` only writes; the next search refreshes the
/// view, once for all who wait, because a refresh costs as much as many saves.
public final class LuceneIndex implements SearchIndex {
    /// Best pages whose lines are looked through for an answer.
    private static final int PAGES_READ = 6;

    private static final String WAY_OUT =
            ". It is tried again by itself; if it lasts, look for room on the disk, then run"
                    + " reindex.";

    /// Lucene recommends an incubator module there, which makes the JVM warn in its turn and which
    /// no vector search here would gain from. Held, because loggers are kept by weak references.
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private final Path folder;
    private final Supplier<FieldVocabulary> vocabulary;
    private final Set<String> names;
    private final FacetValues facetValues = new FacetValues();
    private final SegmentTable.Cache tables = new SegmentTable.Cache(facetValues);
    private volatile OpenIndex open;
    private volatile IndexPosition position;
    private volatile Health health = new Health.Well();
    private volatile boolean damaged;

    /// Opens the index in a folder; one that cannot be used is replaced by an empty one, whose
    /// position says that everything is missing.
    ///
    /// @param vocabulary asked at each search, so that a changed list works in the next one
    public LuceneIndex(Path folder, Supplier<FieldVocabulary> vocabulary) {
        this(folder, vocabulary, List.of());
    }

    /// @param names such as those of municipalities, which are no misspelt words when no page has
    ///   them
    public LuceneIndex(
            Path folder, Supplier<FieldVocabulary> vocabulary, Collection<String> names) {
        this.folder = folder;
        this.names =
                names.stream()
                        .flatMap(name -> NorwegianTerms.words(name).stream())
                        .map(NorwegianTerms.Word::plain)
                        .collect(Collectors.toUnmodifiableSet());
        this.vocabulary = vocabulary;
        try {
            var opened = LuceneFolder.open(folder);
            this.open = opened.index();
            this.position = opened.position();
        } catch (IOException e) {
            throw new UncheckedIOException("could not open the search index in " + folder, e);
        }
    }

    @Override
    public IndexPosition position() {
        return position;
    }

    @Override
    public void apply(List<IndexDocument> documents, List<PageId> gone, IndexPosition upTo) {
        attempt(
                "apply changes to",
                () -> {
                    reopenIfClosed();
                    for (var document : documents) {
                        open.replace(document);
                    }
                    for (var page : gone) {
                        open.remove(page);
                    }
                    open.mark(upTo);
                    position = upTo;
                    health = new Health.Well();
                    return upTo;
                });
    }

    @Override
    public void commit() {
        attempt(
                "commit",
                () -> {
                    reopenIfClosed();
                    open.commit();
                    return position;
                });
    }

    @Override
    public void rebuild(Iterable<IndexDocument> documents, IndexPosition upTo) {
        attempt(
                "rebuild",
                () -> {
                    if (damaged || !open.isUsable()) {
                        open.discard();
                        open = LuceneFolder.empty(folder);
                        damaged = false;
                    }
                    open.replaceAll(documents, upTo);
                    position = upTo;
                    health = new Health.Well();
                    return upTo;
                });
    }

    @Override
    public SearchResult find(SearchQuery query) {
        return search(searcher ->
                new Finding(searcher, tables, facetValues, vocabulary.get(), names, query)
                        .result());
    }

    @Override
    public Map<PageId, Map<RankedField, Double>> shares(SearchQuery query) {
        return search(searcher ->
                new Finding(searcher, tables, facetValues, vocabulary.get(), names, query)
                        .shares());
    }

    @Override
    public List<FoundPassage> passages(String question, Map<Facet, Set<String>> chosen, int limit) {
        var query = new SearchQuery(question, chosen, Sort.RELEVANCE, 1, PAGES_READ);
        return search(searcher ->
                new Finding(searcher, tables, facetValues, vocabulary.get(), names, query)
                        .passages(limit));
    }

    @Override
    public List<Suggestion> suggest(String typed, int limit) {
        return search(searcher -> Suggesting.suggest(searcher, typed, limit));
    }

    @Override
    public List<Hit> related(PageId page, int limit) {
        return search(searcher -> new Related(searcher.getIndexReader(), tables).to(page, limit));
    }

    @Override
    public List<Entry> entries() {
        return search(this::entries);
    }

    @Override
    public Health check() {
        return health;
    }

    /// Commits what was applied and lets go of the folder.
    @Override
    public void close() {
        attempt("close", () -> open.close());
    }

    /// Reads every file on the way, so that silent damage is found as well.
    private List<Entry> entries(IndexSearcher searcher) throws IOException {
        var entries = new ArrayList<Entry>();
        for (var leaf : searcher.getIndexReader().leaves()) {
            LeafReader reader = leaf.reader();
            reader.checkIntegrity();
            var table = tables.of(reader);
            var live = reader.getLiveDocs();
            for (var doc = 0; doc < reader.maxDoc(); doc++) {
                if (live == null || live.get(doc)) {
                    entries.add(new Entry(new PageId(table.ids[doc]), table.changes[doc]));
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::id));
        return entries;
    }

    /// A full disk closes Lucene's writer; what it had committed is still there.
    private void reopenIfClosed() throws IOException {
        if (!open.isUsable()) {
            open.discard();
            var opened = LuceneFolder.open(folder);
            open = opened.index();
            position = opened.position();
            throw new IOException("the writer was closed and is opened again");
        }
    }

    private <T> T search(OpenIndex.Search<T> search) {
        var current = open;
        try {
            refresh(current);
            return attempt("search", () -> current.search(search));
        } catch (AlreadyClosedException e) {
            if (open == current) {
                throw e;
            }
            return search(search);
        }
    }

    /// When the newest view cannot be made, as on a full disk, the one before it is better than
    /// none; the index is ill all the same.
    private void refresh(OpenIndex current) {
        try {
            current.refresh();
        } catch (IOException e) {
            failed("bring what was saved last into", e);
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T run() throws IOException;
    }

    /// Runs the attempt; a failure of the engine becomes the index's state of health as well. A
    /// damaged index is at the beginning again, so that whoever feeds it builds it anew.
    private <T> T attempt(String what, Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (UncheckedIOException e) {
            throw failed(what, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw failed(what, e);
        }
    }

    private UncheckedIOException failed(String what, IOException cause) {
        var tried = "could not %s the search index in %s".formatted(what, folder);
        if (LuceneFolder.isDamage(cause)) {
            damaged = true;
            position = LuceneFolder.NOWHERE;
        }
        health = new Health.Ill(tried + ": " + cause.getMessage() + WAY_OUT);
        return new UncheckedIOException(tried, cause);
    }
}
