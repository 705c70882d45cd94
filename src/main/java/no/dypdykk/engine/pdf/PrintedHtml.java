package no.dypdykk.engine.pdf;

import no.dypdykk.port.FileInspection.Small;
import no.dypdykk.port.PrintedPictures;

import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Makes ready for paper what was made for the screen: styles, ids that are unique across articles,
/// bookmarks, drawings with a size and words instead of them.
final class PrintedHtml {
    private static final String CHART_WIDTH = "480";
    private static final List<String> LINKS_WITHIN = List.of("href", "aria-labelledby");

    /// How the address of a picture begins that stands in the page.
    static final String EMBEDDED = "data:image/";

    private final Document html;
    private final PrintedPictures pictures;

    private PrintedHtml(Document html, PrintedPictures pictures) {
        this.html = html;
        this.pictures = pictures;
    }

    static Document of(String html, PrintedPictures pictures) {
        var printed = new PrintedHtml(Jsoup.parse(html), pictures);
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

    /// Pictures of this service become a part of the page; of others, and of those without words,
    /// the words stand in their place.
    private void pictures() {
        for (var picture : html.select("img")) {
            var words = picture.attr("alt");
            var found =
                    words.isBlank() ? Optional.<Small>empty() : pictures.find(picture.attr("src"));
            if (found.isPresent()) {
                picture.removeAttr("width").removeAttr("height").attr("src", embedded(found.get()));
            } else {
                picture.replaceWith(new TextNode("[" + words + "]"));
            }
        }
    }

    private static String embedded(Small picture) {
        var type = picture.type().contentType().replaceFirst("^image/", EMBEDDED);
        return type + ";base64," + Base64.getEncoder().encodeToString(picture.bytes());
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
