package no.dypdykk.core.text;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Document;
import org.commonmark.node.Node;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Numbers the footnotes of one text in the order in which a reader meets them: first those that
/// the text refers to, then those that only other footnotes refer to. Unused ones get no number.
final class Footnotes {
    private final DefinitionMap<FootnoteDefinition> definitions =
            new DefinitionMap<>(FootnoteDefinition.class);
    private final Map<Node, List<FootnoteReference>> referencesIn = new HashMap<>();
    private final Map<FootnoteDefinition, Note> notes = new LinkedHashMap<>();
    private final Map<FootnoteReference, Mark> marks = new HashMap<>();

    private Footnotes(Document document) {
        Nodes.walk(document, this::collect);
        number(document);
    }

    /// @param marks where the text refers to it
    record Note(int number, FootnoteDefinition definition, List<Mark> marks) {
        String id() {
            return "fn-" + number;
        }
    }

    /// One reference to a note; `repeat` counts from 1 within the note.
    record Mark(int number, int repeat) {
        String id() {
            return "fnref-" + label();
        }

        String label() {
            return repeat == 1 ? Integer.toString(number) : number + "-" + repeat;
        }
    }

    static Footnotes of(Document document) {
        return new Footnotes(document);
    }

    List<Note> inOrder() {
        return List.copyOf(notes.values());
    }

    /// Empty when the reference stands in a footnote that nothing refers to.
    Optional<Mark> mark(FootnoteReference reference) {
        return Optional.ofNullable(marks.get(reference));
    }

    private void collect(Node node) {
        if (node instanceof FootnoteDefinition definition) {
            definitions.putIfAbsent(definition.getLabel(), definition);
        } else if (node instanceof FootnoteReference reference) {
            referencesIn.computeIfAbsent(owner(node), _ -> new ArrayList<>()).add(reference);
        }
    }

    /// The footnote a node stands in, else the document.
    private static Node owner(Node node) {
        var owner = node;
        while (!(owner instanceof FootnoteDefinition) && owner.getParent() != null) {
            owner = owner.getParent();
        }
        return owner;
    }

    private void number(Document document) {
        var owners = new ArrayDeque<Node>(List.of(document));
        while (!owners.isEmpty()) {
            for (var reference : referencesIn.getOrDefault(owners.poll(), List.of())) {
                var definition = definitions.get(reference.getLabel());
                if (!notes.containsKey(definition)) {
                    notes.put(
                            definition, new Note(notes.size() + 1, definition, new ArrayList<>()));
                    owners.add(definition);
                }
                addMark(reference, notes.get(definition));
            }
        }
    }

    private void addMark(FootnoteReference reference, Note note) {
        var mark = new Mark(note.number(), note.marks().size() + 1);
        note.marks().add(mark);
        marks.put(reference, mark);
    }
}
