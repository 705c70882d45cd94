package no.dypdykk.engine.sql;

import no.dypdykk.port.Health;
import no.dypdykk.port.Store;
import no.dypdykk.port.StoreFailure;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/// A store in a relational database, in a data folder that one process at a time may use.
///
/// Any thread may call. One connection writes, for one thread at a time in the order they came; a
/// few others read, and neither kind waits for the other. A transaction inside another on the same
/// thread is refused: it would see another state than the outer one, or wait for itself.
public final class SqlStore implements Store {
    private static final int READERS = 4;
    private static final int CHANGES_BETWEEN_TUNINGS = 1_000;

    private final FolderLock lock;
    private final InstantSource clock = InstantSource.system();
    private final Dialect dialect;
    private final Sql writer;
    private final Readers readers;
    private final String epoch;
    private final ReentrantLock writing = new ReentrantLock(true);
    private final ThreadLocal<Boolean> inTransaction = ThreadLocal.withInitial(() -> false);
    private final List<Runnable> nudges = new CopyOnWriteArrayList<>();
    private volatile long position;
    private long tuned;
    private boolean closed;

    SqlStore(FolderLock lock, Dialect dialect, Sql writer) {
        this.lock = lock;
        this.dialect = dialect;
        this.writer = writer;
        this.readers = new Readers(READERS, dialect::openReader);
        Migrations.run(writer, dialect);
        this.epoch = Meta.get(writer, Meta.EPOCH).orElseGet(this::markEpoch);
        this.position = new SqlChangeLog(writer).last();
        this.tuned = position;
        writer.run(dialect.tune());
    }

    /// Opens the store in a data folder, which is made when it is missing.
    ///
    /// @throws StoreFailure when the folder cannot be written or is in use, or holds something else
    public static SqlStore open(Path folder) {
        var lock = FolderLock.take(folder);
        try {
            var dialect = new Sqlite(folder.resolve("dypdykk.db"));
            return open(lock, dialect);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static SqlStore open(FolderLock lock, Dialect dialect) {
        var writer = dialect.openWriter();
        try {
            return new SqlStore(lock, dialect, writer);
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    @Override
    public <T> T read(Function<Tx, T> work) {
        return alone(() -> readers.with(reader -> view(reader, work)));
    }

    @Override
    public <T> T write(Function<Tx, T> work) {
        var committed = alone(() -> commit(work));
        if (committed.changed()) {
            nudges.forEach(Runnable::run);
        }
        return committed.result();
    }

    @Override
    public String epoch() {
        return epoch;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void onChange(Runnable nudge) {
        nudges.add(nudge);
    }

    @Override
    public Health check() {
        try {
            read(tx -> tx.changes().last());
            return new Health.Well();
        } catch (StoreFailure e) {
            return new Health.Ill(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        writing.lock();
        try (lock;
                writer;
                readers) {
            if (!closed) {
                writer.run(dialect.tune());
            }
            closed = true;
        } finally {
            writing.unlock();
        }
    }

    private record Committed<T>(T result, boolean changed) {}

    private <T> T view(Sql reader, Function<Tx, T> work) {
        reader.run(dialect.beginRead());
        try {
            return work.apply(new SqlTx(reader, null, clock));
        } finally {
            reader.run("COMMIT");
        }
    }

    private <T> Committed<T> commit(Function<Tx, T> work) {
        writing.lock();
        try {
            requireOpen();
            writer.run(dialect.beginWrite());
            var counter = Counter.begin(writer);
            T result = commitOrUndo(work, counter);
            if (counter.lastUsed() > 0) {
                position = counter.lastUsed();
            }
            tuneNowAndThen();
            return new Committed<>(result, counter.isStirred());
        } finally {
            writing.unlock();
        }
    }

    private <T> T commitOrUndo(Function<Tx, T> work, Counter counter) {
        try {
            T result = work.apply(new SqlTx(writer, counter, clock));
            writer.run("COMMIT");
            return result;
        } catch (RuntimeException | Error e) {
            undo(e);
            throw e;
        }
    }

    /// Some failures have ended the transaction already; then there is nothing to undo.
    private void undo(Throwable why) {
        try {
            writer.run("ROLLBACK");
        } catch (StoreFailure e) {
            why.addSuppressed(e);
        }
    }

    private void tuneNowAndThen() {
        if (position - tuned >= CHANGES_BETWEEN_TUNINGS) {
            writer.run(dialect.tune());
            tuned = position;
        }
    }

    private <T> T alone(Supplier<T> transaction) {
        if (inTransaction.get()) {
            throw new IllegalStateException("a transaction is already open on this thread");
        }
        inTransaction.set(true);
        try {
            return transaction.get();
        } finally {
            inTransaction.remove();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
    }

    private String markEpoch() {
        var mark = UUID.randomUUID().toString();
        Meta.put(writer, Meta.EPOCH, mark);
        return mark;
    }
}
