package no.dypdykk.app;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Keeps libraries from telling whoever starts the server what only their makers can use. What they
/// say through SLF4J is set in `simplelogger.properties`.
final class LibraryLogs {
    /// Held, because a logger that nobody holds forgets its level. Lucene asks here for a module
    /// that is still an incubator, and that greets every start with a warning of its own.
    private static final Logger LUCENE_VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private LibraryLogs() {}

    static void quieten() {
        LUCENE_VECTORS.setLevel(Level.SEVERE);
    }
}
