package no.dypdykk.core.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Front matter as the lines of each top-level field. Joined again they are the same text.
///
/// @param head up to the end of the first `---` line
/// @param entries in the order of the file
/// @param tail what stands after the last field, the second `---` line included
record FrontEntries(String head, Map<String, Entry> entries, String tail) {
    /// @param lead comments and blank lines before the field
    /// @param text the lines of the field itself
    record Entry(String lead, String text, Field value) {
        boolean isWrittenAs(Entry other) {
            return lead.equals(other.lead) && text.equals(other.text);
        }
    }

    /// Empty when the fields do not stand on lines of their own.
    static Optional<FrontEntries> of(FrontMatter file) {
        return file.tree().braces() ? Optional.empty() : Optional.of(lines(file));
    }

    private static FrontEntries lines(FrontMatter file) {
        var source = file.source();
        int yaml = file.parts().yamlStart();
        var entries = new LinkedHashMap<String, Entry>();
        int at = yaml;
        int counted = 0;
        for (var named : file.tree().topLevel().entrySet()) {
            var span = named.getValue();
            int name = source.offsetByCodePoints(at, span.name() - counted);
            int start = startOfLine(source, name);
            int end =
                    endOfLines(
                            source,
                            source.offsetByCodePoints(name, span.end() - span.name()),
                            start);
            entries.put(
                    named.getKey(),
                    new Entry(
                            source.substring(at, start),
                            source.substring(start, end),
                            file.field(named.getKey()).orElseThrow()));
            counted = span.name() + source.codePointCount(name, end);
            at = end;
        }
        return new FrontEntries(
                source.substring(0, yaml), entries, source.substring(at, file.parts().bodyStart()));
    }

    private static int startOfLine(String source, int from) {
        return source.lastIndexOf('\n', from - 1) + 1;
    }

    /// After the line on which the value ends; a block of text ends on the line after it.
    private static int endOfLines(String source, int valueEnd, int start) {
        int end = valueEnd;
        while (end > start && Character.isWhitespace(source.charAt(end - 1))) {
            end--;
        }
        return source.indexOf('\n', end) + 1;
    }
}
