package no.dypdykk.feature.reading;

/// The page about the service.
public record AboutView(FrontView.Totals totals, String version) {}
