package no.dypdykk.core.text;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/// Walks through a Markdown tree without recursion, in the order of the text.
final class Nodes {
    private Nodes() {}

    static void walk(Node root, Consumer<Node> visit) {
        var node = root;
        while (node != null) {
            visit.accept(node);
            node = node.getFirstChild() != null ? node.getFirstChild() : following(root, node);
        }
    }

    private static @Nullable Node following(Node root, Node from) {
        var node = from;
        while (node != null && !node.equals(root)) {
            if (node.getNext() != null) {
                return node.getNext();
            }
            node = node.getParent();
        }
        return null;
    }
}
