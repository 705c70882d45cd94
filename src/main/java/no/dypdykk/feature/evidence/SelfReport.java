package no.dypdykk.feature.evidence;

import no.dypdykk.core.evidence.Figure;
import no.dypdykk.web.ChartView;
import no.dypdykk.web.JudgedView;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// «Regn selv» on paper: what the numbers carry, and all that is needed to compute it again.
///
/// @param made when, and that nothing was kept
/// @param chart null when there is no series to draw
/// @param indicator its name
/// @param form as it was typed
/// @param used what was read from it; whole years are joined to one before and one after
public record SelfReport(
        String made,
        JudgedView judged,
        @Nullable ChartView chart,
        String indicator,
        SelfForm form,
        List<Figure> used) {
    public SelfReport {
        used = List.copyOf(used);
    }

    /// Line by line, as it was pasted; paper has no tabs.
    public List<String> pasted() {
        return form.figures().replace("\t", "   ").lines().toList();
    }
}
