package no.dypdykk.port;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A statistics office that answers questions about its tables. Calls wait their turn, and fail
/// rather than wait long.
public interface Statistics {
    /// @param updated day of the newest figures, `2014-09-03`; may be empty
    record Table(String id, String label, String updated) {}

    /// @param dimensions in the table's order
    record Contents(String id, String label, List<Dimension> dimensions) {
        public Contents {
            dimensions = List.copyOf(dimensions);
        }
    }

    record Dimension(String id, String label, List<Code> codes) {
        public Dimension {
            codes = List.copyOf(codes);
        }
    }

    record Code(String code, String label) {}

    /// Tables with these words, the best first.
    List<Table> tables(String words);

    /// What a table is about.
    Contents contents(String table);

    /// Puts figures into a file as JSON-stat 2.
    ///
    /// @param chosen codes by dimension; `*` stands for any letters
    void fetch(String table, Map<String, List<String>> chosen, Path into);

    /// There is no answer.
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String reason;

        /// @param reason names a text under `statistics.`
        public Unavailable(String reason) {
            super(reason);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }
}
