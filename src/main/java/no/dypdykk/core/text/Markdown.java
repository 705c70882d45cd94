package no.dypdykk.core.text;

import no.dypdykk.core.rich.RichText;

import org.commonmark.node.Document;
import org.commonmark.node.Image;
import org.commonmark.node.Link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A text in Markdown, parsed: CommonMark with tables, strikethrough, task lists, footnotes, bare
/// web and mail addresses, and wiki links. Raw HTML in it is text like any other. Unchanging, and
/// may be rendered by many threads at once.
public final class Markdown {
    /// The longest text we read.
    public static final int MAX_CHARACTERS = MarkdownParser.MAX_CHARACTERS;

    private static final LinkResolver NOWHERE = _ -> new LinkResolver.LinkTarget.Missing();

    private final Document document;
    private final Headings headings;
    private final Footnotes footnotes;

    private Markdown(Document document) {
        this.document = document;
        this.headings = Headings.of(document);
        this.footnotes = Footnotes.of(document);
    }

    public sealed interface Parsing {
        record Parsed(Markdown markdown) implements Parsing {}

        record Refused(Refusal refusal) implements Parsing {}
    }

    /// What a text has too much of.
    public record Refusal(Limit limit, long actual, long allowed) {}

    public enum Limit implements Coded {
        /// Characters in the text.
        CHARACTERS,
        /// Lines between two blank lines.
        LINES,
        /// Opening square brackets between two blank lines.
        BRACKETS,
        /// Cells in all tables, empty ones included.
        TABLE_CELLS,
        /// Characters in all link addresses, repeated where a definition is used again.
        LINKS
    }

    public static Parsing parse(String markdown) {
        try {
            return new Parsing.Parsed(new Markdown(MarkdownParser.parse(markdown)));
        } catch (MarkdownParser.TooLarge e) {
            return new Parsing.Refused(e.refusal());
        }
    }

    /// For text that was parsed before, such as the body of a stored page.
    ///
    /// @throws IllegalArgumentException when it passes a limit
    public static Markdown of(String markdown) {
        return switch (parse(markdown)) {
            case Parsing.Parsed(var parsed) -> parsed;
            case Parsing.Refused(var refusal) -> throw new IllegalArgumentException("" + refusal);
        };
    }

    /// The whole text. When a heading is higher than `topHeading` (1 to 6), all headings are moved
    /// down so that the highest becomes `topHeading`.
    public SafeHtml html(LinkResolver links, MarkdownWords words, int topHeading) {
        return new SafeHtml(render(links, words, topHeading, 0));
    }

    /// The text cut at its highest headings, for pages that show sections apart.
    public Sections sections(LinkResolver links, MarkdownWords words, int topHeading) {
        var level = cutLevel();
        var html = render(links, words, topHeading, level);
        var parts = List.of(html.split(String.valueOf(MarkdownHtml.CUT), -1));
        var cuts = cutHeadings(level);
        var sections = new ArrayList<Section>();
        for (var i = 0; i < cuts.size(); i++) {
            sections.add(new Section(cuts.get(i), new SafeHtml(parts.get(i + 1))));
        }
        var footnotes = parts.size() > cuts.size() + 1 ? parts.getLast() : "";
        return new Sections(new SafeHtml(parts.getFirst()), sections, new SafeHtml(footnotes));
    }

    /// @param before what stands before the first heading; may be empty
    /// @param footnotes the list of footnotes of all sections; may be empty
    public record Sections(SafeHtml before, List<Section> sections, SafeHtml footnotes) {
        public Sections {
            sections = List.copyOf(sections);
        }
    }

    /// @param html what stands below the heading, without the heading itself
    public record Section(Heading heading, SafeHtml html) {}

    /// The words without markup, a blank line between blocks.
    public String plain() {
        return plain(NOWHERE);
    }

    /// The same with the titles that readers see in links without words of their own.
    public String plain(LinkResolver links) {
        return words(links).blocks(document);
    }

    /// Where the words of [#plain()] are cut into what can answer a question.
    public List<Passage> passages() {
        return passages(NOWHERE);
    }

    /// Where the words of [#plain(LinkResolver)], with the same links, are cut into what can answer
    /// a question.
    public List<Passage> passages(LinkResolver links) {
        return Passages.of(document, headings, words(links));
    }

    private static PlainText words(LinkResolver links) {
        return new PlainText(link -> link.plain(links));
    }

    /// The text without its format, for writers of other formats.
    public RichText rich() {
        return RichReading.of(document);
    }

    public List<Heading> headings() {
        return headings.inOrder();
    }

    /// Targets of wiki links as written, each once, in the order of the text.
    public List<String> wikiLinks() {
        var targets = new LinkedHashSet<String>();
        Nodes.walk(
                document,
                node -> {
                    if (node instanceof WikiLink link) {
                        targets.add(link.target());
                    }
                });
        return List.copyOf(targets);
    }

    /// Names of the page's own files that the text shows or links to, each once, as written.
    public Set<String> files() {
        var names = new LinkedHashSet<String>();
        Nodes.walk(
                document,
                node -> {
                    var to =
                            switch (node) {
                                case Image image -> Destination.of(image.getDestination());
                                case Link link -> Destination.of(link.getDestination());
                                default -> null;
                            };
                    if (to instanceof Destination.Attached(var name)) {
                        names.add(name);
                    }
                });
        return Collections.unmodifiableSet(names);
    }

    private String render(LinkResolver links, MarkdownWords words, int topHeading, int cutLevel) {
        var shift = Math.max(0, topHeading - headings.highest());
        var rendering =
                new MarkdownHtml.Rendering(headings, footnotes, links, words, shift, cutLevel);
        return MarkdownHtml.render(document, rendering);
    }

    /// Level of the highest heading outside lists and quotes, 7 when there is none.
    private int cutLevel() {
        return outerHeadings().stream().mapToInt(Heading::level).min().orElse(7);
    }

    private List<Heading> cutHeadings(int level) {
        return outerHeadings().stream().filter(heading -> heading.level() == level).toList();
    }

    private List<Heading> outerHeadings() {
        var outer = new ArrayList<Heading>();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof org.commonmark.node.Heading heading) {
                outer.add(headings.of(heading));
            }
        }
        return outer;
    }

    /// The parsed tree, for tests of this package.
    Document document() {
        return document;
    }
}
