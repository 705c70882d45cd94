package no.dypdykk.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often the same one may do something within a while. Calls are counted before they are looked
/// at, so that many at once are no way round. Holds a bounded number of counters. Any thread may
/// call.
public final class RateLimit {
    private static final int MOST_COUNTERS = 20_000;

    private final int most;
    private final Duration window;
    private final Cache<String, Tries> counters =
            Caffeine.newBuilder().maximumSize(MOST_COUNTERS).executor(Runnable::run).build();

    /// @param most calls that are answered within a window
    /// @param window begins with the first call
    public RateLimit(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    private record Tries(Instant began, int number) {}

    /// How long to wait, when this is one call too many.
    ///
    /// @param key who calls
    public Optional<Duration> attempt(String key, Instant now) {
        Tries tries = counted(key, now);
        return tries.number() > most
                ? Optional.of(Duration.between(now, tries.began().plus(window)))
                : Optional.empty();
    }

    /// Earlier calls are forgotten.
    public void forget(String key) {
        counters.invalidate(key);
    }

    private Tries counted(String key, Instant now) {
        return counters.asMap()
                .compute(
                        key,
                        (_, tries) ->
                                tries == null || isOver(tries, now)
                                        ? new Tries(now, 1)
                                        : new Tries(tries.began(), tries.number() + 1));
    }

    /// Also when the clock was set back.
    private boolean isOver(Tries tries, Instant now) {
        return !now.isBefore(tries.began().plus(window)) || now.isBefore(tries.began());
    }
}
