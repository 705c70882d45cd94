package no.dypdykk.core.evidence.table;

/// What to keep in mind beside an answer; the words are under `warning.` and the code.
public enum Warning {
    /// The standard error is less than half of what chance alone would give.
    ERROR_PROBABLY_TOO_SMALL("se_trolig_for_liten"),
    /// The comparison did not go the same way before.
    NOT_PARALLEL("ulik_utvikling_foer"),
    /// The sizes of the units differ by more than a factor of four.
    SIZES_DIFFER("ulike_stoerrelser"),
    /// Three or four cases: a mean, and little to say about its certainty.
    FEW_CASES("faa_saker"),
    /// The cases disagree.
    DISAGREEING("sprikende"),
    /// The limits are not free of the seasons.
    NOT_SEASON_ADJUSTED("ikke_sesongjustert"),
    /// Rows without numbers, or after the practice had stopped, are left out; a code of our own.
    ROWS_LEFT_OUT("rader_utelatt"),
    /// Sick leave above 40 percent: to be looked at once more.
    HIGH_SICK_LEAVE("hoeyt_sykefravaer");

    private final String code;

    Warning(String code) {
        this.code = code;
    }

    /// The name in data and the API.
    public String code() {
        return code;
    }
}
