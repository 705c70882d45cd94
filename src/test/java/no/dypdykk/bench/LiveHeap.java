package no.dypdykk.bench;

import java.util.concurrent.atomic.AtomicLong;

/// The most of this process's heap that is held, without what only waits to be collected: collects
/// again and again on a thread of its own, which costs time that must not be measured meanwhile.
final class LiveHeap implements AutoCloseable {
    private static final double MEGABYTE = 1 << 20;
    private static final int PAUSE_MILLIS = 150;

    private final AtomicLong most = new AtomicLong();
    private final Thread collecting = Thread.ofPlatform().daemon().unstarted(this::collect);

    static LiveHeap watch() {
        var heap = new LiveHeap();
        heap.collecting.start();
        return heap;
    }

    private void collect() {
        try {
            while (true) {
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                most.accumulateAndGet(runtime.totalMemory() - runtime.freeMemory(), Math::max);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            // It was closed.
        }
    }

    /// In megabytes, so far.
    double most() {
        return most.get() / MEGABYTE;
    }

    @Override
    public void close() {
        collecting.interrupt();
    }
}
