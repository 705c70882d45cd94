package no.dypdykk.feature.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// How often someone may try to sign in: as one account, and from one network address. Attempts are
/// counted before they are looked at, so that many at once are no way round. Holds a bounded number
/// of counters. Any thread may call.
public final class SignInLimit {
    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_COUNTERS = 20_000;

    private final InstantSource clock;
    private final Cache<String, Tries> accounts = counters();
    private final Cache<String, Tries> addresses = counters();

    public SignInLimit(InstantSource clock) {
        this.clock = clock;
    }

    private record Tries(Instant began, int number) {}

    /// How long to wait, when this is one attempt too many.
    Optional<Duration> attempt(String account, String address) {
        Instant now = clock.instant();
        return waiting(count(addresses, address, now), PER_ADDRESS, now)
                .or(() -> waiting(count(accounts, account, now), PER_ACCOUNT, now));
    }

    /// The account's owner was there: earlier mistakes are forgotten.
    void succeeded(String account) {
        accounts.invalidate(account);
    }

    private static Tries count(Cache<String, Tries> counters, String key, Instant now) {
        return counters.asMap()
                .compute(
                        key,
                        (_, tries) ->
                                tries == null || isOver(tries, now)
                                        ? new Tries(now, 1)
                                        : new Tries(tries.began(), tries.number() + 1));
    }

    /// Also when the clock was set back.
    private static boolean isOver(Tries tries, Instant now) {
        return !now.isBefore(tries.began().plus(WINDOW)) || now.isBefore(tries.began());
    }

    private static Optional<Duration> waiting(Tries tries, int most, Instant now) {
        return tries.number() > most
                ? Optional.of(Duration.between(now, tries.began().plus(WINDOW)))
                : Optional.empty();
    }

    private static Cache<String, Tries> counters() {
        return Caffeine.newBuilder().maximumSize(MOST_COUNTERS).executor(Runnable::run).build();
    }
}
