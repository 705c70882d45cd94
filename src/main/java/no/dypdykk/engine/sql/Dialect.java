package no.dypdykk.engine.sql;

import no.dypdykk.port.StoreFailure;

import java.sql.SQLException;

/// What differs between databases: how to connect, how transactions begin, what errors mean.
sealed interface Dialect permits Sqlite {
    /// The connection that writes.
    Sql openWriter();

    /// A connection that cannot write.
    Sql openReader();

    /// Starts a transaction that no other writer can run beside.
    String beginWrite();

    /// Starts a transaction that sees one state of the store and stops nobody.
    String beginRead();

    /// Lets the database improve its plans. Run when the store opens and now and then.
    String tune();

    /// A failure in the administrator's words.
    ///
    /// @param tried the statement
    StoreFailure failure(String tried, SQLException cause);
}
