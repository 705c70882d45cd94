package no.dypdykk.engine.pdf;

import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Makes ready for paper what was made for the screen: styles, ids that are unique across articles,
/// bookmarks, drawings with a size and words instead of them.
final class PrintedHtml {
    private static final String CHART_WIDTH = "480";
    private static final List<String> LINKS_WITHIN = List.of("href", "aria-labelledby");

    private final Document html;

    private PrintedHtml(Document html) {
        this.html = html;
    }

    static Document of(String html) {
        var printed = new PrintedHtml(Jsoup.parse(html));
        printed.style();
        printed.articles();
        printed.pictures();
        printed.drawings();
        printed.marks();
        return printed.html;
    }

    private void style() {
        html.head().appendElement("style").appendChild(new DataNode(text("/print/page.css")));
    }

    /// Every article has its own ids, and a bookmark for itself and its sections.
    private void articles() {
        var bookmarks = html.head().appendElement("bookmarks");
        var articles = html.select("article");
        for (int i = 0; i < articles.size(); i++) {
            var article = articles.get(i);
            scope(article, "a" + i + "-");
            bookmark(article, i, bookmarks);
        }
    }

    private static void scope(Element article, String prefix) {
        for (var element : article.select("[id]")) {
            element.attr("id", prefix + element.id());
        }
        for (var name : LINKS_WITHIN) {
            for (var element : article.select("[" + name + "^=#]")) {
                element.attr(name, "#" + prefix + element.attr(name).substring(1));
            }
        }
    }

    private static void bookmark(Element article, int number, Element bookmarks) {
        var parent = bookmarks;
        var headings = article.select("h1, h2");
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            if (heading.id().isEmpty()) {
                heading.attr("id", "b" + number + "-" + i);
            }
            var bookmark =
                    (heading.normalName().equals("h1") ? bookmarks : parent)
                            .appendElement("bookmark");
            bookmark.attr("name", heading.text()).attr("href", "#" + heading.id());
            parent = heading.normalName().equals("h1") ? bookmark : parent;
        }
    }

    /// Pictures are not fetched; their words stand in their place.
    private void pictures() {
        for (var picture : html.select("img")) {
            picture.replaceWith(new TextNode("[" + picture.attr("alt") + "]"));
        }
    }

    private void drawings() {
        for (var svg : html.select("svg")) {
            svg.attr("xmlns", "http://www.w3.org/2000/svg").attr("width", CHART_WIDTH);
            svg.attr(
                    "alt",
                    svg.select("title, desc").eachText().stream()
                            .reduce("", (a, b) -> (a + " " + b).strip()));
            svg.prependElement("style").appendChild(new DataNode(text("/print/chart.css")));
        }
    }

    /// Boxes of task lists in letters that our font has.
    private void marks() {
        for (var box : html.select("span.task")) {
            box.text(box.hasClass("task-done") ? "\u2713" : "\u25CB");
        }
        html.select(".footnote-back").remove();
    }

    private static String text(String file) {
        try (var in = Printing.resource(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
