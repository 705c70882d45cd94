package no.dypdykk.engine.lucene;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.core.search.IndexPosition;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/// A writer and the newest view of what it wrote. Any thread may search; one at a time may write.
final class OpenIndex {
    private final IndexWriter writer;
    private final SearcherManager views;
    private final Object refreshing = new Object();
    private final AtomicLong written = new AtomicLong();
    private volatile long seen;

    OpenIndex(IndexWriter writer) throws IOException {
        this.writer = writer;
        this.views = views(writer);
    }

    /// Lets go of the folder again when it cannot be read.
    private static SearcherManager views(IndexWriter writer) throws IOException {
        try {
            return new SearcherManager(writer, new Plain());
        } catch (IOException e) {
            writer.rollback();
            writer.getDirectory().close();
            throw e;
        }
    }

    @FunctionalInterface
    interface Search<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    /// On the view as it is.
    <T> T search(Search<T> search) throws IOException {
        var searcher = views.acquire();
        try {
            return search.on(searcher);
        } finally {
            views.release(searcher);
        }
    }

    /// Makes a view of all that was written. After a failure that closed the writer, searches go on
    /// with the view they have.
    void refresh() throws IOException {
        if (!writer.isOpen()) {
            return;
        }
        if (seen == written.get()) {
            return;
        }
        synchronized (refreshing) {
            var upTo = written.get();
            if (seen != upTo) {
                views.maybeRefreshBlocking();
                seen = upTo;
            }
        }
    }

    boolean isUsable() {
        return writer.isOpen();
    }

    void replace(IndexDocument page) throws IOException {
        writer.updateDocument(IndexedPage.term(page.id()), IndexedPage.document(page));
    }

    void remove(PageId page) throws IOException {
        writer.deleteDocuments(IndexedPage.term(page));
    }

    /// Everything written so far brings the index to this position.
    void mark(IndexPosition position) {
        LuceneFolder.mark(writer, position);
        written.incrementAndGet();
    }

    /// Readers keep the old view until all is written.
    void replaceAll(Iterable<IndexDocument> pages, IndexPosition upTo) throws IOException {
        refresh();
        writer.deleteAll();
        for (var page : pages) {
            writer.addDocument(IndexedPage.document(page));
        }
        mark(upTo);
        commit();
    }

    boolean commit() throws IOException {
        return writer.commit() >= 0;
    }

    boolean close() throws IOException {
        views.close();
        if (writer.isOpen()) {
            writer.commit();
        }
        writer.close();
        writer.getDirectory().close();
        return true;
    }

    /// Lets go without keeping anything.
    void discard() throws IOException {
        views.close();
        writer.rollback();
        writer.getDirectory().close();
    }

    /// Lucene's own query cache would only cost here: no query is a filter that comes again.
    private static final class Plain extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
