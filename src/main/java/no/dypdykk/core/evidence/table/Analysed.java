package no.dypdykk.core.evidence.table;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// The answer to one analysis: numbers for those who reproduce them, a finding for those who read.
///
/// @param result numbers by name: `Double`, `Integer`, text, lists and maps of these; null where a
///   number does not exist
/// @param finding null when the numbers do not tell of one result, or cannot carry one
/// @param refusals why there is no finding, or no mean
public record Analysed(
        Map<String, @Nullable Object> result,
        @Nullable Finding finding,
        List<Warning> warnings,
        List<Refused> refusals) {
    public Analysed {
        warnings = List.copyOf(warnings);
        refusals = List.copyOf(refusals);
    }

    /// The numbers and what they carry.
    static Analysed of(
            Numbers numbers,
            @Nullable Finding finding,
            List<Warning> warnings,
            List<Refused> refusals) {
        return new Analysed(numbers.byName(), finding, warnings, refusals);
    }

    /// Numbers that cannot carry a finding.
    static Analysed refused(Numbers numbers, List<Refused> why) {
        return new Analysed(numbers.byName(), null, List.of(), why);
    }

    static Analysed numbers(Numbers numbers) {
        return new Analysed(numbers.byName(), null, List.of(), List.of());
    }
}
