package no.dypdykk.port;

import no.dypdykk.core.evidence.Series;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Background series: what an indicator was, period by period, somewhere else than in a case.
public interface Figures {
    /// A value that another one replaced.
    record Former(Instant replaced, Series.Point point) {}

    /// Stores the series, replacing one with the same id. Values that are replaced are kept as
    /// former ones.
    void put(Series series);

    List<Series> all();

    /// Series of one indicator, in order of id.
    List<Series> ofIndicator(String indicator);

    /// The series with its points.
    Optional<Series> find(String id);

    /// Periods that a series has values for, as they are stored.
    List<String> periods(String id);

    /// Series of a municipality and its units, in order of id.
    List<Series> ofMunicipality(String number);

    /// Series of one indicator that belong to no municipality, in order of id.
    List<Series> ofSectors(String indicator);

    /// Series that belong to no municipality, without their points, in order of id.
    List<Series> sectors(int most);

    /// Series of one indicator without their points, in order of id.
    ///
    /// @param after the id to go on after; empty for the first
    List<Series> headsOfIndicator(String indicator, String after, int most);

    /// Series of one indicator that are about the one with this name, letter for letter, without
    /// their points, in order of id.
    List<Series> headsOfEntity(String indicator, String entity, int most);

    /// Series without their points, in order of id.
    ///
    /// @param after the id to go on after; empty for the first
    List<Series> heads(String after, int most);

    /// What a series said before, the oldest first.
    List<Former> former(String series);

    /// Another text after each change; empty when there was none.
    String version();

    void markChanged(String version);

    /// Hash of the file the series were last loaded from; empty when none was.
    String loadedHash();

    void markLoaded(String hash);
}
