package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.analysis.Verdict;
import no.dypdykk.web.ChartView;
import no.dypdykk.web.JudgedView;
import no.dypdykk.web.Link;
import no.dypdykk.web.UsualView;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a case reports for one indicator, in words. Made by [OutcomeViews].
///
/// @param spans from a baseline to a later level, when the two can be compared
/// @param targets «6,9 prosent (2015)»
/// @param judged what the figures can carry; null when the indicator is not known
/// @param compared «Sammenlignet med …» and why; null when it is judged alone
/// @param usual what is usual for the unit; null when there is no series of eight quarters
/// @param cautions why the figures say less than one might think, one sentence per kind of figure
public record OutcomeView(
        Link indicator,
        Result result,
        @Nullable String population,
        List<Span> spans,
        List<String> targets,
        List<Line> lines,
        @Nullable String note,
        List<String> cautions,
        @Nullable JudgedView judged,
        @Nullable String compared,
        @Nullable ChartView chart,
        @Nullable UsualView usual) {
    /// From here on figures stand in the drawing and its table only.
    private static final int MANY = 8;

    public OutcomeView {
        spans = List.copyOf(spans);
        targets = List.copyOf(targets);
        lines = List.copyOf(lines);
        cautions = List.copyOf(cautions);
    }

    /// Whether the case says that something became of it.
    public boolean tells() {
        return switch (result) {
            case IMPROVED, WORSE, MIXED, NO_CHANGE -> judged != null;
            case TOO_EARLY, NOT_MEASURED -> false;
        };
    }

    /// Whether what it tells has an uncertainty.
    public boolean uncertain() {
        return judged != null && !judged.verdict().equals(Verdict.WITHOUT_UNCERTAINTY.code());
    }

    /// Whether a table of all figures says more than the levels and the chart's own table do.
    public boolean tabled() {
        return !spans.isEmpty() && (chart == null || chart.ownRows() < lines.size());
    }

    /// Whether each figure is told by itself: not where levels or a drawn series tell them.
    public boolean single() {
        return spans.isEmpty() && !lines.isEmpty() && (chart == null || chart.ownRows() < MANY);
    }

    /// Two levels of the same thing and what lies between them.
    ///
    /// @param difference «0,9 prosentpoeng lavere», null when a level is hedged
    /// @param relative «10 prosent lavere, relativt», null where that would mislead
    public record Span(
            Level from,
            Level to,
            @Nullable String difference,
            @Nullable String relative,
            Origin kind,
            Link source,
            @Nullable String population) {}

    /// @param value with its unit, short: «8,6 %»
    public record Level(String value, String period) {}

    /// One published number: a level or a change that the source states itself.
    ///
    /// @param role «Utgangspunkt», «Etter», «Endring oppgitt av kilden»
    /// @param about population and remarks
    public record Line(
            String role, String period, String value, Origin kind, Link source, String about) {}
}
