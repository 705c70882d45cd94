package no.dypdykk.web;

import java.util.List;

/// What is usual for a unit, drawn, with what is worth a look. Made by [UsualCharts].
public record UsualView(ChartView chart, List<String> notes) {
    public UsualView {
        notes = List.copyOf(notes);
    }
}
