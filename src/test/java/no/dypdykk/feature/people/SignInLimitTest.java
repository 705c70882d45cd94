package no.dypdykk.feature.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often someone may try, by a clock that the test sets.
class SignInLimitTest {
    private static final Optional<Duration> QUARTER = Optional.of(Duration.ofMinutes(15));

    private Instant now = Instant.parse("2020-01-01T12:00:00Z");
    private final SignInLimit limit = new SignInLimit(() -> now);

    @Test
    void ten_tries_at_an_account_are_looked_at_wherever_they_come_from() {
        for (int i = 0; i < 10; i++) {
            assertEquals(Optional.empty(), limit.attempt("kari", "10.0.0." + i));
        }
        assertEquals(QUARTER, limit.attempt("kari", "10.0.0.99"));
        assertEquals(Optional.empty(), limit.attempt("ola", "10.0.0.1"));
    }

    @Test
    void a_hundred_tries_from_an_address_are_looked_at_whatever_accounts_they_name() {
        for (int i = 0; i < 100; i++) {
            assertEquals(Optional.empty(), limit.attempt("user" + i, "10.0.0.1"));
        }
        assertEquals(QUARTER, limit.attempt("kari", "10.0.0.1"));
        assertEquals(Optional.empty(), limit.attempt("kari", "10.0.0.2"));
    }

    @Test
    void a_quarter_of_an_hour_after_the_first_try_all_begins_anew() {
        tryTenTimes();
        now = now.plus(Duration.ofMinutes(15)).minusMillis(1);
        assertEquals(Optional.of(Duration.ofMillis(1)), limit.attempt("kari", "10.0.0.1"));

        now = now.plusMillis(1);

        assertEquals(Optional.empty(), limit.attempt("kari", "10.0.0.1"));
    }

    @Test
    void the_right_password_clears_the_account_and_not_the_address() {
        for (int i = 0; i < 100; i++) {
            limit.attempt("kari", "10.0.0.1");
            limit.succeeded("kari");
        }
        assertEquals(Optional.empty(), limit.attempt("kari", "10.0.0.2"));
        assertEquals(QUARTER, limit.attempt("kari", "10.0.0.1"));
    }

    @Test
    void a_clock_that_was_set_back_locks_nobody_out_for_longer() {
        tryTenTimes();

        now = now.minus(Duration.ofDays(365));

        assertEquals(Optional.empty(), limit.attempt("kari", "10.0.0.1"));
    }

    private void tryTenTimes() {
        for (int i = 0; i < 10; i++) {
            limit.attempt("kari", "10.0.0.1");
        }
    }
}
