package no.dypdykk.feature.finding;

import no.dypdykk.core.search.Wording;
import no.dypdykk.port.Store;
import no.dypdykk.port.StoreFailure;
import no.dypdykk.web.Secret;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Counts whose hits were opened and whose were not, by wording and day: rules Q1 to Q3 of
/// `src/doc/access.md`. What is counted waits in memory until it is written, once a minute at most
/// and many searches at a time, so that neither a search nor a page costs a write. What waits when
/// the program is killed is lost. Any thread may call.
public final class SearchCounts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchCounts.class);
    private static final Duration BETWEEN_DELETIONS = Duration.ofHours(24);
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    /// Most different wordings that wait, and most marks of a day.
    private static final int MOST_WAITING = 1_000;

    private static final int MOST_MARKS = 50_000;

    private final Store store;
    private final InstantSource clock;
    private final Runnable written;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("search-counts").factory());
    private final ReentrantLock lock = new ReentrantLock();

    /// The rest is guarded by `lock`.
    private final Map<Bucket, Led> waiting = new HashMap<>();

    private final Set<Long> marks = new HashSet<>();
    private LocalDate day = LocalDate.MIN;
    private String salt = "";

    /// @param written called after each batch, and once in the beginning
    public SearchCounts(Store store, InstantSource clock, Runnable written) {
        this.store = store;
        this.clock = clock;
        this.written = written;
    }

    private record Bucket(String words, LocalDate day) {}

    private record Led(long found, long opened) {
        static final Led FOUND = new Led(1, 0);
        static final Led OPENED = new Led(0, 1);

        Led plus(Led other) {
            return new Led(found + other.found, opened + other.opened);
        }
    }

    /// Begins to write what was counted.
    public void start() {
        thread.execute(() -> tryTo(written));
        var _ =
                thread.scheduleWithFixedDelay(
                        () -> tryTo(this::forgetOld),
                        1,
                        BETWEEN_DELETIONS.toMinutes(),
                        TimeUnit.MINUTES);
        var _ =
                thread.scheduleWithFixedDelay(
                        () -> tryTo(this::write),
                        BETWEEN.toSeconds(),
                        BETWEEN.toSeconds(),
                        TimeUnit.SECONDS);
    }

    /// What is old goes, also when nobody searches any more.
    void forgetOld() {
        store.write(tx -> {
            tx.searches().forgetOld(today());
            return true;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// A failure must not end the thread.
    private static void tryTo(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.error("counting searches", e);
        }
    }

    /// Someone saw hits of a search.
    ///
    /// @param network from where they asked
    void found(String typed, String network) {
        count(typed, Led.FOUND, network);
    }

    /// Someone opened a page from the hits of a search.
    ///
    /// @param network from where they asked
    void opened(String typed, String network) {
        count(typed, Led.OPENED, network);
    }

    private void count(String typed, Led one, String network) {
        var wording = Wording.of(typed);
        if (wording.isPresent()) {
            lock.lock();
            try {
                count(new Bucket(wording.get(), today()), one, network);
            } finally {
                lock.unlock();
            }
        }
    }

    private void count(Bucket bucket, Led one, String network) {
        if (!bucket.day().equals(day)) {
            day = bucket.day();
            salt = Secret.random();
            marks.clear();
        }
        boolean room = waiting.size() < MOST_WAITING || waiting.containsKey(bucket);
        if (room && marks.size() < MOST_MARKS && marks.add(mark(bucket.words(), one, network))) {
            waiting.merge(bucket, one, Led::plus);
        }
    }

    /// Tells that this was counted from there today, and nothing to anyone who does not know the
    /// salt of the day.
    private long mark(String words, Led one, String network) {
        var hash = Secret.hash(String.join("\n", salt, network, one.toString(), words));
        return Long.parseUnsignedLong(hash, 0, Long.SIZE / 4, 16);
    }

    /// Writes what waits. Whatever cannot be written is forgotten: it is not worth keeping people
    /// waiting.
    public void write() {
        var batch = taken();
        if (!batch.isEmpty()) {
            write(batch);
            written.run();
        }
    }

    private void write(List<Map.Entry<Bucket, Led>> batch) {
        try {
            store.write(tx -> {
                batch.forEach(counted -> {
                    var bucket = counted.getKey();
                    var led = counted.getValue();
                    tx.searches().led(bucket.words(), bucket.day(), led.found(), led.opened());
                });
                return true;
            });
        } catch (StoreFailure e) {
            LOG.warn("{} searches were not counted: {}", batch.size(), e.getMessage());
        }
    }

    private List<Map.Entry<Bucket, Led>> taken() {
        lock.lock();
        try {
            var batch = List.copyOf(Map.copyOf(waiting).entrySet());
            waiting.clear();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        write(taken());
    }
}
