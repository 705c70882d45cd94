package no.dypdykk.core.evidence.analysis;

/// What else than the start may have moved a series (method, section 4.4).
public enum SeriesModel {
    /// Seasons and a level that shifts at the start.
    LEVEL("nivaa"),
    /// The same on top of a straight trend.
    TREND("trend"),
    /// The trend may bend at the start too.
    SLOPE("stigning");

    private final String code;

    SeriesModel(String code) {
        this.code = code;
    }

    /// The name in data and the API.
    public String code() {
        return code;
    }
}
