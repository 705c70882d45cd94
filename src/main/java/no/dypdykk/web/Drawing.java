package no.dypdykk.web;

import no.dypdykk.core.text.HtmlBuilder;
import no.dypdykk.core.text.SafeHtml;

/// The marks that every chart is made of, as SVG without styles: classes and attributes only, as
/// the content security policy asks. Across in percent of the width, so that text keeps its size on
/// a narrow screen; down in pixels. One instance draws once.
final class Drawing {
    private final HtmlBuilder svg = new HtmlBuilder();

    /// Begins the drawing: a picture with a name and a description.
    Drawing(String id, int height, String title, String description) {
        var titleId = "diagram-" + id + "-tittel";
        var descriptionId = "diagram-" + id + "-tekst";
        svg.open(
                "svg",
                "class",
                "chart-svg",
                "role",
                "img",
                "width",
                "100%",
                "height",
                String.valueOf(height),
                "aria-labelledby",
                titleId + " " + descriptionId);
        svg.element("title", title, "id", titleId);
        svg.element("desc", description, "id", descriptionId);
    }

    SafeHtml done() {
        svg.close();
        return svg.build();
    }

    /// @param lift how far above (negative) or below the place the text stands, in pixels
    void text(String words, String css, double x, double y, int lift) {
        svg.element(
                "text",
                words,
                "class",
                css,
                "x",
                across(x),
                "y",
                down(y),
                "dy",
                String.valueOf(lift));
    }

    void segment(String css, double x1, double y1, double x2, double y2) {
        svg.empty(
                "line",
                "class",
                css,
                "x1",
                across(x1),
                "y1",
                down(y1),
                "x2",
                across(x2),
                "y2",
                down(y2));
    }

    void box(String css, double x, double y, double width, double height) {
        svg.empty(
                "rect",
                "class",
                css,
                "x",
                across(x),
                "y",
                down(y),
                "width",
                across(width),
                "height",
                down(height));
    }

    /// A square round a place; its size does not follow the width.
    void square(String css, double x, double y, double side) {
        svg.open("svg", "x", across(x), "y", down(y), "overflow", "visible");
        svg.empty(
                "rect",
                "class",
                css,
                "x",
                down(-side / 2),
                "y",
                down(-side / 2),
                "width",
                down(side),
                "height",
                down(side));
        svg.close();
    }

    /// A shape of lines round a place, in pixels.
    void shape(String css, double x, double y, String path) {
        svg.open("svg", "x", across(x), "y", down(y), "overflow", "visible");
        svg.empty("path", "class", css, "d", path);
        svg.close();
    }

    void dot(String css, double x, double y, int radius) {
        svg.empty(
                "circle",
                "class",
                css,
                "cx",
                across(x),
                "cy",
                down(y),
                "r",
                String.valueOf(radius));
    }

    private static String across(double percent) {
        return tenths(percent) + "%";
    }

    private static String down(double pixels) {
        return tenths(pixels);
    }

    /// With one decimal, as `%.1f` writes it; a drawing has hundreds of numbers, and a formatter
    /// reads its pattern for each.
    private static String tenths(double number) {
        long tenths = Math.round(Math.abs(number) * 10);
        return (number < 0 && tenths > 0 ? "-" : "") + tenths / 10 + "." + tenths % 10;
    }
}
