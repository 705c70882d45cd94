package no.dypdykk.port;

import no.dypdykk.core.text.FieldTerm;

import java.util.List;
import java.util.Optional;

/// The words of the field, as coordinators keep them. They change no page and no index: a search
/// asks for them.
public interface Terms {
    /// @param number names the term for good
    /// @param change number of its last change; changes of the list are counted
    record Kept(long number, long change, FieldTerm term) {}

    /// A file that the list was read from.
    ///
    /// @param hash of its bytes
    /// @param change of the list when it said the same as the file
    record Loaded(String hash, long change) {}

    /// In the order in which they were added.
    List<Kept> all();

    Optional<Kept> byNumber(long number);

    Kept add(FieldTerm term);

    /// Does nothing when there is no such term.
    void change(long number, FieldTerm term);

    /// Does nothing when there is no such term.
    void remove(long number);

    /// Puts the terms of a file in the place of all there are.
    ///
    /// @param source name under which the file is remembered
    /// @param hash of its bytes
    void load(String source, String hash, List<FieldTerm> terms);

    /// Number of the last change of the list; 0 when there never was one.
    long lastChange();

    /// What is remembered of a file.
    Optional<Loaded> loaded(String source);

    /// Whether the list stands just as some file says.
    boolean isAsLoaded();

    /// Remembers that a file says what the list says now.
    void remember(String source, String hash);
}
