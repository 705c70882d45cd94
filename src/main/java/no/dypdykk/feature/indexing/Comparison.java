package no.dypdykk.feature.indexing;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// Walks through index and store side by side, on one unchanging view of the store.
record Comparison(SearchIndex index, IndexDocuments documents, Store.Tx tx) {
    private static final int BATCH = 200;

    /// Applies what differs, makes it durable, and says how many pages it was.
    int repair() {
        var indexed = new HashMap<PageId, Long>();
        index.entries().forEach(entry -> indexed.put(entry.id(), entry.change()));
        var different = 0;
        var changed = new ArrayList<IndexDocument>();
        for (var all = new AllPages(tx, documents); all.hasNext(); ) {
            IndexDocument document = all.next();
            Long known = indexed.remove(document.id());
            if (known == null || known != document.change()) {
                different++;
                changed.add(document);
            }
            if (changed.size() == BATCH) {
                apply(changed, List.of());
                changed.clear();
            }
        }
        different += indexed.size();
        if (different > 0) {
            apply(changed, List.copyOf(indexed.keySet()));
            index.commit();
        }
        return different;
    }

    private void apply(List<IndexDocument> changed, List<PageId> gone) {
        index.apply(List.copyOf(changed), gone, index.position());
    }
}
