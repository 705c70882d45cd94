package no.dypdykk.core.evidence.analysis;

/// What else than the start may have moved a series (method, section 4.4).
public enum SeriesModel {
    /// Seasons and a level that shifts at the start.
    LEVEL("nivaa"),
    /// The same on top of a straight trend.
    TREND("trend"),
    /// The trend may bend at the start too.
    SLOPE("stigning");

    private static final int ENOUGH_FOR_TREND = 12;
    private static final int ENOUGH_FOR_SLOPE = 8;

    private final String code;

    SeriesModel(String code) {
        this.code = code;
    }

    /// The model of the main estimate: the trend where the quarters before are enough to show one.
    public static SeriesModel main(Quarters quarters) {
        return TREND.isFeasible(quarters) ? TREND : LEVEL;
    }

    /// Whether the quarters before and after are enough for it.
    public boolean isFeasible(Quarters quarters) {
        return switch (this) {
            case LEVEL -> true;
            case TREND -> quarters.covered(false) >= ENOUGH_FOR_TREND;
            case SLOPE ->
                    quarters.covered(false) >= ENOUGH_FOR_TREND
                            && quarters.covered(true) >= ENOUGH_FOR_SLOPE;
        };
    }

    /// The name in data and the API.
    public String code() {
        return code;
    }
}
