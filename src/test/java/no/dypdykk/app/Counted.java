package no.dypdykk.app;

import java.time.LocalDate;
import java.time.ZoneOffset;

/// Searches that others made before, as the server would have counted them.
final class Counted {
    private Counted() {}

    /// Counts pages as opened from the hits of a search.
    ///
    /// @param times on all of the last days together, at least once on each
    static void led(Wiring wiring, String words, int days, int times) {
        var today = LocalDate.ofInstant(wiring.clock().instant(), ZoneOffset.UTC);
        wiring.store()
                .write(tx -> {
                    for (int day = 0; day < days; day++) {
                        int opened = day == 0 ? times - days + 1 : 1;
                        tx.searches().led(words, today.minusDays(day), opened, opened);
                    }
                    return true;
                });
        wiring.useful().refresh();
    }
}
