package no.dypdykk.core.text;

import no.dypdykk.core.text.LinkResolver.LinkTarget.Resolved;

import org.commonmark.node.CustomNode;
import org.jspecify.annotations.Nullable;

/// `[[target]]` or `[[target|words]]` in the text.
final class WikiLink extends CustomNode {
    private final String target;
    private final @Nullable String words;

    WikiLink(String target, @Nullable String words) {
        this.target = target;
        this.words = words;
    }

    String target() {
        return target;
    }

    @Nullable String words() {
        return words;
    }

    /// What the reader sees when nothing is known about the target.
    String plain() {
        return words == null ? target : words;
    }

    String plain(String title) {
        return words == null ? title : words;
    }

    /// What the reader sees.
    String plain(LinkResolver links) {
        return words == null && links.resolve(target) instanceof Resolved(_, var title)
                ? title
                : plain();
    }
}
