package no.dypdykk.core.page;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What became of reading a file as a page.
public sealed interface PageReading {
    /// @param id null when the file names none
    record Read(Page page, @Nullable PageId id) implements PageReading {}

    /// @param problems at least one, in order of line
    record Refused(List<Problem> problems) implements PageReading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
