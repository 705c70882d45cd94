package no.dypdykk.core.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// What differs between two texts of the same file.
///
/// @param fields only those that say something else now
/// @param body every paragraph
public record FileDiff(List<FieldDiff> fields, List<ParagraphDiff> body) {
    public FileDiff {
        fields = List.copyOf(fields);
        body = List.copyOf(body);
    }

    /// A field in two wordings; lists and mappings as YAML.
    public record FieldDiff(String name, ParagraphDiff value) {}

    public static FileDiff of(String before, String after) {
        return FrontMatter.parse(before) instanceof FrontMatter.Parsing.Parsed(var old)
                        && FrontMatter.parse(after) instanceof FrontMatter.Parsing.Parsed(var now)
                ? new FileDiff(
                        fields(old.fields().entries(), now.fields().entries()),
                        TextDiff.of(old.body(), now.body()))
                : new FileDiff(List.of(), TextDiff.of(before, after));
    }

    public boolean isSame() {
        return fields.isEmpty() && body.stream().allMatch(ParagraphDiff::isSame);
    }

    private static List<FieldDiff> fields(Map<String, Field> before, Map<String, Field> after) {
        var names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        var fields = new ArrayList<FieldDiff>();
        for (var name : names) {
            var old = FieldText.lines(before.get(name));
            var now = FieldText.lines(after.get(name));
            if (!old.equals(now)) {
                fields.add(new FieldDiff(name, ParagraphDiff.of(old, now)));
            }
        }
        return fields;
    }
}
