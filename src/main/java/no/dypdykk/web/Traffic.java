package no.dypdykk.web;

import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/// Counts answers by class of status (2xx, 3xx, 4xx, 5xx) and the time they took. Safe for all
/// threads; reading it gives a moment's picture.
public final class Traffic {
    private static final int CLASSES = 6;

    private final LongAdder[] answers =
            IntStream.range(0, CLASSES).mapToObj(_ -> new LongAdder()).toArray(LongAdder[]::new);
    private final LongAdder nanoseconds = new LongAdder();

    void answered(int status, long took) {
        answers[Math.clamp(status / 100, 0, CLASSES - 1)].increment();
        nanoseconds.add(took);
    }

    /// @param statusClass 2 for 200 to 299, and so on
    public long answers(int statusClass) {
        return answers[statusClass].sum();
    }

    public double seconds() {
        return nanoseconds.sum() / 1e9;
    }
}
