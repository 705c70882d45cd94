package no.dypdykk.feature.finding;

import no.dypdykk.core.search.RankedField;
import no.dypdykk.web.Link;

import java.util.List;

/// Why the hits of a search stand in their order, for those who keep the pages in order.
///
/// @param back the search itself
/// @param fields the columns of the table
/// @param rows one for each hit, as it stands
public record ExplainedView(String query, Link back, List<RankedField> fields, List<Row> rows) {
    public ExplainedView {
        fields = List.copyOf(fields);
        rows = List.copyOf(rows);
    }

    /// @param score as a number in words of the reader's language
    /// @param shares what each field gave, in order of the columns, such as «1,2 (40 %)»
    /// @param most what gave most; empty when the hits are not ranked by words
    public record Row(
            String path,
            String lang,
            String title,
            String score,
            List<String> shares,
            String most,
            List<String> why,
            List<String> lacks) {
        public Row {
            shares = List.copyOf(shares);
            why = List.copyOf(why);
            lacks = List.copyOf(lacks);
        }
    }
}
