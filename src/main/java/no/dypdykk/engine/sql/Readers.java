package no.dypdykk.engine.sql;

import no.dypdykk.port.StoreFailure;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/// A bounded set of reading connections, opened when first needed; the one used last is used first.
/// Any thread may read; one that finds all of them taken waits.
final class Readers implements AutoCloseable {
    private final int size;
    private final Semaphore free;
    private final Supplier<Sql> open;
    private final ConcurrentLinkedDeque<Sql> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Readers(int size, Supplier<Sql> open) {
        this.size = size;
        this.free = new Semaphore(size);
        this.open = open;
    }

    /// Runs `work` with a reader of its own. A reader that failed is not used again.
    <T> T with(Function<Sql, T> work) {
        free.acquireUninterruptibly();
        try {
            return run(work, take());
        } finally {
            free.release();
        }
    }

    private Sql take() {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        var reader = idle.pollFirst();
        return reader == null ? open.get() : reader;
    }

    private <T> T run(Function<Sql, T> work, Sql reader) {
        boolean failed = false;
        try {
            return work.apply(reader);
        } catch (StoreFailure e) {
            failed = true;
            throw e;
        } finally {
            if (failed) {
                reader.close();
            } else {
                idle.addFirst(reader);
            }
        }
    }

    /// Waits for those who read, then closes.
    @Override
    public void close() {
        free.acquireUninterruptibly(size);
        closed = true;
        idle.forEach(Sql::close);
        free.release(size);
    }
}
