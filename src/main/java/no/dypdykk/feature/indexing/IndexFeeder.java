package no.dypdykk.feature.indexing;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.core.search.IndexPosition;
import no.dypdykk.port.ChangeLog;
import no.dypdykk.port.Health;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps the index level with the store. One thread of its own, nudged by every commit, applies
/// changes and now and then makes them durable; a search that comes first applies them itself.
/// Whatever a crash lost is applied again, because the index remembers how far it had come.
public final class IndexFeeder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFeeder.class);
    private static final int BATCH = 500;
    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_COMPARISONS = Duration.ofHours(24);

    private final Store store;
    private final SearchIndex index;
    private final IndexDocuments documents;
    private final ReentrantLock applying = new ReentrantLock();
    private final Semaphore nudges = new Semaphore(0);
    private final Thread thread;
    private volatile Health health = new Health.Well();
    private final CountDownLatch ending = new CountDownLatch(1);
    private long committed;

    public IndexFeeder(Store store, SearchIndex index, MunicipalityRegister municipalities) {
        this.store = store;
        this.index = index;
        this.documents = new IndexDocuments(municipalities);
        this.thread = Thread.ofPlatform().daemon().name("index-feeder").unstarted(this::feed);
        store.onChange(nudges::release);
    }

    /// Starts the thread.
    public void start() {
        thread.start();
    }

    /// Returns when the index holds every change that was committed before the call. Costs next to
    /// nothing when it does already.
    public void catchUp() {
        if (isLevel()) {
            return;
        }
        applying.lock();
        try {
            if (!index.position().epoch().equals(store.epoch())) {
                rebuild();
            }
            while (!isLevel()) {
                applyNext();
            }
            health = new Health.Well();
        } finally {
            applying.unlock();
        }
    }

    private boolean isLevel() {
        var position = index.position();
        return position.change() >= store.position() && position.epoch().equals(store.epoch());
    }

    private void applyNext() {
        var changed = new ArrayList<IndexDocument>();
        var gone = new ArrayList<PageId>();
        long from = index.position().change();
        long upTo =
                store.read(tx -> {
                    var entries = tx.changes().after(from, BATCH);
                    for (ChangeLog.Entry entry : entries) {
                        document(entry.page(), tx, changed, gone);
                    }
                    return entries.size() < BATCH
                            ? tx.changes().last()
                            : entries.getLast().number();
                });
        index.apply(changed, gone, new IndexPosition(store.epoch(), upTo));
    }

    private void document(
            PageId page, Store.Tx tx, List<IndexDocument> changed, List<PageId> gone) {
        tx.pages()
                .byId(page)
                .flatMap(stored -> documents.of(stored, tx))
                .ifPresentOrElse(changed::add, () -> gone.add(page));
    }

    /// Builds the index again from all pages of the store.
    public void rebuild() {
        applying.lock();
        try {
            store.read(tx -> {
                var upTo = new IndexPosition(store.epoch(), tx.changes().last());
                index.rebuild(() -> new AllPages(tx, documents), upTo);
                return upTo;
            });
        } finally {
            applying.unlock();
        }
    }

    /// Compares index and store page by page and repairs what differs.
    ///
    /// @return how many pages differed
    public int compare() {
        catchUp();
        applying.lock();
        try {
            Map<PageId, Long> indexed = new HashMap<>();
            index.entries().forEach(entry -> indexed.put(entry.id(), entry.change()));
            var changed = new ArrayList<IndexDocument>();
            store.read(tx -> {
                for (var all = new AllPages(tx, documents); all.hasNext(); ) {
                    IndexDocument document = all.next();
                    Long known = indexed.remove(document.id());
                    if (known == null || known != document.change()) {
                        changed.add(document);
                    }
                }
                return changed.size();
            });
            int different = changed.size() + indexed.size();
            if (different > 0) {
                LOG.warn("{} sider var ulike i søkeindeksen og blir rettet", different);
                index.apply(changed, List.copyOf(indexed.keySet()), index.position());
                index.commit();
            }
            return different;
        } finally {
            applying.unlock();
        }
    }

    public Health health() {
        return health;
    }

    @Override
    public void close() {
        ending.countDown();
        nudges.release();
        try {
            if (thread.getState() != Thread.State.NEW) {
                thread.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void feed() {
        long nextComparison = System.nanoTime() + BETWEEN_COMPARISONS.toNanos();
        while (!hasEnded()) {
            try {
                catchUp();
                commit();
                if (System.nanoTime() > nextComparison) {
                    compare();
                    nextComparison = System.nanoTime() + BETWEEN_COMPARISONS.toNanos();
                }
            } catch (RuntimeException e) {
                LOG.error("søkeindeksen", e);
                health = new Health.Ill("søkeindeksen: " + e.getMessage());
            }
            rest();
        }
    }

    private boolean hasEnded() {
        return ending.getCount() == 0;
    }

    /// Makes durable what searches and this thread have applied.
    private void commit() {
        long change = index.position().change();
        if (change != committed) {
            applying.lock();
            try {
                index.commit();
                committed = change;
            } finally {
                applying.unlock();
            }
        }
    }

    /// Waits for a change, then a little longer for more of them.
    private void rest() {
        try {
            if (nudges.tryAcquire(BETWEEN_COMPARISONS.toSeconds(), TimeUnit.SECONDS)
                    && !hasEnded()) {
                nudges.drainPermits();
                ending.await(BETWEEN_COMMITS.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending.countDown();
        }
    }
}
