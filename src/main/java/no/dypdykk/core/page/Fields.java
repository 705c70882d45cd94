package no.dypdykk.core.page;

import no.dypdykk.core.text.Coded;
import no.dypdykk.core.text.Field;
import no.dypdykk.core.text.Slug;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads typed values out of one mapping and collects what is wrong with them. A value that is
/// wrong is answered as if it were absent; whoever reads looks at the problems at the end. Belongs
/// to one reading, on one thread.
final class Fields {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d{1,15}(\\.\\d{0,15})?|\\.\\d{1,15})([eE][-+]?\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,9}");
    private static final int MAX_PROBLEMS = 200;
    private static final int MAX_DETAILS = 50;
    private static final int MAX_SHOWN = 80;

    private final Field.Entries entries;
    private final String path;
    private final List<Problem> problems;

    Fields(Field.Entries entries, String path, List<Problem> problems) {
        this.entries = entries;
        this.path = path;
        this.problems = problems;
    }

    /// The value as text; null when it is absent, `null` or blank.
    @Nullable String text(String name) {
        return scalar(name, entries.entries().get(name)).orElse(null);
    }

    String text(String name, String fallback) {
        var text = text(name);
        return text == null ? fallback : text;
    }

    String requiredText(String name) {
        var text = text(name);
        if (text == null && !isReported(name)) {
            report(name, ProblemCode.MISSING);
        }
        return text == null ? "" : text;
    }

    List<String> texts(String name) {
        return items(name, this::scalar);
    }

    /// A list that may be written as its only text.
    List<String> oneOrMore(String name) {
        if (!(entries.entries().get(name) instanceof Field.Scalar)) {
            return texts(name);
        }
        String only = text(name);
        return only == null ? List.of() : List.of(only);
    }

    List<String> slugs(String name) {
        return items(name, (path, item) -> scalar(path, item).filter(slug -> isSlug(path, slug)));
    }

    /// A slug; null when it is absent or wrong.
    @Nullable String slug(String name) {
        var slug = text(name);
        return slug != null && isSlug(name, slug) ? slug : null;
    }

    String requiredSlug(String name) {
        var slug = requiredText(name);
        return slug.isEmpty() || isSlug(name, slug) ? slug : "";
    }

    private boolean isSlug(String name, String value) {
        if (!Slug.isValid(value)) {
            report(name, ProblemCode.WRONG_SLUG, value, Slug.of(value));
        }
        return Slug.isValid(value);
    }

    <E extends Enum<E> & Coded> @Nullable E word(String name, Class<E> type) {
        return Optional.ofNullable(text(name)).flatMap(text -> word(name, type, text)).orElse(null);
    }

    <E extends Enum<E> & Coded> E word(String name, Class<E> type, E fallback) {
        var word = word(name, type);
        return word == null ? fallback : word;
    }

    <E extends Enum<E> & Coded> List<E> words(String name, Class<E> type) {
        return items(
                name, (path, item) -> scalar(path, item).flatMap(text -> word(path, type, text)));
    }

    /// The word that must be there; any word of the type when it is not, for the page is refused.
    <E extends Enum<E> & Coded> E requiredWord(String name, Class<E> type) {
        var text = requiredText(name);
        var word = text.isEmpty() ? Optional.<E>empty() : word(name, type, text);
        return word.orElse(type.getEnumConstants()[0]);
    }

    private <E extends Enum<E> & Coded> Optional<E> word(String name, Class<E> type, String text) {
        var word = Coded.of(type, text);
        if (word.isEmpty()) {
            var accepted = Stream.of(type.getEnumConstants()).map(Coded::code);
            report(name, ProblemCode.UNKNOWN_WORD, Stream.concat(Stream.of(text), accepted));
        }
        return word;
    }

    @Nullable Integer whole(String name, int lowest, int highest) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        if (WHOLE.matcher(text).matches()) {
            var number = Integer.parseInt(text);
            if (number >= lowest && number <= highest) {
                return number;
            }
        }
        report(name, ProblemCode.NOT_A_WHOLE_NUMBER, text, "" + lowest, "" + highest);
        return null;
    }

    double requiredNumber(String name) {
        var text = requiredText(name);
        if (!text.isEmpty() && !NUMBER.matcher(text).matches()) {
            report(name, ProblemCode.NOT_A_NUMBER, text);
            return 0;
        }
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    @Nullable Double number(String name) {
        return text(name) == null ? null : (Double) requiredNumber(name);
    }

    boolean truth(String name) {
        var text = text(name, "false");
        if (!text.equals("true") && !text.equals("false")) {
            report(name, ProblemCode.NOT_TRUE_OR_FALSE, text);
        }
        return text.equals("true");
    }

    @Nullable LocalDate date(String name) {
        var text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            report(name, ProblemCode.WRONG_DATE, text);
            return null;
        }
    }

    /// The mapping under a name; empty when absent.
    Optional<Fields> fields(String name) {
        return mapping(name, entries.entries().get(name));
    }

    /// The mappings in a list; empty when absent.
    List<Fields> list(String name) {
        return items(name, this::mapping);
    }

    /// Notes a problem with the field of this name, or with one of its parts (`roles[0]`).
    void report(String name, ProblemCode code, String... details) {
        report(name, code, Stream.of(details));
    }

    void report(String name, ProblemCode code, Stream<String> details) {
        if (problems.size() < MAX_PROBLEMS) {
            var shown = details.limit(MAX_DETAILS).map(Fields::shortened).toList();
            problems.add(new Problem(path + name, line(name), code.code(), shown));
        }
    }

    private boolean isReported(String name) {
        return !problems.isEmpty() && problems.getLast().field().equals(path + name);
    }

    private int line(String name) {
        var bracket = name.indexOf('[');
        var field = entries.entries().get(bracket < 0 ? name : name.substring(0, bracket));
        return field == null ? entries.line() : field.line();
    }

    private static String shortened(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "…";
    }

    private Optional<String> scalar(String name, @Nullable Field field) {
        return switch (field) {
            case null -> Optional.empty();
            case Field.Scalar scalar when scalar.isNothing() -> Optional.empty();
            case Field.Scalar scalar -> shown(name, scalar.text().strip());
            case Field.Items _, Field.Entries _ -> {
                report(name, ProblemCode.NOT_A_VALUE);
                yield Optional.empty();
            }
        };
    }

    private Optional<String> shown(String name, String text) {
        var control = text.chars().filter(c -> Character.isISOControl(c) && c != '\n' && c != '\t');
        var first = control.findFirst();
        first.ifPresent(c -> report(name, ProblemCode.CONTROL_CHARACTER, "U+%04X".formatted(c)));
        return Optional.of(text).filter(t -> !t.isEmpty() && first.isEmpty());
    }

    private Optional<Fields> mapping(String name, @Nullable Field field) {
        return switch (field) {
            case null -> Optional.empty();
            case Field.Scalar scalar when scalar.isNothing() -> Optional.empty();
            case Field.Entries inner -> Optional.of(new Fields(inner, path + name + ".", problems));
            case Field.Scalar _, Field.Items _ -> {
                report(name, ProblemCode.NOT_FIELDS);
                yield Optional.empty();
            }
        };
    }

    private <T> List<T> items(String name, BiFunction<String, Field, Optional<T>> read) {
        return switch (entries.entries().get(name)) {
            case null -> List.of();
            case Field.Scalar scalar when scalar.isNothing() -> List.of();
            case Field.Items items -> each(name, items, read);
            case Field.Scalar _, Field.Entries _ -> {
                report(name, ProblemCode.NOT_A_LIST);
                yield List.of();
            }
        };
    }

    private static <T> List<T> each(
            String name, Field.Items items, BiFunction<String, Field, Optional<T>> read) {
        var result = new ArrayList<T>();
        for (var i = 0; i < items.items().size(); i++) {
            read.apply(name + "[" + i + "]", items.items().get(i)).ifPresent(result::add);
        }
        return result;
    }
}
