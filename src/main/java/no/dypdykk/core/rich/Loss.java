package no.dypdykk.core.rich;

import java.util.Locale;

/// Something of a file that does not come along as it was.
///
/// @param count how many times
public record Loss(Kind kind, int count) {
    /// What is lost, and what became of it.
    public enum Kind {
        /// The first of the cells has the content, the others are empty.
        MERGED_CELLS,
        /// The first row became the header.
        HEADERLESS_TABLE,
        /// A table within a table: its text stands in one cell.
        NESTED_TABLE,
        /// Lines and lists within a cell stand on one line.
        CELL_LINES,
        /// The text stands after the paragraph that the box belonged to.
        TEXT_BOX,
        COMMENT,
        /// Insertions are kept, deletions are gone.
        TRACKED_CHANGE,
        /// Its letters are kept on one line.
        EQUATION,
        /// A chart, a shape or other drawing.
        DRAWING,
        /// A file within the file.
        EMBEDDED_FILE,
        PICTURE,
        /// A picture that lies somewhere else; nothing is fetched.
        LINKED_PICTURE,
        HEADER_OR_FOOTER,
        TABLE_OF_CONTENTS,
        /// Links to places that a page may not link to.
        LINK,
        /// Form fields and other parts that ask for answers.
        FORM_FIELD;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
