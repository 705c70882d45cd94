package no.dypdykk.engine.sql;

import no.dypdykk.port.ChangeLog;
import no.dypdykk.port.Drafts;
import no.dypdykk.port.Figures;
import no.dypdykk.port.Invitations;
import no.dypdykk.port.Pages;
import no.dypdykk.port.People;
import no.dypdykk.port.Reviews;
import no.dypdykk.port.Searches;
import no.dypdykk.port.Sessions;
import no.dypdykk.port.Store;
import no.dypdykk.port.Tokens;

import org.jspecify.annotations.Nullable;

/// The doors of one transaction.
///
/// @param counter null when the transaction only reads
record SqlTx(Sql sql, @Nullable Counter counter) implements Store.Tx {
    @Override
    public Pages pages() {
        return new SqlPages(sql, counter);
    }

    @Override
    public ChangeLog changes() {
        return new SqlChangeLog(sql);
    }

    @Override
    public Figures figures() {
        return new SqlFigures(sql);
    }

    @Override
    public Searches searches() {
        return new SqlSearches(sql);
    }

    @Override
    public Tokens tokens() {
        return new SqlTokens(sql);
    }

    @Override
    public Drafts drafts() {
        return new SqlDrafts(sql);
    }

    @Override
    public People people() {
        return new SqlPeople(sql);
    }

    @Override
    public Sessions sessions() {
        return new SqlSessions(sql);
    }

    @Override
    public Invitations invitations() {
        return new SqlInvitations(sql);
    }

    @Override
    public Reviews reviews() {
        return new SqlReviews(sql);
    }
}
