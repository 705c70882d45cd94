package no.dypdykk.port;

import no.dypdykk.core.page.PageId;

import java.util.List;

/// Numbers page changes in the order they were committed, without holes that fill later.
public interface ChangeLog {
    /// Number of the last change.
    long last();

    /// Pages changed after `change`, each once with its last number, in order of number.
    List<Entry> after(long change, int limit);

    record Entry(long number, PageId page) {}
}
