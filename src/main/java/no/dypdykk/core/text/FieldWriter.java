package no.dypdykk.core.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes values as YAML in the form our files have: lists of words in brackets, a row of simple
/// values in braces on a line of its own, deeper things indented.
///
/// @param column where the names of the outermost mapping stand
/// @param inBraces the whole front matter is written in braces, so everything in it is
record FieldWriter(String lineEnd, int column, boolean inBraces) {
    private static final Pattern PLAIN =
            Pattern.compile(
                    "[\\p{L}\\p{N}«–](?:[\\p{L}\\p{N} ()/.;!?%+«»–_-]|:(?=[^ ])|,(?= ))*+(?<!["
                            + " :])");
    private static final Pattern PLAIN_IN_BRACES =
            Pattern.compile("[\\p{L}\\p{N}«–][\\p{L}\\p{N} ()/.;!%+«»–_-]*+(?<! )");

    /// What stands after `name:`; begins with a line end when it needs lines of its own.
    String value(Field value) {
        return inBraces || isShort(value) ? flow(value, inBraces) : lines(value, column + 2);
    }

    private static boolean isShort(Field value) {
        return switch (value) {
            case Field.Scalar _ -> true;
            case Field.Items(var items, _) ->
                    items.stream().allMatch(Field.Scalar.class::isInstance);
            case Field.Entries(var entries, _) ->
                    entries.values().stream().allMatch(Field.Scalar.class::isInstance);
        };
    }

    private static String flow(Field value, boolean inside) {
        return switch (value) {
            case Field.Scalar scalar -> scalar(scalar, inside);
            case Field.Items(var items, _) ->
                    items.stream()
                            .map(item -> flow(item, true))
                            .collect(Collectors.joining(", ", "[", "]"));
            case Field.Entries(var entries, _) ->
                    entries.entrySet().stream()
                            .map(entry ->
                                    name(entry.getKey(), true)
                                            + ": "
                                            + flow(entry.getValue(), true))
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private String lines(Field value, int indent) {
        return switch (value) {
            case Field.Scalar scalar -> scalar(scalar, false);
            case Field.Items(var items, _) -> items(items, indent);
            case Field.Entries(var entries, _) ->
                    lineEnd + " ".repeat(indent) + entries(entries, indent);
        };
    }

    private String items(List<Field> items, int indent) {
        var start = lineEnd + " ".repeat(indent) + "- ";
        return items.stream()
                .map(item ->
                        item instanceof Field.Entries(var entries, _) && !isShort(item)
                                ? entries(entries, indent + 2)
                                : flow(item, false))
                .collect(Collectors.joining(start, start, ""));
    }

    private String entries(Map<String, Field> entries, int indent) {
        return entries.entrySet().stream()
                .map(entry ->
                        name(entry.getKey(), false) + ":" + after(entry.getValue(), indent + 2))
                .collect(Collectors.joining(lineEnd + " ".repeat(indent)));
    }

    private String after(Field value, int indent) {
        return isShort(value) ? " " + flow(value, false) : lines(value, indent);
    }

    private static String name(String name, boolean inside) {
        return text(name, inside);
    }

    private static String scalar(Field.Scalar scalar, boolean inside) {
        return switch (scalar.type()) {
            case TEXT -> text(scalar.text(), inside);
            case NOTHING -> "null";
            case INTEGER, DECIMAL, TRUTH -> scalar.text();
        };
    }

    private static String text(String text, boolean inside) {
        var form = inside ? PLAIN_IN_BRACES : PLAIN;
        var plain = form.matcher(text).matches() && FieldTree.typeUnquoted(text) == Field.Type.TEXT;
        return plain ? text : quoted(text);
    }

    private static String quoted(String value) {
        var text = new StringBuilder("\"");
        value.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '"' -> text.append("\\\"");
                        case '\\' -> text.append("\\\\");
                        case '\n' -> text.append("\\n");
                        default -> {
                            if (unprintable(c)) {
                                text.append("\\u%04X".formatted(c));
                            } else {
                                text.appendCodePoint(c);
                            }
                        }
                    }
                });
        return text.append('"').toString();
    }

    /// Characters that YAML takes for something else, or does not take at all.
    private static boolean unprintable(int c) {
        return Character.isISOControl(c)
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || c == 0xFFFE
                || c == 0xFFFF;
    }
}
