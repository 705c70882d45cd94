package no.dypdykk.core.text;

import no.dypdykk.core.text.FrontMatterFlaw.Kind;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds the tree of [Field]s from YAML events, so that depth, aliases and repeated names are
/// refused while reading, before anything large exists. Used once, by one thread.
final class FieldTree {
    private static final int MAX_DEPTH = 20;
    private static final CoreSchema SCHEMA = new CoreSchema();
    private static final ScalarResolver TYPES = SCHEMA.getScalarResolver();
    private static final LoadSettings SETTINGS = LoadSettings.builder().setSchema(SCHEMA).build();

    private final Iterator<Event> events;
    private final int linesBefore;
    private final Map<String, Span> topLevel = new LinkedHashMap<>();
    private int depth;
    private int contentEnd;

    private FieldTree(String yaml, int linesBefore) {
        this.events = new Parse(SETTINGS).parseString(yaml).iterator();
        this.linesBefore = linesBefore;
    }

    /// The outermost mapping, and where its values stand for those who edit it.
    ///
    /// @param start where the mapping begins, in code points of the YAML
    /// @param column of its first name
    /// @param braces written as `{name: value}`
    record Tree(
            Field.Entries root,
            Map<String, Span> topLevel,
            int start,
            int column,
            boolean braces) {}

    /// Where a value of any shape stands, in code points of the YAML; comments after it are
    /// outside.
    ///
    /// @param name where its name begins
    record Span(int name, int start, int end) {}

    /// @param linesBefore lines of the file before the YAML
    /// @throws Refused when it is YAML but not what we accept
    /// @throws org.snakeyaml.engine.v2.exceptions.YamlEngineException when it is not YAML
    static Tree read(String yaml, int linesBefore) {
        return new FieldTree(yaml, linesBefore).document();
    }

    private Tree document() {
        events.next();
        if (!(events.next() instanceof DocumentStartEvent)) {
            var nothing = new Field.Entries(Map.of(), linesBefore);
            return new Tree(nothing, topLevel, 0, 0, false);
        }
        var first = events.next();
        if (!(first instanceof MappingStartEvent mapping)) {
            throw refused(Kind.NOT_A_MAPPING, first);
        }
        refuseAnchor(mapping);
        var root = entries(mapping);
        refuseMore();
        var mark = start(mapping);
        return new Tree(root, topLevel, mark.getIndex(), mark.getColumn(), mapping.isFlow());
    }

    private void refuseMore() {
        events.next();
        var more = events.next();
        if (!(more instanceof StreamEndEvent)) {
            throw refused(Kind.MALFORMED_YAML, more);
        }
    }

    private Field value(Event event) {
        if (event instanceof AliasEvent) {
            throw refused(Kind.ALIAS_NOT_ALLOWED, event);
        }
        if (event instanceof NodeEvent node) {
            refuseAnchor(node);
        }
        return switch (event) {
            case ScalarEvent scalar -> {
                contentEnd = end(scalar).getIndex();
                yield new Field.Scalar(type(scalar), scalar.getValue(), line(scalar));
            }
            case SequenceStartEvent sequence -> items(sequence);
            case MappingStartEvent mapping -> entries(mapping);
            default -> throw new IllegalStateException("no value begins with " + event);
        };
    }

    private Field.Items items(SequenceStartEvent start) {
        deeper(start);
        var items = new ArrayList<Field>();
        var event = events.next();
        while (!(event instanceof SequenceEndEvent)) {
            items.add(value(event));
            event = events.next();
        }
        leave(event, start.isFlow());
        return new Field.Items(items, line(start));
    }

    private Field.Entries entries(MappingStartEvent start) {
        deeper(start);
        var entries = new LinkedHashMap<String, Field>();
        var event = events.next();
        while (!(event instanceof MappingEndEvent)) {
            var name = name(event, entries);
            var first = events.next();
            var value = value(first);
            entries.put(name, value);
            if (depth == 1) {
                topLevel.put(
                        name,
                        new Span(start(event).getIndex(), start(first).getIndex(), contentEnd));
            }
            event = events.next();
        }
        leave(event, start.isFlow());
        return new Field.Entries(entries, line(start));
    }

    private String name(Event event, Map<String, Field> before) {
        if (!(event instanceof ScalarEvent name)) {
            throw refused(Kind.NOT_A_MAPPING, event);
        }
        refuseAnchor(name);
        var same = before.get(name.getValue());
        if (same != null) {
            throw refused(
                    Kind.DUPLICATE_KEY, event, name.getValue(), Integer.toString(same.line()));
        }
        return name.getValue();
    }

    /// The end of a block collection stands where the next thing begins, so only brackets count.
    private void leave(Event end, boolean flow) {
        if (flow) {
            contentEnd = end(end).getIndex();
        }
        depth--;
    }

    private void deeper(Event event) {
        if (++depth > MAX_DEPTH) {
            throw refused(Kind.FRONT_MATTER_TOO_DEEP, event, Integer.toString(MAX_DEPTH));
        }
    }

    private void refuseAnchor(NodeEvent node) {
        if (node.getAnchor().isPresent()) {
            throw refused(Kind.ALIAS_NOT_ALLOWED, node);
        }
    }

    private static Field.Type type(ScalarEvent scalar) {
        var typed = scalar.isPlain() && scalar.getTag().isEmpty();
        return typed ? typeUnquoted(scalar.getValue()) : Field.Type.TEXT;
    }

    /// What a value is when it stands without quotes.
    static Field.Type typeUnquoted(String value) {
        var tag = TYPES.resolve(value, true);
        if (tag.equals(Tag.NULL)) {
            return Field.Type.NOTHING;
        }
        if (tag.equals(Tag.INT)) {
            return Field.Type.INTEGER;
        }
        if (tag.equals(Tag.FLOAT)) {
            return Field.Type.DECIMAL;
        }
        return tag.equals(Tag.BOOL) ? Field.Type.TRUTH : Field.Type.TEXT;
    }

    private int line(Event event) {
        return start(event).getLine() + linesBefore + 1;
    }

    private static Mark start(Event event) {
        return event.getStartMark().orElseThrow();
    }

    private static Mark end(Event event) {
        return event.getEndMark().orElseThrow();
    }

    private Refused refused(Kind kind, Event event, String... details) {
        return refused(kind, line(event), details);
    }

    static Refused refused(Kind kind, int line, String... details) {
        return new Refused(new FrontMatterFlaw(kind, line, List.of(details)));
    }

    /// Carries a flaw out of the recursion; never leaves the package.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient FrontMatterFlaw flaw;

        Refused(FrontMatterFlaw flaw) {
            super(flaw.kind().code(), null, false, false);
            this.flaw = flaw;
        }

        FrontMatterFlaw flaw() {
            return flaw;
        }
    }
}
