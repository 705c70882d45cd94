package no.dypdykk.feature.editing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with a form, each with the place where it is put right.
public record PlacedProblems(List<PlacedProblem> all) {
    static final PlacedProblems NONE = new PlacedProblems(List.of());

    public PlacedProblems {
        all = List.copyOf(all);
    }

    /// @param place id of the input, or of the form when it is no single field
    /// @param name of the field; empty when it is no single field
    /// @param words what is wrong and what to do
    public record PlacedProblem(String place, String name, String words) {
        /// As it stands in the list above the form.
        public String line() {
            return name.isEmpty() ? words : name + ": " + words;
        }
    }

    /// These and what else is wrong with one field.
    PlacedProblems and(String place, String name, List<String> words) {
        var more = new ArrayList<>(all);
        words.forEach(said -> more.add(new PlacedProblem(place, name, said)));
        return new PlacedProblems(more);
    }

    /// What is wrong with one field; null when nothing is.
    @Nullable String of(String place) {
        return all.stream()
                .filter(problem -> problem.place().equals(place))
                .map(PlacedProblem::words)
                .findFirst()
                .orElse(null);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
