package no.dypdykk.feature.digests;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Looks every ten minutes whether digests are due, on a thread of its own.
public final class DigestClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DigestClock.class);
    private static final Duration BETWEEN = Duration.ofMinutes(10);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("digests").factory());

    /// Begins to look.
    public void start(Digesting digesting) {
        var _ =
                thread.scheduleWithFixedDelay(
                        () -> look(digesting), 1, BETWEEN.toMinutes(), TimeUnit.MINUTES);
    }

    /// A failure must not end the clock.
    private static void look(Digesting digesting) {
        try {
            digesting.run();
        } catch (RuntimeException e) {
            LOG.error("sending digests", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
