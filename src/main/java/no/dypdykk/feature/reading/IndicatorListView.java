package no.dypdykk.feature.reading;

import no.dypdykk.web.Link;

import java.util.List;

/// All måltall by group.
public record IndicatorListView(List<Group> groups) {
    public IndicatorListView {
        groups = List.copyOf(groups);
    }

    public record Group(String name, List<Entry> indicators) {
        public Group {
            indicators = List.copyOf(indicators);
        }
    }

    /// @param direction as in [IndicatorView]
    /// @param cases number of cases with a result for it
    public record Entry(Link link, String definition, String unit, int direction, int cases) {}
}
