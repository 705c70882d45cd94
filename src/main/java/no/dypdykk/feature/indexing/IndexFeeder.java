package no.dypdykk.feature.indexing;

import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.core.search.IndexPosition;
import no.dypdykk.port.ChangeLog;
import no.dypdykk.port.Health;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Store;
import no.dypdykk.web.OutcomeJudging;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps the index level with the store. One thread of its own, nudged by every commit, applies
/// changes and now and then makes them durable; a search that comes first applies them itself.
/// Whatever a crash lost is applied again, because the index remembers how far it had come. What
/// goes wrong is tried again, and stands in [#health] until it went well.
public final class IndexFeeder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFeeder.class);
    private static final int BATCH = 500;

    /// How long a search waits for others who bring the index level, such as a rebuild.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration BETWEEN_COMMITS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_COMPARISONS = Duration.ofHours(24);

    private final Store store;
    private final SearchIndex index;
    private final IndexDocuments documents;
    private final ReentrantLock applying = new ReentrantLock();
    private final Semaphore nudges = new Semaphore(0);
    private final CountDownLatch ending = new CountDownLatch(1);
    private final Thread thread;

    /// Pages whose links were renamed; guarded by `applying`.
    private final Set<PageId> stale = new HashSet<>();

    private volatile Health health = new Health.Well();
    private volatile long tryAgainAt = System.nanoTime();
    private long committed = -1;

    public IndexFeeder(
            Store store,
            SearchIndex index,
            MunicipalityRegister municipalities,
            Indicators indicators) {
        this.store = store;
        this.index = index;
        this.documents = new IndexDocuments(municipalities, indicators);
        this.thread = Thread.ofPlatform().daemon().name("index-feeder").unstarted(this::feed);
        store.onChange(nudges::release);
    }

    /// Starts the thread.
    public void start() {
        thread.start();
    }

    /// For whoever is about to search, on any thread: makes the search see every change that was
    /// committed before the call. Costs next to nothing when it does already. Never fails, and
    /// waits a short time at most: a search of what is there is better than none.
    public void beforeSearch() {
        if (isLevel() || System.nanoTime() - tryAgainAt < 0) {
            return;
        }
        try {
            if (applying.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    tryTo(this::catchUp);
                } finally {
                    applying.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Returns when the index holds every change that was committed before the call, or throws.
    public void catchUp() {
        applying.lock();
        try {
            if (needsRebuild()) {
                rebuild();
            }
            while (!isLevel()) {
                applyNext();
            }
        } finally {
            applying.unlock();
        }
    }

    /// Builds the index again from all pages of the store.
    public void rebuild() {
        applying.lock();
        try {
            store.read(tx -> {
                var upTo =
                        new IndexPosition(
                                store.epoch(), tx.changes().last(), OutcomeJudging.version(tx));
                index.rebuild(() -> new AllPages(tx, documents), upTo);
                return upTo;
            });
            stale.clear();
        } finally {
            applying.unlock();
        }
    }

    /// Compares index and store page by page and repairs what differs.
    ///
    /// @return how many pages differed
    public int compare() {
        applying.lock();
        try {
            catchUp();
            int different = store.read(tx -> new Comparison(index, documents, tx).repair());
            if (different > 0) {
                LOG.warn("{} sider var ulike i søkeindeksen og er rettet", different);
            }
            return different;
        } finally {
            applying.unlock();
        }
    }

    /// Whether the index follows the store, or what keeps it from doing so.
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

    private boolean isLevel() {
        var position = index.position();
        return position.change() == store.position() && position.epoch().equals(store.epoch());
    }

    /// Another store's index, or one that is ahead of a store that lost its last changes.
    private boolean needsRebuild() {
        var position = index.position();
        return !position.epoch().equals(store.epoch()) || position.change() > store.position();
    }

    /// Runs a step; what goes wrong is remembered and tried again later.
    private void tryTo(Runnable step) {
        try {
            step.run();
            health = new Health.Well();
        } catch (RuntimeException e) {
            tryAgainAt = System.nanoTime() + BETWEEN_TRIES.toNanos();
            health = new Health.Ill("søkeindeksen følger ikke med: " + e.getMessage());
            LOG.error("søkeindeksen følger ikke med", e);
        }
    }

    private void applyNext() {
        var changed = new ArrayList<IndexDocument>();
        var gone = new ArrayList<PageId>();
        long from = index.position().change();
        long committed = store.position();
        long upTo =
                store.read(tx -> {
                    var entries = tx.changes().after(from, BATCH);
                    for (ChangeLog.Entry entry : entries) {
                        document(entry.page(), tx, changed, gone);
                        stale.addAll(documents.dependents(entry.page(), tx));
                    }
                    return entries.size() < BATCH
                            ? Math.max(committed, tx.changes().last())
                            : entries.getLast().number();
                });
        var graded = index.position().figures();
        index.apply(changed, gone, new IndexPosition(store.epoch(), upTo, graded));
    }

    private void document(
            PageId page, Store.Tx tx, List<IndexDocument> changed, List<PageId> gone) {
        documents.of(page, tx).ifPresentOrElse(changed::add, () -> gone.add(page));
    }

    private void feed() {
        long nextComparison = System.nanoTime() + BETWEEN_COMPARISONS.toNanos();
        while (!hasEnded()) {
            tryTo(this::catchUpAndCommit);
            if (System.nanoTime() - nextComparison > 0) {
                tryTo(this::compare);
                nextComparison = System.nanoTime() + BETWEEN_COMPARISONS.toNanos();
            }
            rest();
        }
    }

    private void catchUpAndCommit() {
        applying.lock();
        try {
            catchUp();
            applyStale();
            gradeAgain();
            long change = index.position().change();
            if (change != committed) {
                index.commit();
                committed = change;
            }
        } finally {
            applying.unlock();
        }
    }

    /// Brings the new titles into the pages that link to renamed ones. Nobody waits for it.
    private void applyStale() {
        if (stale.isEmpty()) {
            return;
        }
        var changed = new ArrayList<IndexDocument>();
        var gone = new ArrayList<PageId>();
        store.read(tx -> {
            stale.forEach(page -> document(page, tx, changed, gone));
            return changed.size();
        });
        index.apply(changed, gone, index.position());
        stale.clear();
        committed = -1;
    }

    /// Brings the grades level with the series that they are computed from. Nobody waits for it.
    private void gradeAgain() {
        var graded =
                store.read(tx -> {
                    var figures = OutcomeJudging.version(tx);
                    return figures.equals(index.position().figures())
                            ? index.position()
                            : gradeAgain(figures, tx);
                });
        if (!graded.equals(index.position())) {
            index.apply(List.of(), List.of(), graded);
            committed = -1;
        }
    }

    private IndexPosition gradeAgain(String figures, Store.Tx tx) {
        var now = index.position();
        var changed = new ArrayList<IndexDocument>();
        for (Summary page : tx.pages().list(PageKind.CASE)) {
            documents.of(page.id(), tx).ifPresent(changed::add);
            if (changed.size() == BATCH) {
                index.apply(changed, List.of(), now);
                changed.clear();
            }
        }
        index.apply(changed, List.of(), now);
        return new IndexPosition(now.epoch(), now.change(), figures);
    }

    private boolean hasEnded() {
        return ending.getCount() == 0;
    }

    /// Waits for a change, then a little longer for more of them; after a failure not so long.
    private void rest() {
        var longest = health instanceof Health.Well ? BETWEEN_COMPARISONS : BETWEEN_TRIES;
        try {
            if (nudges.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS) && !hasEnded()) {
                nudges.drainPermits();
                ending.await(BETWEEN_COMMITS.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending.countDown();
        }
    }
}
