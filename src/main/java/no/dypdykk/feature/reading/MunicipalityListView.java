package no.dypdykk.feature.reading;

import no.dypdykk.web.Link;

import java.util.List;

/// Municipalities by county.
///
/// @param withCases municipalities that have at least one case
public record MunicipalityListView(List<County> counties, long withCases, long total) {
    public MunicipalityListView {
        counties = List.copyOf(counties);
    }

    public record County(String anchor, String name, int cases, List<Entry> municipalities) {
        public County {
            municipalities = List.copyOf(municipalities);
        }
    }

    public record Entry(Link link, int cases) {}
}
