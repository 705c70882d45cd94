package no.dypdykk.port;

import no.dypdykk.core.evidence.Series;

import java.util.List;

/// Background series: what an indicator was, period by period, somewhere else than in a case.
public interface Figures {
    /// Stores the series, replacing one with the same id.
    void put(Series series);

    List<Series> all();

    /// Series of one indicator, in order of id.
    List<Series> ofIndicator(String indicator);

    /// Hash of the file the series were last loaded from; empty when none was.
    String loadedHash();

    void markLoaded(String hash);
}
