package no.dypdykk.core.intake;

import no.dypdykk.core.evidence.Series;

import java.util.HashMap;
import java.util.Map;

/// What the rows of a file note of their series, each thing once and a line of its own. For one
/// file, on one thread.
final class SeriesNotes {
    /// What does not fit is left out whole.
    private static final int LONGEST = 2_000;

    private final Map<String, String> notes = new HashMap<>();

    /// @return the series with what is noted of it so far
    Series with(Series head, String note) {
        if (note.isEmpty() && notes.isEmpty()) {
            return head;
        }
        note.lines().forEach(line -> add(head.id(), line.strip()));
        return head.withNote(notes.getOrDefault(head.id(), ""));
    }

    private void add(String series, String line) {
        String known = notes.getOrDefault(series, "");
        boolean fits = known.length() + line.length() < LONGEST;
        if (fits && !line.isEmpty() && known.lines().noneMatch(line::equals)) {
            notes.put(series, known.isEmpty() ? line : known + "\n" + line);
        }
    }
}
