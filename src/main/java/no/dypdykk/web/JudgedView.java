package no.dypdykk.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What an outcome can carry, in words: the sentence first, then the grade with its reasons and the
/// way up, then what a reader should know, then how it was computed. Made by [JudgedViews].
///
/// @param verdict code of the verdict, for the look
/// @param grade from 1 to 5
/// @param name «Målt endring»
/// @param reasons why the grade is not higher
/// @param wayUp what would lift it; null on the highest
/// @param notes refusals, warnings and chance, one sentence each
/// @param numbers what was computed
/// @param others the estimate by other ways
/// @param units the case and those it is compared with; empty when there are not several
/// @param doubts why this may be wrong
public record JudgedView(
        String sentence,
        String verdict,
        int grade,
        String name,
        String meaning,
        List<String> reasons,
        @Nullable String wayUp,
        List<String> notes,
        List<Computed> numbers,
        List<Other> others,
        List<UnitRow> units,
        List<String> doubts,
        String formula) {
    public JudgedView {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
        numbers = List.copyOf(numbers);
        others = List.copyOf(others);
        units = List.copyOf(units);
        doubts = List.copyOf(doubts);
    }

    /// One number by name.
    public record Computed(String name, String value) {}

    /// The estimate by another way, with its uncertainty.
    public record Other(String way, String change, String range) {}

    /// One unit: its size, its level before and after, and its change.
    public record UnitRow(
            String name, String employees, String before, String after, String change) {}
}
