package no.dypdykk.core.text;

import no.dypdykk.core.text.FrontMatterFlaw.Kind;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A Markdown file with YAML front matter between two `---` lines. The file's text is kept as it
/// came, byte for byte, whatever its line ends; fields are read from it, never written back whole.
public final class FrontMatter {
    /// More than this many characters between the `---` lines is refused.
    public static final int MAX_CHARACTERS = 256 * 1024;

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

    /// The front matter with both its `---` lines.
    String front() {
        return source.substring(0, parts.bodyStart());
    }

    FileParts parts() {
        return parts;
    }

    FieldTree.Tree tree() {
        return tree;
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
        if (field(name).filter(present -> !(present instanceof Field.Scalar)).isPresent()) {
            throw new IllegalArgumentException(name + " is not a simple value");
        }
        return with(Map.of(name, new Field.Scalar(Field.Type.TEXT, value, 0)), List.of(name));
    }

    /// The same file with some top-level fields set to values of any shape. A value that stands
    /// there is replaced; a missing field comes after the nearest one before it in `order`, or
    /// first. Every other character stays as it is.
    ///
    /// @param changes each name stands in `order`
    public FrontMatter with(Map<String, Field> changes, List<String> order) {
        var edited = new FieldEdits(source, parts, tree, order).apply(changes);
        if (parse(edited) instanceof Parsing.Parsed(var result) && result.says(changes)) {
            return result;
        }
        throw new IllegalArgumentException("cannot set " + changes.keySet());
    }

    private boolean says(Map<String, Field> changes) {
        return changes.entrySet().stream()
                .allMatch(change ->
                        field(change.getKey())
                                .filter(now -> now.saysAs(change.getValue()))
                                .isPresent());
    }

    /// The same file with another text below the front matter.
    public FrontMatter withBody(String body) {
        var front = front();
        var ended = front.endsWith("\n") || front.endsWith("\r") || body.isEmpty();
        var changed = front + (ended ? "" : parts.lineEnd()) + body;
        return new FrontMatter(changed, FileParts.of(changed), tree);
    }
}
