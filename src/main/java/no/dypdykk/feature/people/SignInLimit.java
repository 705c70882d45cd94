package no.dypdykk.feature.people;

import no.dypdykk.web.RateLimit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// How often someone may try to sign in: as one account, and from one network address. Any thread
/// may call.
public final class SignInLimit {
    private static final int PER_ACCOUNT = 10;
    private static final int PER_ADDRESS = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final InstantSource clock;
    private final RateLimit accounts = new RateLimit(PER_ACCOUNT, WINDOW);
    private final RateLimit addresses = new RateLimit(PER_ADDRESS, WINDOW);

    public SignInLimit(InstantSource clock) {
        this.clock = clock;
    }

    /// How long to wait, when this is one attempt too many.
    Optional<Duration> attempt(String account, String address) {
        Instant now = clock.instant();
        return addresses.attempt(address, now).or(() -> accounts.attempt(account, now));
    }

    /// The account's owner was there: earlier mistakes are forgotten.
    void succeeded(String account) {
        accounts.forget(account);
    }
}
