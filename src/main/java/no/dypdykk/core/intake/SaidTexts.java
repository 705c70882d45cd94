package no.dypdykk.core.intake;

import no.dypdykk.core.edit.PersonalDataRules;
import no.dypdykk.core.page.Problem;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Texts of a file that everyone will read, each looked at once. For one file, on one thread.
final class SaidTexts {
    private static final int LONGEST = 400;
    private static final int LONGEST_NOTE = 2_000;
    private static final int MOST_KEPT = 10_000;

    private final Map<String, Optional<Problem>> seen = new HashMap<>();

    /// What is wrong with a text; null when nothing is (P1).
    @Nullable Problem problem(Column column, String text) {
        int longest = column == Column.SERIES_NOTE ? LONGEST_NOTE : LONGEST;
        if (seen.size() > MOST_KEPT) {
            seen.clear();
        }
        return seen.computeIfAbsent(text, _ -> look(text, longest)).orElse(null);
    }

    private static Optional<Problem> look(String text, int longest) {
        if (text.length() > longest) {
            return Optional.of(
                    new Problem(
                            "-",
                            0,
                            "too-long",
                            java.util.List.of(text.substring(0, 40), Integer.toString(longest))));
        }
        return PersonalDataRules.ofText("-", text).refusals().stream().findFirst();
    }
}
