package no.dypdykk.feature.series;

import no.dypdykk.web.Choice;
import no.dypdykk.web.FormProblems;

import java.util.List;

/// A file with figures, on its way in.
///
/// @param standing how far it has come: `reading`, `interrupted`, `ready`, `keeping`, `refused`,
///   `kept`
/// @param rows how many cells were read
/// @param share how many percent of the file are read or kept, while it is
/// @param counts what would happen if it were kept, a line each
/// @param left how many series are not listed
/// @param moreProblems how many problems are not listed
/// @param remarks what is kept but should be looked at, with the series as field
/// @param moreRemarks how many remarks are not listed
public record IntakeView(
        String id,
        String file,
        String standing,
        String rows,
        int share,
        List<String> counts,
        List<Heading> headings,
        List<Line> series,
        long left,
        List<Change> changes,
        List<Wrong> problems,
        long moreProblems,
        List<Wrong> remarks,
        long moreRemarks,
        boolean keepable) {
    public IntakeView {
        counts = List.copyOf(counts);
        headings = List.copyOf(headings);
        series = List.copyOf(series);
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /// @param meaning in words
    public record Heading(String title, String meaning) {}

    /// @param values how many, and the first and last of them
    /// @param notes what the source says of them
    public record Line(
            String id,
            String entity,
            String indicator,
            String periods,
            String values,
            List<String> notes) {
        public Line {
            notes = List.copyOf(notes);
        }
    }

    public record Change(String series, String period, String before, String after) {}

    /// @param line of the file; empty when the whole of it is meant
    public record Wrong(String line, String field, String text) {}

    /// The page where a file is chosen.
    public record Asking(
            IntakeForm form, FormProblems problems, List<Choice> indicators, List<Choice> kinds) {
        public Asking {
            indicators = List.copyOf(indicators);
            kinds = List.copyOf(kinds);
        }
    }
}
