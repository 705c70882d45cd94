package no.dypdykk.engine.sql;

import no.dypdykk.port.Attachments;
import no.dypdykk.port.AuditLog;
import no.dypdykk.port.ChangeLog;
import no.dypdykk.port.Digests;
import no.dypdykk.port.Drafts;
import no.dypdykk.port.Figures;
import no.dypdykk.port.Intakes;
import no.dypdykk.port.Invitations;
import no.dypdykk.port.Pages;
import no.dypdykk.port.People;
import no.dypdykk.port.Reviews;
import no.dypdykk.port.SavedSearches;
import no.dypdykk.port.Searches;
import no.dypdykk.port.Sessions;
import no.dypdykk.port.Store;
import no.dypdykk.port.Suggestions;
import no.dypdykk.port.Terms;
import no.dypdykk.port.Tokens;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;

/// The doors of one transaction.
///
/// @param counter null when the transaction only reads
/// @param log of what the doors change
record SqlTx(Sql sql, @Nullable Counter counter, SqlAuditLog log) implements Store.Tx {
    SqlTx(Sql sql, @Nullable Counter counter, InstantSource clock) {
        this(sql, counter, new SqlAuditLog(sql, clock));
    }

    @Override
    public Pages pages() {
        return new SqlPages(sql, counter, log);
    }

    @Override
    public ChangeLog changes() {
        return new SqlChangeLog(sql);
    }

    @Override
    public Figures figures() {
        return new SqlFigures(sql, counter, log);
    }

    @Override
    public Intakes intakes() {
        return new SqlIntakes(sql);
    }

    @Override
    public Terms terms() {
        return new SqlTerms(sql, log);
    }

    @Override
    public Searches searches() {
        return new SqlSearches(sql, log);
    }

    @Override
    public Tokens tokens() {
        return new SqlTokens(sql, log);
    }

    @Override
    public Drafts drafts() {
        return new SqlDrafts(sql);
    }

    @Override
    public People people() {
        return new SqlPeople(sql, log);
    }

    @Override
    public Sessions sessions() {
        return new SqlSessions(sql);
    }

    @Override
    public Invitations invitations() {
        return new SqlInvitations(sql, log);
    }

    @Override
    public AuditLog audit() {
        return log;
    }

    @Override
    public Attachments attachments() {
        return new SqlAttachments(sql, counter, log);
    }

    @Override
    public Digests digests() {
        return new SqlDigests(sql);
    }

    @Override
    public SavedSearches savedSearches() {
        return new SqlSavedSearches(sql);
    }

    @Override
    public Suggestions suggestions() {
        return new SqlSuggestions(sql);
    }

    @Override
    public Reviews reviews() {
        return new SqlReviews(sql);
    }
}
