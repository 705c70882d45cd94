package no.dypdykk.core.text;

/// A table that came with the program, or that an administrator gave it, cannot be read.
public final class TableFlaw extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final String value;
    private final String expectation;

    /// @param line line of the file, from 1
    /// @param value what stands there
    public TableFlaw(int line, String value, String expectation) {
        super("line %d: «%s»: %s".formatted(line, value, expectation));
        this.line = line;
        this.value = value;
        this.expectation = expectation;
    }

    public int line() {
        return line;
    }

    public String value() {
        return value;
    }

    public String expectation() {
        return expectation;
    }
}
