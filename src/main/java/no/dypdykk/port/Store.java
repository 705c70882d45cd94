package no.dypdykk.port;

import java.util.function.Function;

/// Where pages are kept, and the truth about them. Transactions are whole or not at all; a write
/// that has returned survives a power cut. Writes run one after another, reads never wait for them.
public interface Store extends AutoCloseable {
    /// Runs `work` on one unchanging view of the store.
    <T> T read(Function<Tx, T> work);

    /// Runs `work` alone among writers and commits what it did; an exception undoes all of it.
    <T> T write(Function<Tx, T> work);

    /// A mark that this store was given when it was made or restored.
    String epoch();

    /// Number of the last committed change, 0 when there is none. Cheap: no database access.
    long position();

    /// Called after every commit that changed a page or the series, on the writer's thread; must
    /// return at once.
    void onChange(Runnable nudge);

    Health check();

    @Override
    void close();

    /// One transaction's doors into the store. Not to be kept after `work` returns.
    interface Tx {
        Pages pages();

        ChangeLog changes();

        Figures figures();

        Intakes intakes();

        Terms terms();

        Searches searches();

        Tokens tokens();

        Drafts drafts();

        People people();

        Sessions sessions();

        Invitations invitations();

        Reviews reviews();

        Attachments attachments();

        Suggestions suggestions();

        Digests digests();

        SavedSearches savedSearches();

        AuditLog audit();
    }
}
