package no.dypdykk.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Draws one [Forest]: a row a case, the band of what does not matter, the mean as a diamond and
/// where a new unit is to be expected as a thin bar. Each row carries its words above its line, so
/// that it can be read on a narrow screen. One instance draws once.
final class ForestDrawing {
    private static final int TOP = 44;
    private static final int ROW = 62;
    private static final int LINE = 38;
    private static final int TOTAL = 48;
    private static final int TOTAL_LINE = 24;
    private static final double LEFT = 3;
    private static final double RIGHT = 97;
    private static final double LARGEST_SIDE = 20;
    private static final double SMALLEST_SIDE = 6;
    private static final int HEAVIEST = 5;
    private static final int LONGEST_NAME = 34;
    private static final double ROOM = 1.5;

    private final Forest forest;
    private final Texts texts;
    private final double reach;
    private final int bottom;
    private final Drawing drawing;

    private ForestDrawing(Forest forest, Texts texts) {
        this.forest = forest;
        this.texts = texts;
        this.reach = reach(forest);
        int totals = (forest.mean() == null ? 0 : 1) + (forest.prediction() == null ? 0 : 1);
        this.bottom = TOP + ROW * forest.rows().size() + TOTAL * totals;
        this.drawing = new Drawing(forest.id(), bottom + 34, forest.title(), forest.description());
    }

    /// The drawing and the table with the same content.
    static ForestView draw(Forest forest, Texts texts) {
        return new ForestDrawing(forest, texts).view();
    }

    /// The axis ends at 1.5 times what the heaviest cases need; other lines are cut with an arrow.
    private static double reach(Forest forest) {
        double widest =
                forest.rows().stream()
                        .sorted(Comparator.comparingDouble((Forest.Row row) -> -row.weight()))
                        .limit(HEAVIEST)
                        .mapToDouble(row -> Math.max(Math.abs(row.lower()), Math.abs(row.upper())))
                        .max()
                        .orElse(1);
        return Math.max(ROOM * widest, 2 * forest.delta());
    }

    private ForestView view() {
        ground();
        int y = TOP;
        for (Forest.Row row : forest.rows()) {
            row(row, y);
            y += ROW;
        }
        Forest.Total mean = forest.mean();
        if (mean != null) {
            total(mean, y, true);
            y += TOTAL;
        }
        Forest.Total prediction = forest.prediction();
        if (prediction != null) {
            total(prediction, y, false);
        }
        return new ForestView(forest.title(), forest.unit(), drawing.done(), rows());
    }

    private void ground() {
        double from = x(-forest.delta());
        drawing.box("band", from, TOP - 8, x(forest.delta()) - from, bottom - TOP + 8.0);
        drawing.text(texts.get("forest.band"), "tick middle", x(0), TOP - 8, -6);
        drawing.segment("base", x(0), TOP - 8, x(0), bottom);
        for (double tick : List.of(-reach, -reach / 2, reach / 2, reach)) {
            drawing.segment("grid", x(tick), bottom - 4, x(tick), bottom);
        }
        boolean lower = forest.benefit() < 0;
        drawing.text(texts.get(lower ? "forest.better" : "forest.worse"), "note", LEFT, bottom, 26);
        drawing.text(
                texts.get(lower ? "forest.worse" : "forest.better"), "note end", RIGHT, bottom, 26);
        drawing.text("0", "tick middle", x(0), bottom, 16);
        drawing.text(NorwegianNumbers.rounded(-reach, 1), "tick", LEFT, bottom, 10);
        drawing.text(NorwegianNumbers.rounded(reach, 1), "tick end", RIGHT, bottom, 10);
    }

    private void row(Forest.Row row, int top) {
        drawing.text(shortened(row.name().title()), "forest-name", LEFT, top, 8);
        drawing.text(row.about(), "tick", LEFT, top, 24);
        double y = top + LINE;
        interval("own", row.lower(), row.upper(), y);
        double side =
                SMALLEST_SIDE + (LARGEST_SIDE - SMALLEST_SIDE) * Math.sqrt(row.weight() / 100);
        drawing.square("own", x(row.change()), y, side);
    }

    /// What fits on a narrow screen; the table has all of it.
    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME - 1).strip() + "…";
    }

    private void total(Forest.Total total, int top, boolean diamond) {
        drawing.text(total.label(), "forest-name", LEFT, top, 8);
        double y = top + TOTAL_LINE;
        interval(diamond ? "own" : "sector", total.lower(), total.upper(), y);
        if (diamond) {
            drawing.shape("own", x(total.change()), y, "M-12 0L0 -9L12 0L0 9Z");
        }
    }

    private void interval(String css, double lower, double upper, double y) {
        drawing.segment(css, x(lower), y, x(upper), y);
        end(css, lower, y, "M6 -5L0 0L6 5");
        end(css, upper, y, "M-6 -5L0 0L-6 5");
    }

    /// A short stroke, or an arrow where the line goes on beyond the axis.
    private void end(String css, double value, double y, String arrow) {
        if (Math.abs(value) > reach) {
            drawing.shape("arrow " + css, x(value), y, arrow);
        } else {
            drawing.segment(css, x(value), y - 5, x(value), y + 5);
        }
    }

    private double x(double value) {
        double within = Math.clamp(value, -reach, reach);
        return LEFT + (within + reach) / (2 * reach) * (RIGHT - LEFT);
    }

    private List<ForestView.Row> rows() {
        var rows = new ArrayList<ForestView.Row>();
        for (Forest.Row row : forest.rows()) {
            rows.add(
                    new ForestView.Row(
                            row.name().path(),
                            row.name().title(),
                            row.about(),
                            row.numbers(),
                            row.weight() > 0
                                    ? NorwegianNumbers.rounded(row.weight(), 0) + "\u00a0%"
                                    : ""));
        }
        Forest.Total mean = forest.mean();
        Forest.Total prediction = forest.prediction();
        if (mean != null) {
            rows.add(new ForestView.Row("", mean.label(), "", mean.numbers(), ""));
        }
        if (prediction != null) {
            rows.add(new ForestView.Row("", prediction.label(), "", prediction.numbers(), ""));
        }
        return rows;
    }
}
