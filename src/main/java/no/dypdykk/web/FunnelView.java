package no.dypdykk.web;

import no.dypdykk.core.text.SafeHtml;

import java.util.List;

/// A drawn funnel plot and the table that says the same.
public record FunnelView(String title, String unit, SafeHtml svg, List<Funnel.Point> rows) {
    public FunnelView {
        rows = List.copyOf(rows);
    }

    public static FunnelView of(Funnel funnel, Texts texts) {
        return new FunnelView(
                funnel.title(), funnel.unit(), FunnelDrawing.draw(funnel, texts), funnel.points());
    }
}
