package no.dypdykk.feature.indexing;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.port.Store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Published pages one after another, read from the store a few at a time.
final class AllPages implements Iterator<IndexDocument> {
    private static final Logger LOG = LoggerFactory.getLogger(AllPages.class);
    private static final int PAGES_AT_A_TIME = 200;
    private static final int PROGRESS = 5_000;

    private final Store.Tx tx;
    private final IndexDocuments documents;
    private List<PageId> ids;
    private int at;
    private int read;
    private @Nullable IndexDocument next;

    AllPages(Store.Tx tx, IndexDocuments documents) {
        this.tx = tx;
        this.documents = documents;
        this.ids = tx.pages().ids(null, PAGES_AT_A_TIME);
        advance();
    }

    private void advance() {
        next = null;
        while (next == null && at < ids.size()) {
            PageId id = ids.get(at++);
            next = document(id).orElse(null);
            if (at == ids.size()) {
                ids = tx.pages().ids(id, PAGES_AT_A_TIME);
                at = 0;
            }
        }
    }

    private Optional<IndexDocument> document(PageId id) {
        if (++read % PROGRESS == 0) {
            LOG.info("{} sider lest til søkeindeksen", read);
        }
        return documents.of(id, tx);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public IndexDocument next() {
        IndexDocument current = next;
        if (current == null) {
            throw new NoSuchElementException();
        }
        advance();
        return current;
    }
}
