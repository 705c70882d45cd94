package no.dypdykk.feature.series;

import no.dypdykk.core.audit.Act;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.SeriesMerge;
import no.dypdykk.core.intake.FileReading;
import no.dypdykk.core.intake.Given;
import no.dypdykk.core.intake.IntakeCode;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.port.Intakes.Counts;
import no.dypdykk.port.Intakes.Intake;
import no.dypdykk.port.Intakes.Standing;
import no.dypdykk.port.SheetFiles;
import no.dypdykk.port.Store;
import no.dypdykk.web.Refusal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Takes files with figures: understands them, waits for their sender, keeps them. Files are read
/// one after another on a thread of their own; any thread may call.
public final class Intaking {
    private static final Logger LOG = LoggerFactory.getLogger(Intaking.class);
    private static final Duration KEPT_WAITING = Duration.ofDays(1);
    private static final int SERIES_AT_ONCE = 50;

    /// Longer files are not read.
    static final long MOST_BYTES = 32L << 20;

    private final Store store;
    private final SheetFiles files;
    private final MunicipalityRegister municipalities;
    private final Indicators indicators;
    private final Clock clock;
    private final Supplier<String> ids;

    /// How many percent of each file that waits, is being read or is being kept are done.
    private final Map<String, Integer> underway = new ConcurrentHashMap<>();

    private final AtomicLong kept = new AtomicLong();
    private final ExecutorService reader =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("intake").factory());

    public Intaking(
            Store store,
            SheetFiles files,
            MunicipalityRegister municipalities,
            Indicators indicators,
            Clock clock,
            Supplier<String> ids) {
        this.store = store;
        this.files = files;
        this.municipalities = municipalities;
        this.indicators = indicators;
        this.clock = clock;
        this.ids = ids;
    }

    Indicators indicators() {
        return indicators;
    }

    /// How many files this program has kept since it started: pages that show series are old when
    /// it grows.
    public long kept() {
        return kept.get();
    }

    /// Begins to read a file, and waits a little in case it is a short one.
    ///
    /// @param patience how long to wait
    /// @return by which it is found again
    String begin(String owner, String name, InputStream content, Given given, Duration patience) {
        var intake =
                new Intake(ids.get(), owner, name, clock.instant(), Standing.READING, 0, 0, "");
        Path file = copy(content);
        underway.put(intake.id(), 0);
        store.write(tx -> {
            tx.intakes().removeBefore(clock.instant().minus(KEPT_WAITING));
            tx.intakes().begin(intake);
            return true;
        });
        wait(CompletableFuture.runAsync(() -> read(intake, file, given), reader), patience);
        return intake.id();
    }

    private static Path copy(InputStream content) {
        try {
            Path file = Files.createTempFile("dypdykk-tall", null);
            try (var out = Files.newOutputStream(file)) {
                if (copy(content, out) > MOST_BYTES) {
                    delete(file);
                    throw Refusal.of(413, "too_large", (MOST_BYTES >> 20) + " MB");
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return how many bytes came, one more than the limit when there are too many
    private static long copy(InputStream content, OutputStream out) throws IOException {
        byte[] some = new byte[1 << 16];
        long copied = 0;
        int read = content.read(some);
        while (read >= 0 && copied <= MOST_BYTES) {
            out.write(some, 0, read);
            copied += read;
            read = content.read(some);
        }
        return copied;
    }

    private static void wait(CompletableFuture<Void> reading, Duration patience) {
        try {
            reading.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The sender looks again.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading a file with figures", e.getCause());
        }
    }

    private void read(Intake intake, Path file, Given given) {
        var reading = new FileReading(given, municipalities, indicators, YearMonth.now(clock));
        var staging =
                new Staging(store, intake, reading, percent -> underway.put(intake.id(), percent));
        try {
            files.read(file, staging);
            staging.end();
        } catch (SheetFiles.Unreadable e) {
            staging.refuse(
                    new Problem(
                            "-",
                            staging.line(),
                            IntakeCode.UNREADABLE_FILE.code(),
                            List.of(e.reason())));
        } catch (RuntimeException e) {
            LOG.error("a file with figures could not be read", e);
            staging.refuse(
                    new Problem(
                            "-",
                            staging.line(),
                            IntakeCode.UNREADABLE_FILE.code(),
                            List.of("damaged")));
        } finally {
            underway.remove(intake.id());
            delete(file);
        }
    }

    /// How many percent of a file are read, or kept. Empty when nothing is done with it; one that
    /// was being read when the program stopped never will be.
    Optional<Integer> share(String id) {
        return Optional.ofNullable(underway.get(id));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Begins to keep what was understood, and waits a little. If the program stops before the end,
    /// nothing is kept and the file waits as before.
    ///
    /// @param patience how long to wait
    void keep(String id, String owner, Duration patience) {
        underway.put(id, 0);
        wait(CompletableFuture.runAsync(() -> keepAside(id, owner), reader), patience);
    }

    private void keepAside(String id, String owner) {
        try {
            keep(id, owner);
        } catch (RuntimeException e) {
            // Nobody may be waiting any more.
            LOG.error("a file with figures could not be kept", e);
            throw e;
        } finally {
            underway.remove(id);
        }
    }

    /// Keeps what was understood, exactly as it was shown.
    ///
    /// @return empty when there is nothing that waits for this sender
    Optional<Counts> keep(String id, String owner) {
        Optional<Counts> counts =
                store.write(tx ->
                        tx.intakes()
                                .find(id, owner)
                                .filter(intake -> intake.standing() == Standing.READY)
                                .map(intake -> keep(intake, tx)));
        counts.ifPresent(_ -> kept.incrementAndGet());
        return counts;
    }

    private Counts keep(Intake intake, Store.Tx tx) {
        Counts counts = tx.intakes().counts(intake.id());
        String after = "";
        long done = 0;
        List<Series> some = tx.intakes().series(intake.id(), after, SERIES_AT_ONCE);
        while (!some.isEmpty()) {
            for (Series fresh : some) {
                if (!fresh.points().isEmpty()) {
                    tx.figures()
                            .put(
                                    tx.figures()
                                            .find(fresh.id())
                                            .map(known -> SeriesMerge.of(known, fresh))
                                            .orElse(fresh));
                }
            }
            after = some.getLast().id();
            done += some.size();
            int percent = (int) (100 * done / Math.max(1, counts.series()));
            underway.computeIfPresent(intake.id(), (_, _) -> percent);
            some = tx.intakes().series(intake.id(), after, SERIES_AT_ONCE);
        }
        tx.audit()
                .note(
                        Act.SERIES_IMPORTED,
                        intake.file(),
                        "",
                        "+%d, %d → %d"
                                .formatted(counts.fresh(), counts.changed(), counts.changed()));
        tx.figures().markChanged(intake.id());
        tx.intakes().empty(intake.id());
        tx.intakes().mark(with(intake, Standing.KEPT));
        return counts;
    }

    /// Forgets a file that waits.
    void discard(String id, String owner) {
        store.write(tx -> {
            tx.intakes()
                    .find(id, owner)
                    .filter(intake -> intake.standing() != Standing.KEPT)
                    .ifPresent(intake -> {
                        tx.intakes().empty(id);
                        tx.intakes().mark(with(intake, Standing.REFUSED));
                    });
            return true;
        });
    }

    private static Intake with(Intake intake, Standing standing) {
        return new Intake(
                intake.id(),
                intake.owner(),
                intake.file(),
                intake.made(),
                standing,
                intake.rows(),
                intake.empty(),
                intake.headings());
    }

    Store store() {
        return store;
    }
}
