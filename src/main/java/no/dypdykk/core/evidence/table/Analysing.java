package no.dypdykk.core.evidence.table;

import java.util.Arrays;
import java.util.Optional;

/// The families of calculations that a table can be asked for.
public enum Analysing {
    POOLING("meta"),
    INTERRUPTED_SERIES("its"),
    COMPARISON("did"),
    SHARES("andel"),
    MEANS("snitt"),
    NOISE("stoy"),
    PROCESS("spc"),
    QUANTILES("fordeling"),
    RULES("regel");

    /// The version of the method that every answer names.
    public static final String METHOD = "metode 1";

    private final String code;

    Analysing(String code) {
        this.code = code;
    }

    /// The name in data and the API.
    public String code() {
        return code;
    }

    public static Optional<Analysing> of(String code) {
        return Arrays.stream(values()).filter(family -> family.code.equals(code)).findFirst();
    }

    /// Computes all that the family has to tell about the table.
    ///
    /// @throws ColumnFault when a column or setting cannot be read
    public Analysed answer(Table table, Choices settings, Circumstances circumstances) {
        return switch (this) {
            case POOLING -> PoolingTable.answer(table, settings, circumstances);
            case INTERRUPTED_SERIES -> SeriesTable.answer(table, settings, circumstances);
            case COMPARISON -> ComparisonTable.answer(table, settings, circumstances);
            case SHARES -> ShareTable.answer(table, settings, circumstances);
            case MEANS -> MeanTable.answer(table, settings, circumstances);
            case NOISE -> NoiseTable.answer(table);
            case PROCESS -> ProcessTable.answer(table, settings);
            case QUANTILES -> QuantileTable.answer(table);
            case RULES -> RuleTable.answer(table);
        };
    }
}
