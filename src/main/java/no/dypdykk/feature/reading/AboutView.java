package no.dypdykk.feature.reading;

import java.util.List;

/// The page about the service.
///
/// @param columns of the file with all figures
public record AboutView(FrontView.Totals totals, String version, List<String> columns) {
    public AboutView {
        columns = List.copyOf(columns);
    }
}
