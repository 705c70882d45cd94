package no.dypdykk.core.text;

import no.dypdykk.core.text.FrontMatterFlaw.Kind;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.Optional;
import java.util.regex.Pattern;

/// A Markdown file with YAML front matter between two `---` lines. The file's text is kept as it
/// came, byte for byte, whatever its line ends; fields are read from it, never written back whole.
public final class FrontMatter {
    /// More than this many characters between the `---` lines is refused.
    public static final int MAX_CHARACTERS = 256 * 1024;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private final String source;
    private final FileParts parts;
    private final FieldTree.Tree tree;

    private FrontMatter(String source, FileParts parts, FieldTree.Tree tree) {
        this.source = source;
        this.parts = parts;
        this.tree = tree;
    }

    public sealed interface Parsing {
        record Parsed(FrontMatter frontMatter) implements Parsing {}

        record Unreadable(FrontMatterFlaw flaw) implements Parsing {}
    }

    public static Parsing parse(String source) {
        try {
            var parts = FileParts.of(source);
            return new Parsing.Parsed(new FrontMatter(source, parts, tree(source, parts)));
        } catch (FieldTree.Refused e) {
            return new Parsing.Unreadable(e.flaw());
        }
    }

    private static FieldTree.Tree tree(String source, FileParts parts) {
        var yaml = source.substring(parts.yamlStart(), parts.yamlEnd());
        if (yaml.length() > MAX_CHARACTERS) {
            throw FieldTree.refused(
                    Kind.FRONT_MATTER_TOO_LARGE,
                    1,
                    Integer.toString(yaml.length()),
                    Integer.toString(MAX_CHARACTERS));
        }
        try {
            return FieldTree.read(yaml, 1);
        } catch (MarkedYamlEngineException e) {
            var mark = e.getProblemMark().or(e::getContextMark);
            throw malformed(yaml, mark.map(Mark::getLine).orElse(0), e.getProblem());
        } catch (ReaderException e) {
            var before = yaml.substring(0, yaml.offsetByCodePoints(0, e.getPosition()));
            var character = "U+%04X".formatted(e.getCodePoint());
            throw malformed(yaml, (int) before.lines().count() - 1, character);
        } catch (YamlEngineException e) {
            throw malformed(yaml, 0, String.valueOf(e.getMessage()));
        }
    }

    private static FieldTree.Refused malformed(String yaml, int line, String problem) {
        var text = yaml.lines().skip(line).findFirst().orElse("").strip();
        var excerpt = text.length() <= 80 ? text : text.substring(0, 80) + "…";
        return FieldTree.refused(Kind.MALFORMED_YAML, line + 2, excerpt, problem);
    }

    /// The file as it was given.
    public String source() {
        return source;
    }

    /// The Markdown after the front matter.
    public String body() {
        return source.substring(parts.bodyStart());
    }

    /// Line of the file on which the body begins, from 1.
    public int bodyLine() {
        return parts.bodyLine();
    }

    public Field.Entries fields() {
        return tree.root();
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(tree.root().entries().get(name));
    }

    /// The same file with one simple top-level field set: a value that stands there is replaced, a
    /// missing field becomes the first. Every other character stays as it is.
    ///
    /// @throws IllegalArgumentException when the field now holds a list or a mapping
    public FrontMatter with(String name, String value) {
        var present = tree.root().entries().containsKey(name);
        var changed = present ? replaced(name, value) : inserted(name, value);
        if (parse(changed) instanceof Parsing.Parsed(var result)
                && result.field(name).orElseThrow() instanceof Field.Scalar scalar
                && scalar.text().equals(value)) {
            return result;
        }
        throw new IllegalArgumentException("cannot set " + name + " to " + value);
    }

    private String replaced(String name, String value) {
        var span = tree.topLevel().get(name);
        if (span == null) {
            throw new IllegalArgumentException(name + " is not a simple value");
        }
        var start = position(span.start());
        var end = position(span.end());
        var space = source.charAt(start - 1) == ':' ? " " : "";
        return source.substring(0, start) + space + written(value) + source.substring(end);
    }

    private String inserted(String name, String value) {
        var field = name + ": " + written(value);
        if (tree.braces()) {
            var at = position(tree.start()) + 1;
            var separator = tree.root().entries().isEmpty() ? "" : ", ";
            return source.substring(0, at) + field + separator + source.substring(at);
        }
        var at = position(tree.start()) - tree.column();
        var line = " ".repeat(tree.column()) + field + parts.lineEnd();
        return source.substring(0, at) + line + source.substring(at);
    }

    private int position(int codePoints) {
        return source.offsetByCodePoints(parts.yamlStart(), codePoints);
    }

    private static String written(String value) {
        var plain =
                PLAIN.matcher(value).matches() && FieldTree.typeUnquoted(value) == Field.Type.TEXT;
        return plain ? value : quoted(value);
    }

    private static String quoted(String value) {
        var text = new StringBuilder("\"");
        value.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '"' -> text.append("\\\"");
                        case '\\' -> text.append("\\\\");
                        default -> {
                            if (Character.isISOControl(c)) {
                                text.append("\\u%04X".formatted(c));
                            } else {
                                text.appendCodePoint(c);
                            }
                        }
                    }
                });
        return text.append('"').toString();
    }
}
