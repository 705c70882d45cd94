package no.dypdykk.core.text;

import no.dypdykk.core.text.LinkResolver.FileTarget;
import no.dypdykk.core.text.LinkResolver.LinkTarget;

import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes what differs from plain CommonMark: safe links and images, wiki links, heading ids,
/// tables that scroll, footnotes and task lists that are read aloud well. One per rendering.
final class MarkdownHtml implements NodeRenderer {
    /// Stands where the page cuts its text into sections. Markdown turns U+0000 into U+FFFD, so no
    /// text can hold it.
    static final char CUT = '\0';

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Rendering rendering;
    private int tables;
    private int linksOpen;

    private MarkdownHtml(HtmlNodeRendererContext context, Rendering rendering) {
        this.context = context;
        this.html = context.getWriter();
        this.rendering = rendering;
    }

    /// @param shift added to the level of every heading
    /// @param cutLevel headings of this level outside lists and quotes are replaced by [#CUT], as
    ///   is the beginning of the footnotes; 0 for none
    record Rendering(
            Headings headings,
            Footnotes footnotes,
            LinkResolver links,
            MarkdownWords words,
            int shift,
            int cutLevel) {}

    static String render(Document document, Rendering rendering) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .percentEncodeUrls(true)
                .nodeRendererFactory(context -> new MarkdownHtml(context, rendering))
                .attributeProviderFactory(_ -> MarkdownHtml::adjust)
                .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                .build()
                .render(document);
    }

    /// Code can be wider than the screen, and cells are aligned by class, not by attribute.
    private static void adjust(Node node, String tag, Map<String, String> attributes) {
        if (tag.equals("pre")) {
            attributes.put("tabindex", "0");
        }
        if (node instanceof TableCell cell) {
            var align = attributes.remove("align");
            if (align != null) {
                attributes.put("class", "align-" + align);
            }
            if (cell.isHeader()) {
                attributes.put("scope", "col");
            }
        }
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Heading.class,
                Link.class,
                Image.class,
                WikiLink.class,
                WikiLinkSyntax.EscapedBracket.class,
                TableBlock.class,
                TaskListItemMarker.class,
                FootnoteReference.class,
                FootnoteDefinition.class);
    }

    @Override
    public void render(Node node) {
        switch (node) {
            case Heading heading -> heading(heading);
            case Link link -> link(link);
            case Image image -> image(image);
            case WikiLink link -> wikiLink(link);
            case WikiLinkSyntax.EscapedBracket bracket -> html.text(bracket.getLiteral());
            case TableBlock table -> table(table);
            case TaskListItemMarker marker -> taskMarker(marker);
            case FootnoteReference reference -> footnoteMark(reference);
            default -> {} // definitions stand at the end
        }
    }

    private void heading(Heading heading) {
        if (heading.getLevel() == rendering.cutLevel && heading.getParent() instanceof Document) {
            html.line();
            html.raw(String.valueOf(CUT));
            return;
        }
        var tag = "h" + Math.min(6, heading.getLevel() + rendering.shift);
        html.line();
        html.tag(tag, Map.of("id", rendering.headings.of(heading).id()));
        children(heading);
        html.tag("/" + tag);
        html.line();
    }

    private void link(Link link) {
        switch (Destination.of(link.getDestination())) {
            case Destination.Local(var url) -> anchor(url, link.getTitle(), null, link);
            case Destination.External(var url) -> anchor(url, link.getTitle(), "noopener", link);
            case Destination.Attached(var name) -> linkToFile(name, link);
            case Destination.Forbidden() -> children(link);
        }
    }

    private void anchor(String url, @Nullable String title, @Nullable String rel, Node content) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("href", context.encodeUrl(url));
        if (title != null) {
            attributes.put("title", title);
        }
        if (rel != null) {
            attributes.put("rel", rel);
        }
        html.tag("a", attributes);
        linksOpen++;
        children(content);
        linksOpen--;
        html.tag("/a");
    }

    /// Only pictures of this server are shown; others become links, for the page loads nothing from
    /// elsewhere.
    private void image(Image image) {
        var alt = new PlainText(WikiLink::plain).inlines(image);
        switch (Destination.of(image.getDestination())) {
            case Destination.Local(var url) -> picture(url, alt, image.getTitle());
            case Destination.Attached(var name) -> attached(name, alt);
            case Destination.External(var url) when linksOpen == 0 -> {
                html.tag("a", attributes("href", context.encodeUrl(url), "rel", "noopener"));
                html.text(alt.isBlank() ? url : alt);
                html.tag("/a");
            }
            case Destination.External _, Destination.Forbidden _ -> html.text(alt);
        }
    }

    private void picture(String url, String alt, @Nullable String title) {
        var attributes = attributes("src", context.encodeUrl(url), "alt", alt);
        if (title != null) {
            attributes.put("title", title);
        }
        html.tag("img", attributes, true);
    }

    private void attached(String name, String alt) {
        switch (rendering.links.file(name)) {
            case FileTarget.Picture picture -> shown(picture, alt.isBlank() ? picture.alt() : alt);
            case FileTarget.File _ when linksOpen > 0 -> html.text(alt.isBlank() ? name : alt);
            case FileTarget.File(var path, var note) -> {
                html.tag("a", attributes("class", "attachment", "href", whole(path)));
                html.text(alt.isBlank() ? name : alt);
                html.tag("/a");
                html.text(" (" + whole(note) + ")");
            }
            case FileTarget.Missing() -> missingFile(alt.isBlank() ? name : alt);
        }
    }

    /// Its size is said, so that the text does not jump when it comes; one that is shown smaller
    /// than it is leads to itself.
    private void shown(FileTarget.Picture picture, String alt) {
        boolean leads = linksOpen == 0 && !picture.shown().equals(picture.path());
        if (leads) {
            html.tag("a", attributes("class", "picture", "href", whole(picture.path())));
        }
        html.tag(
                "img",
                attributes(
                        "src", whole(picture.shown()),
                        "width", Integer.toString(picture.width()),
                        "height", Integer.toString(picture.height()),
                        "alt", whole(alt),
                        "loading", "lazy",
                        "decoding", "async"),
                true);
        if (leads) {
            html.tag("/a");
        }
    }

    private void linkToFile(String name, Link link) {
        switch (rendering.links.file(name)) {
            case FileTarget.Picture picture -> anchor(picture.path(), link.getTitle(), null, link);
            case FileTarget.File(var path, var note) -> {
                anchor(path, link.getTitle(), null, link);
                html.text(" (" + whole(note) + ")");
            }
            case FileTarget.Missing() -> {
                html.tag("span", attributes("class", "broken-link"));
                children(link);
                html.text(" (" + whole(rendering.words.missingFile()) + ")");
                html.tag("/span");
            }
        }
    }

    private void missingFile(String words) {
        html.tag("span", attributes("class", "broken-link"));
        html.text(words + " (" + whole(rendering.words.missingFile()) + ")");
        html.tag("/span");
    }

    private void wikiLink(WikiLink link) {
        switch (rendering.links.resolve(link.target())) {
            case LinkTarget.Resolved(var path, var title) -> {
                html.tag("a", attributes("href", whole(path)));
                html.text(link.plain(whole(title)));
                html.tag("/a");
            }
            case LinkTarget.Missing() -> {
                html.tag("span", attributes("class", "broken-link"));
                html.text(link.plain());
                hidden(" (" + rendering.words.missingPage() + ")");
                html.tag("/span");
            }
        }
    }

    private void hidden(String text) {
        html.tag("span", attributes("class", "visually-hidden"));
        html.text(whole(text));
        html.tag("/span");
    }

    private void table(TableBlock table) {
        var name = rendering.words.table() + " " + ++tables;
        html.line();
        html.tag(
                "div",
                attributes(
                        "class", "table-scroll",
                        "tabindex", "0",
                        "role", "region",
                        "aria-label", whole(name)));
        html.line();
        html.tag("table");
        children(table);
        html.tag("/table");
        html.line();
        html.tag("/div");
        html.line();
    }

    private void taskMarker(TaskListItemMarker marker) {
        var words = rendering.words;
        html.tag(
                "span",
                attributes(
                        "class",
                        marker.isChecked() ? "task task-done" : "task",
                        "role",
                        "img",
                        "aria-label",
                        whole(marker.isChecked() ? words.done() : words.notDone())));
        html.raw(marker.isChecked() ? "\u2611" : "\u2610");
        html.tag("/span");
        html.raw(" ");
    }

    private void footnoteMark(FootnoteReference reference) {
        rendering.footnotes.mark(reference).ifPresent(this::footnoteMark);
    }

    private void footnoteMark(Footnotes.Mark mark) {
        html.tag("sup", attributes("class", "footnote-mark"));
        html.tag("a", attributes("id", mark.id(), "href", "#fn-" + mark.number()));
        html.raw(Integer.toString(mark.number()));
        html.tag("/a");
        html.tag("/sup");
    }

    @Override
    public void afterRoot(Node root) {
        var notes = rendering.footnotes.inOrder();
        if (notes.isEmpty()) {
            return;
        }
        html.line();
        if (rendering.cutLevel > 0) {
            html.raw(String.valueOf(CUT));
        }
        var label = whole(rendering.words.footnotes());
        html.tag("section", attributes("class", "footnotes", "aria-label", label));
        html.line();
        html.tag("ol");
        html.line();
        notes.forEach(this::footnote);
        html.tag("/ol");
        html.line();
        html.tag("/section");
        html.line();
    }

    private void footnote(Footnotes.Note note) {
        html.tag("li", attributes("id", note.id()));
        html.line();
        children(note.definition());
        html.line();
        html.tag("p", attributes("class", "footnote-back"));
        for (var mark : note.marks()) {
            var label = whole(rendering.words.backToText() + " " + mark.label());
            html.tag("a", attributes("href", "#" + mark.id(), "aria-label", label));
            html.raw("\u21A9\uFE0E");
            html.tag("/a");
        }
        html.tag("/p");
        html.line();
        html.tag("/li");
        html.line();
    }

    private void children(Node parent) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            context.render(node);
        }
    }

    private static Map<String, String> attributes(String... namesAndValues) {
        var attributes = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }

    /// Text from outside the Markdown, without the one character that we cut at.
    private static String whole(String text) {
        return text.replace(CUT, '\uFFFD');
    }
}
