package no.dypdykk.port;

import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.intake.IntakeRow.Understood;
import no.dypdykk.core.intake.Remark;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.text.Coded;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Files with figures that were understood and wait to be confirmed. Nothing here is read by anyone
/// but their senders.
public interface Intakes {
    /// @param owner who sent the file
    /// @param file its name
    /// @param rows how many values and empty cells were read so far
    /// @param empty how many of them say nothing
    /// @param headings each heading, a tab, and what it was taken for; a line each
    record Intake(
            String id,
            String owner,
            String file,
            Instant made,
            Standing standing,
            long rows,
            long empty,
            String headings) {}

    /// How far a file has come.
    enum Standing implements Coded {
        READING,
        /// It waits for its sender.
        READY,
        /// Nothing of it can be kept.
        REFUSED,
        KEPT
    }

    /// What would happen if the file were kept.
    ///
    /// @param fresh values for periods that have none
    /// @param changed values that replace others
    /// @param same values that are there already
    /// @param problems how many cells cannot be kept
    /// @param remarks how many things are kept but should be looked at
    record Counts(long series, long fresh, long changed, long same, long problems, long remarks) {}

    /// A value that would be replaced.
    record Change(String series, String period, double before, double after) {}

    void begin(Intake intake);

    /// Adds values and problems; of each series the last note counts. A period that comes twice in
    /// a series is marked, and neither of its values will be kept.
    void add(String id, List<Understood> rows, List<Problem> problems);

    /// Adds what should be looked at; each gets the line of the value that it is about.
    void remark(String id, List<Remark> remarks);

    /// Writes how far it has come. When the reading ends, periods that came twice and series that
    /// are kept otherwise become problems.
    void mark(Intake intake);

    /// Empty when there is none, or it is somebody else's.
    Optional<Intake> find(String id, String owner);

    Counts counts(String id);

    List<Problem> problems(String id, int most);

    /// What should be looked at, in the order it was added, with the series as field.
    List<Problem> remarks(String id, int most);

    /// Series of the file in order of id, with their values that can be kept in order of period.
    ///
    /// @param after the id to go on after; empty for the first
    List<Series> series(String id, String after, int most);

    List<Change> changes(String id, int most);

    /// Forgets a file's values and problems; what is left says which series it had.
    void empty(String id);

    /// Forgets files that came before a time.
    void removeBefore(Instant time);
}
