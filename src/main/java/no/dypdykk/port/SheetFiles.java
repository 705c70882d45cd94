package no.dypdykk.port;

import no.dypdykk.core.intake.SheetCell;

import java.nio.file.Path;
import java.util.List;

/// Files with a table of figures: text with separators, spreadsheets, JSON-stat. Read row by row,
/// never whole.
public interface SheetFiles {
    /// @throws Unreadable when the file is none of these, damaged or unpacks to too much
    void read(Path file, Rows rows);

    /// Takes the rows.
    @FunctionalInterface
    interface Rows {
        /// @param line of the file, from 1
        /// @return whether more rows are wanted
        boolean row(int line, List<SheetCell> cells);

        /// Says how far the file is read now and then.
        ///
        /// @param percent of its length
        default void far(int percent) {}

        /// Says which sheet of a spreadsheet the rows are from, before the first of them.
        default void sheet(String name) {}
    }

    /// Nobody can read the file.
    final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String reason;

        /// @param reason names a text under `unreadable.`
        public Unreadable(String reason) {
            super(reason);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }
}
