package no.dypdykk.engine.sql;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.core.edit.Suggestion.Answer;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.Suggestions;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One row per suggestion, for good.
record SqlSuggestions(Sql sql) implements Suggestions {
    private static final String TAKEN = "taken";
    private static final String DECLINED = "declined";
    private static final String FRAME =
            "SELECT number, page, person, author, form, base, comment, time, answer, answered_by,"
                    + " reason, answered, %s FROM suggestion ";
    private static final String WHOLE = FRAME.formatted("source");
    private static final String WITHOUT_TEXT = FRAME.formatted("''");

    @Override
    public Suggestion keep(Suggestion suggestion) {
        String person = person(suggestion);
        if (!person.isEmpty() && !suggestion.form().isEmpty()) {
            sql.run(
                    "DELETE FROM suggestion WHERE person = ? AND form = ? AND answer = ''",
                    person,
                    suggestion.form());
        }
        long number = next();
        insert(number, suggestion);
        return new Suggestion(
                number,
                suggestion.page(),
                suggestion.by(),
                suggestion.edit(),
                suggestion.form(),
                suggestion.time(),
                null);
    }

    private static String person(Suggestion suggestion) {
        return suggestion.by() == null ? "" : suggestion.by().value();
    }

    private long next() {
        return sql.number("SELECT coalesce(max(number), 0) + 1 FROM suggestion");
    }

    private void insert(long number, Suggestion suggestion) {
        var edit = suggestion.edit();
        sql.run(
                "INSERT INTO suggestion (number, page, person, author, form, base, source, comment,"
                        + " time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                number,
                suggestion.page().value(),
                person(suggestion),
                edit.author(),
                suggestion.form(),
                edit.base(),
                edit.source(),
                edit.comment(),
                suggestion.time().toEpochMilli());
    }

    @Override
    public List<Suggestion> after(long number, int limit) {
        return sql.list(
                WHOLE + "WHERE number > ? ORDER BY number LIMIT ?",
                SqlSuggestions::suggestion,
                number,
                limit);
    }

    @Override
    public void restore(Suggestion suggestion) {
        if (isHere(suggestion)) {
            return;
        }
        long number = find(suggestion.number()).isPresent() ? next() : suggestion.number();
        insert(number, suggestion);
        var answer = suggestion.answer();
        if (answer != null) {
            answer(number, answer);
        }
    }

    private boolean isHere(Suggestion suggestion) {
        return sql.number(
                        "SELECT count(*) FROM suggestion WHERE person = ? AND page = ? AND time ="
                                + " ?",
                        person(suggestion),
                        suggestion.page().value(),
                        suggestion.time().toEpochMilli())
                > 0;
    }

    @Override
    public Optional<Suggestion> find(long number) {
        return sql.first(WHOLE + "WHERE number = ?", SqlSuggestions::suggestion, number);
    }

    @Override
    public List<Suggestion> waiting(int limit) {
        return sql.list(
                WITHOUT_TEXT + "WHERE answer = '' ORDER BY number LIMIT ?",
                SqlSuggestions::suggestion,
                limit);
    }

    @Override
    public List<Suggestion> of(UserId user, int limit) {
        return sql.list(
                WITHOUT_TEXT + "WHERE person = ? ORDER BY number DESC LIMIT ?",
                SqlSuggestions::suggestion,
                user.value(),
                limit);
    }

    @Override
    public int waitingOf(UserId user) {
        return sql.first(
                        "SELECT count(*) FROM suggestion WHERE person = ? AND answer = ''",
                        row -> row.getInt(1),
                        user.value())
                .orElseThrow();
    }

    @Override
    public void answer(long number, Answer answer) {
        sql.run(
                "UPDATE suggestion SET answer = ?, answered_by = ?, reason = ?, answered = ? WHERE"
                        + " number = ? AND answer = ''",
                answer.taken() ? TAKEN : DECLINED,
                answer.by(),
                answer.reason(),
                answer.time().toEpochMilli(),
                number);
    }

    private static Suggestion suggestion(ResultSet row) throws SQLException {
        String person = row.getString(3);
        return new Suggestion(
                row.getLong(1),
                new PageId(row.getString(2)),
                person.isEmpty() ? null : new UserId(person),
                new Edit(row.getInt(6), row.getString(13), row.getString(4), row.getString(7)),
                row.getString(5),
                Instant.ofEpochMilli(row.getLong(8)),
                answer(row));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        String answer = row.getString(9);
        return answer.isEmpty()
                ? null
                : new Answer(
                        answer.equals(TAKEN),
                        row.getString(10),
                        row.getString(11),
                        Instant.ofEpochMilli(row.getLong(12)));
    }
}
