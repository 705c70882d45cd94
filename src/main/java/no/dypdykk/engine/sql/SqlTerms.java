package no.dypdykk.engine.sql;

import no.dypdykk.core.audit.Act;
import no.dypdykk.core.text.FieldTerm;
import no.dypdykk.port.Terms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A row per term. Every change of the list takes the next number, which new terms are named by.
record SqlTerms(Sql sql, SqlAuditLog log) implements Terms {
    private static final String SELECT =
            "SELECT number, change, english, bokmal, nynorsk, danish, synonyms FROM term ";

    @Override
    public List<Kept> all() {
        return sql.list(SELECT + "ORDER BY number", SqlTerms::kept);
    }

    @Override
    public Optional<Kept> byNumber(long number) {
        return sql.first(SELECT + "WHERE number = ?", SqlTerms::kept, number);
    }

    @Override
    public Kept add(FieldTerm term) {
        log.note(Act.TERM_ADDED, term.name(), "", words(term));
        return insert(nextChange(), term);
    }

    @Override
    public void change(long number, FieldTerm term) {
        byNumber(number)
                .ifPresent(before -> {
                    log.note(Act.TERM_CHANGED, term.name(), words(before.term()), words(term));
                    delete(number);
                    insert(number, nextChange(), term);
                });
    }

    @Override
    public void remove(long number) {
        byNumber(number)
                .ifPresent(before -> {
                    log.note(Act.TERM_REMOVED, before.term().name(), words(before.term()), "");
                    nextChange();
                    delete(number);
                });
    }

    @Override
    public void load(String source, String hash, List<FieldTerm> terms) {
        log.note(Act.TERMS_LOADED, source, "", hash);
        sql.run("DELETE FROM term");
        terms.forEach(term -> insert(nextChange(), term));
        remember(source, hash);
    }

    @Override
    public long lastChange() {
        return Meta.get(sql, Meta.TERMS).map(Long::parseLong).orElse(0L);
    }

    @Override
    public Optional<Loaded> loaded(String source) {
        return sql.first(
                "SELECT hash, change FROM term_file WHERE source = ?",
                row -> new Loaded(row.getString(1), row.getLong(2)),
                source);
    }

    @Override
    public boolean isAsLoaded() {
        return sql.number("SELECT count(*) FROM term_file WHERE change = ?", lastChange()) > 0;
    }

    @Override
    public void remember(String source, String hash) {
        sql.run(
                """
                INSERT INTO term_file (source, hash, change) VALUES (?, ?, ?)
                ON CONFLICT (source) DO UPDATE SET hash = excluded.hash, change = excluded.change\
                """,
                source,
                hash,
                lastChange());
    }

    private long nextChange() {
        long next = lastChange() + 1;
        Meta.put(sql, Meta.TERMS, Long.toString(next));
        return next;
    }

    private Kept insert(long number, FieldTerm term) {
        return insert(number, number, term);
    }

    private Kept insert(long number, long change, FieldTerm term) {
        sql.run(
                "INSERT INTO term (number, change, english, bokmal, nynorsk, danish, synonyms)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                number,
                change,
                term.english(),
                term.bokmal(),
                term.nynorsk(),
                term.danish(),
                String.join(FieldTerm.BETWEEN, term.synonyms()));
        return new Kept(number, change, term);
    }

    private void delete(long number) {
        sql.run("DELETE FROM term WHERE number = ?", number);
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong(1),
                row.getLong(2),
                new FieldTerm(
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        Stream.of(row.getString(7).split("\\|"))
                                .filter(form -> !form.isEmpty())
                                .toList()));
    }

    private static String words(FieldTerm term) {
        return term.forms().collect(Collectors.joining(", "));
    }
}
