package no.dypdykk.core.intake;

import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.WrittenPeriod;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Periods of a file, each form of writing read once. For one file, on one thread.
final class SaidPeriods {
    private static final int MOST_KEPT = 10_000;

    private final Map<String, Said> seen = new HashMap<>();

    /// @param stored as it is kept; as written when it is no period
    /// @param period empty when it is none
    record Said(String stored, Optional<Period> period) {}

    Said read(String written) {
        if (seen.size() > MOST_KEPT) {
            seen.clear();
        }
        return seen.computeIfAbsent(
                written,
                text -> {
                    String stored = WrittenPeriod.stored(text);
                    return new Said(stored, Period.parse(stored));
                });
    }
}
