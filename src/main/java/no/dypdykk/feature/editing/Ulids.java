package no.dypdykk.feature.editing;

import no.dypdykk.core.page.PageId;

import java.math.BigInteger;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// New page ids: ULIDs (https://github.com/ulid/spec), 48 bits of milliseconds and 80 random bits
/// in 26 characters. Each is greater than the one before, also within a millisecond and when the
/// clock is set back. Any thread may ask.
public final class Ulids implements Supplier<PageId> {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_BITS = 80;
    private static final int CHARACTERS = 26;

    private final InstantSource clock;
    private final RandomGenerator random;
    private BigInteger last = BigInteger.ZERO;

    public Ulids(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized PageId get() {
        var now = BigInteger.valueOf(clock.millis()).shiftLeft(RANDOM_BITS);
        boolean laterMillisecond = now.compareTo(last) > 0;
        last = laterMillisecond ? now.or(randomBits()) : last.add(BigInteger.ONE);
        return new PageId(digits(last));
    }

    private BigInteger randomBits() {
        var bytes = new byte[RANDOM_BITS / Byte.SIZE];
        random.nextBytes(bytes);
        return new BigInteger(1, bytes);
    }

    private static String digits(BigInteger value) {
        var text = new StringBuilder(CHARACTERS);
        for (int i = CHARACTERS - 1; i >= 0; i--) {
            text.append(DIGITS.charAt(value.shiftRight(5 * i).intValue() & 31));
        }
        return text.toString();
    }
}
