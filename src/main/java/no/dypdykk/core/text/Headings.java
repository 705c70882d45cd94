package no.dypdykk.core.text;

import org.commonmark.node.Document;
import org.commonmark.node.Node;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// The headings of one text, each with an id of its own. Ids of footnotes are kept free.
final class Headings {
    private static final Pattern FOOTNOTE_ID = Pattern.compile("fn(ref)?-.*");

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final Map<Node, Heading> byNode = new HashMap<>();
    private final List<Heading> inOrder = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> repeats = new HashMap<>();
    private final int highest;

    private Headings(Document document) {
        var plain = new PlainText(WikiLink::plain);
        Nodes.walk(document, node -> add(node, plain));
        highest = inOrder.stream().mapToInt(Heading::level).min().orElse(1);
    }

    static Headings of(Document document) {
        return new Headings(document);
    }

    private void add(Node node, PlainText plain) {
        if (node instanceof org.commonmark.node.Heading heading) {
            var text = SPACES.matcher(plain.inlines(heading)).replaceAll(" ").strip();
            var entry = new Heading(heading.getLevel(), text, id(text));
            byNode.put(node, entry);
            inOrder.add(entry);
        }
    }

    private String id(String text) {
        var slug = Slug.of(text);
        var name = FOOTNOTE_ID.matcher(slug).matches() ? "h-" + slug : slug;
        var id = name;
        while (!taken.add(id)) {
            id = name + "-" + repeats.merge(name, 1, Integer::sum);
        }
        return id;
    }

    Heading of(org.commonmark.node.Heading node) {
        return Objects.requireNonNull(byNode.get(node));
    }

    List<Heading> inOrder() {
        return List.copyOf(inOrder);
    }

    /// Level of the highest heading, 1 to 6.
    int highest() {
        return highest;
    }
}
