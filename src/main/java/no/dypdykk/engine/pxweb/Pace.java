package no.dypdykk.engine.pxweb;

import no.dypdykk.port.Statistics.Unavailable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;

/// Lets so many calls through in a minute. Who comes too early waits, or is told to come back when
/// the wait would be long. Safe for all threads.
final class Pace {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int most;
    private final Duration patience;
    private final InstantSource clock;
    private final Waiting waiting;
    private final ArrayDeque<Instant> calls = new ArrayDeque<>();

    /// How time passes.
    @FunctionalInterface
    interface Waiting {
        void sleep(Duration time) throws InterruptedException;
    }

    Pace(int most, Duration patience, InstantSource clock, Waiting waiting) {
        this.most = most;
        this.patience = patience;
        this.clock = clock;
        this.waiting = waiting;
    }

    /// Returns when it is one's turn.
    ///
    /// @throws Unavailable when that would take too long
    void await() {
        Duration wait = book();
        if (!wait.isZero()) {
            sleep(wait);
        }
    }

    private synchronized Duration book() {
        Instant now = clock.instant();
        while (!calls.isEmpty() && calls.getFirst().plus(WINDOW).isBefore(now)) {
            calls.removeFirst();
        }
        if (calls.size() < most) {
            calls.addLast(now);
            return Duration.ZERO;
        }
        Duration wait = Duration.between(now, calls.getFirst().plus(WINDOW).plusMillis(1));
        if (wait.compareTo(patience) > 0) {
            throw new Unavailable("busy");
        }
        calls.removeFirst();
        calls.addLast(now.plus(wait));
        return wait;
    }

    /// Waits before another attempt.
    ///
    /// @throws Unavailable when that would take too long
    void pause(Duration time) {
        if (time.compareTo(patience) > 0) {
            throw new Unavailable("busy");
        }
        sleep(time);
    }

    private void sleep(Duration time) {
        try {
            waiting.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("away");
        }
    }
}
