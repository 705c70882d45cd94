package no.dypdykk.web;

import no.dypdykk.core.evidence.analysis.Distributions;
import no.dypdykk.core.text.SafeHtml;

/// Draws one [Funnel]: the change across, the standard error down from zero, the mean as an upright
/// line, and on both sides of it the lines between which 95 of 100 cases lie when nothing but
/// chance sets them apart (Sterne and Egger 2001). One instance draws once.
final class FunnelDrawing {
    private static final int TOP = 24;
    private static final int BOTTOM = 264;
    private static final int HEIGHT = BOTTOM + 42;
    private static final double LEFT = 9;
    private static final double RIGHT = 97;
    private static final double ROOM = 1.1;

    private final Funnel funnel;
    private final Texts texts;
    private final double deepest;
    private final double reach;
    private final Drawing drawing;

    private FunnelDrawing(Funnel funnel, Texts texts) {
        this.funnel = funnel;
        this.texts = texts;
        this.deepest = ROOM * largest(funnel, 0);
        this.reach = ROOM * Math.max(limit(deepest), largest(funnel, 1));
        this.drawing = new Drawing(funnel.id(), HEIGHT, funnel.title(), funnel.description());
    }

    static SafeHtml draw(Funnel funnel, Texts texts) {
        var drawing = new FunnelDrawing(funnel, texts);
        drawing.ground();
        drawing.funnel();
        drawing.points();
        return drawing.drawing.done();
    }

    /// The largest standard error, or the largest distance to the mean.
    private static double largest(Funnel funnel, int of) {
        return funnel.points().stream()
                .mapToDouble(point ->
                        of == 0 ? point.deviation() : Math.abs(point.value() - funnel.mean()))
                .max()
                .orElse(1);
    }

    private static double limit(double deviation) {
        return Distributions.Z975 * deviation;
    }

    private void ground() {
        double down = ChartScale.step(deepest);
        for (double deviation = 0; deviation <= deepest; deviation += down) {
            double y = y(deviation);
            drawing.segment(deviation == 0 ? "base" : "grid", LEFT, y, RIGHT, y);
            drawing.text(number(deviation, down), "tick", 0, y, 4);
        }
        drawing.text(texts.get("funnel.error"), "tick", 0, TOP, -12);
        double across = ChartScale.step(reach);
        double last = funnel.mean() + reach;
        for (double tick = Math.ceil((funnel.mean() - reach) / across);
                tick * across <= last;
                tick++) {
            double x = x(tick * across);
            drawing.segment("grid", x, TOP, x, BOTTOM + 4);
            drawing.text(number(tick * across, across), "tick middle", x, BOTTOM, 18);
        }
        boolean lower = funnel.benefit() < 0;
        drawing.text(texts.get(lower ? "forest.better" : "forest.worse"), "note", LEFT, BOTTOM, 36);
        drawing.text(
                texts.get(lower ? "forest.worse" : "forest.better"), "note end", RIGHT, BOTTOM, 36);
    }

    private void funnel() {
        double half = limit(deepest);
        drawing.segment("sector", x(funnel.mean()), TOP, x(funnel.mean()), BOTTOM);
        drawing.segment("expected", x(funnel.mean()), TOP, x(funnel.mean() - half), BOTTOM);
        drawing.segment("expected", x(funnel.mean()), TOP, x(funnel.mean() + half), BOTTOM);
    }

    private void points() {
        for (Funnel.Point point : funnel.points()) {
            drawing.dot("own", x(point.value()), y(point.deviation()), 6);
        }
    }

    private static String number(double tick, double step) {
        return NorwegianNumbers.rounded(tick, step < 0.1 ? 2 : step < 1 ? 1 : 0);
    }

    private double x(double value) {
        return LEFT + (value - funnel.mean() + reach) / (2 * reach) * (RIGHT - LEFT);
    }

    private double y(double deviation) {
        return TOP + deviation / deepest * (BOTTOM - TOP);
    }
}
