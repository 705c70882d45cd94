package no.dypdykk.web;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What is wrong with a form, by field, in the order of the fields.
public final class FormProblems {
    /// Nothing is wrong.
    public static final FormProblems NONE = new FormProblems(List.of());

    private final List<FormProblem> all;

    private FormProblems(List<FormProblem> all) {
        this.all = List.copyOf(all);
    }

    /// @param field name and id of the input
    /// @param key of the text that says what is wrong and what to do
    public record FormProblem(String field, String key, List<Object> arguments) {
        public FormProblem {
            arguments = List.copyOf(arguments);
        }

        public String text(Texts texts) {
            return texts.get(key, arguments.toArray());
        }
    }

    public static FormProblems of(String field, String key, Object... arguments) {
        return NONE.and(field, key, arguments);
    }

    public FormProblems and(String field, String key, Object... arguments) {
        var more = new ArrayList<>(all);
        more.add(new FormProblem(field, key, List.of(arguments)));
        return new FormProblems(more);
    }

    public FormProblems and(FormProblems others) {
        var more = new ArrayList<>(all);
        more.addAll(others.all);
        return new FormProblems(more);
    }

    public List<FormProblem> all() {
        return all;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// What is wrong with one field; null when nothing is.
    public @Nullable String of(String field, Texts texts) {
        return all.stream()
                .filter(problem -> problem.field().equals(field))
                .map(problem -> problem.text(texts))
                .findFirst()
                .orElse(null);
    }
}
