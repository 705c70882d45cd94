package no.dypdykk.core.evidence.table;

import java.util.List;

/// A column, setting or circumstance that cannot be read. The sender can mend it.
public final class ColumnFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String code;
    private final transient List<String> details;

    /// @param field `data.y[3]`, `settings.base_points`
    /// @param code a problem's code, such as `not-a-number`
    /// @param details the offending value first, then what would be accepted
    public ColumnFault(String field, String code, String... details) {
        super(field + ": " + code + " " + List.of(details), null, false, false);
        this.field = field;
        this.code = code;
        this.details = List.of(details);
    }

    public String field() {
        return field;
    }

    public String code() {
        return code;
    }

    public List<String> details() {
        return details;
    }
}
