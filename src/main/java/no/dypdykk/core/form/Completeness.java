package no.dypdykk.core.form;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.text.Coded;
import no.dypdykk.core.text.Field;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How far a case has come, and what would help its readers most next.
///
/// @param done steps that are taken
public record Completeness(Set<Step> done) {
    public Completeness {
        done = Set.copyOf(done);
    }

    /// What a case can have, the most useful first.
    public enum Step implements Coded {
        TITLE("title"),
        NEED("body.need"),
        MEASURES("body.measures"),
        MUNICIPALITY("municipality"),
        SUMMARY("summary"),
        RESULT("body.result"),
        PRACTICES("practices"),
        PERIOD("period.from"),
        SECTOR("sector"),
        GOAL("body.goal"),
        OUTCOME("outcomes"),
        BASELINE("outcomes"),
        AFTER("outcomes"),
        SOURCES("sources"),
        LEARNING("body.learning"),
        ANCHORING("body.anchoring"),
        PITFALLS("body.pitfalls"),
        THEMES("themes"),
        EMPLOYEES("employees"),
        TELLER("teller");

        private final String field;

        Step(String field) {
            this.field = field;
        }

        /// Where in the form the step is taken: a field's name, or `body.` and a section's code.
        public String field() {
            return field;
        }
    }

    public static Completeness of(PageForm form) {
        if (form.kind() != PageKind.CASE) {
            throw new IllegalArgumentException("only cases are measured, not " + form.kind());
        }
        var done = EnumSet.noneOf(Step.class);
        Stream.of(Step.values()).filter(step -> isDone(step, form)).forEach(done::add);
        return new Completeness(done);
    }

    public int total() {
        return Step.values().length;
    }

    /// Empty when there is nothing more to ask for.
    public Optional<Step> next() {
        return Stream.of(Step.values()).filter(step -> !done.contains(step)).findFirst();
    }

    private static boolean isDone(Step step, PageForm form) {
        return switch (step) {
            case TITLE, SUMMARY, SECTOR, PRACTICES, SOURCES, THEMES, EMPLOYEES, TELLER ->
                    has(form, step.field());
            case MUNICIPALITY -> has(form, "municipality") || has(form, "place");
            case PERIOD ->
                    form.fields().entries().get("period") instanceof Field.Entries(var period, _)
                            && filled(period.get("from"));
            case OUTCOME -> has(form, "outcomes");
            case BASELINE -> figures(form).contains("baseline");
            case AFTER -> figures(form).stream().anyMatch(Set.of("after", "follow-up")::contains);
            case NEED -> told(form, CaseSection.NEED);
            case MEASURES -> told(form, CaseSection.MEASURES);
            case RESULT -> told(form, CaseSection.RESULT);
            case GOAL -> told(form, CaseSection.GOAL);
            case LEARNING -> told(form, CaseSection.LEARNING);
            case ANCHORING -> told(form, CaseSection.ANCHORING);
            case PITFALLS -> told(form, CaseSection.PITFALLS);
        };
    }

    private static boolean has(PageForm form, String name) {
        return filled(form.fields().entries().get(name));
    }

    private static boolean filled(@Nullable Field value) {
        return switch (value) {
            case null -> false;
            case Field.Scalar scalar -> !scalar.isNothing() && !scalar.text().isBlank();
            case Field.Items(var items, _) -> items.stream().anyMatch(Completeness::filled);
            case Field.Entries(var entries, _) ->
                    entries.values().stream().anyMatch(Completeness::filled);
        };
    }

    private static boolean told(PageForm form, CaseSection wanted) {
        return form.body().stream()
                .filter(section ->
                        CaseSection.of(section.heading()).filter(wanted::equals).isPresent())
                .anyMatch(section -> !section.text().isBlank());
    }

    /// What the figures of all outcomes are used as.
    private static List<String> figures(PageForm form) {
        return rows(form.fields(), "outcomes")
                .flatMap(outcome -> rows(outcome, "figures"))
                .filter(figure -> filled(figure.entries().get("value")))
                .map(figure -> figure.entries().get("role"))
                .filter(Field.Scalar.class::isInstance)
                .map(role -> ((Field.Scalar) role).text())
                .toList();
    }

    private static Stream<Field.Entries> rows(Field.Entries from, String name) {
        return from.entries().get(name) instanceof Field.Items(var items, _)
                ? items.stream()
                        .filter(Field.Entries.class::isInstance)
                        .map(Field.Entries.class::cast)
                : Stream.empty();
    }
}
