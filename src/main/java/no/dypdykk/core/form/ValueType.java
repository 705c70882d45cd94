package no.dypdykk.core.form;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.text.Coded;

import java.util.List;
import java.util.stream.Stream;

/// What may stand in one box of a form.
public sealed interface ValueType {
    enum Plain implements ValueType {
        TEXT,
        /// Text of several lines.
        LONG_TEXT,
        /// Written with a decimal comma, stored with a point.
        NUMBER,
        WHOLE,
        YEAR,
        PERIOD,
        DATE,
        /// Four digits; shown with the name.
        MUNICIPALITY,
        /// The id of an indicator.
        INDICATOR,
        /// The id of a series of figures that is kept here.
        SERIES,
        /// The id of one of the page's own sources, or the title of a new one.
        SOURCE,
        /// The page's own name for a source; given when it is left empty.
        SOURCE_ID,
        /// Rows from a spreadsheet; becomes rows of the table beside it and is not stored.
        PASTE
    }

    /// One word of a closed list.
    record Word(Class<? extends Enum<?>> words) implements ValueType {
        public List<Coded> all() {
            return Stream.of(words.getEnumConstants()).map(Coded.class::cast).toList();
        }
    }

    /// The slug of another page; shown as its title.
    record Reference(PageKind kind) implements ValueType {}
}
