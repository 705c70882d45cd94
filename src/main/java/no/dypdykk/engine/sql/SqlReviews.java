package no.dypdykk.engine.sql;

import no.dypdykk.core.edit.Review;
import no.dypdykk.core.edit.ReviewQuestion;
import no.dypdykk.core.edit.ReviewVerdict;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.text.Coded;
import no.dypdykk.port.Reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// One row per reviewed revision, and one per note to a paragraph of it.
record SqlReviews(Sql sql) implements Reviews {
    @Override
    public void add(Review review) {
        sql.run(
                "INSERT INTO review (page, revision, reviewer, time, verdict, goals, measure,"
                        + " documentation, strengthen) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                review.page().value(),
                review.revision(),
                review.reviewer(),
                review.time().toEpochMilli(),
                review.verdict().code(),
                review.answer(ReviewQuestion.GOALS),
                review.answer(ReviewQuestion.MEASURE),
                review.answer(ReviewQuestion.DOCUMENTATION),
                review.answer(ReviewQuestion.STRENGTHEN));
        review.notes()
                .forEach((paragraph, note) ->
                        sql.run(
                                "INSERT INTO review_note (page, revision, paragraph, note) VALUES"
                                        + " (?, ?, ?, ?)",
                                review.page().value(),
                                review.revision(),
                                paragraph,
                                note));
    }

    @Override
    public List<Review> of(PageId page) {
        return sql.list(
                "SELECT page, revision, reviewer, time, verdict, goals, measure, documentation,"
                        + " strengthen FROM review WHERE page = ? ORDER BY revision DESC",
                row -> review(row, notes(page, row.getInt(2))),
                page.value());
    }

    private SortedMap<Integer, String> notes(PageId page, int revision) {
        var notes = new TreeMap<Integer, String>();
        sql.list(
                        "SELECT paragraph, note FROM review_note WHERE page = ? AND revision = ?",
                        row -> Map.entry(row.getInt(1), row.getString(2)),
                        page.value(),
                        revision)
                .forEach(note -> notes.put(note.getKey(), note.getValue()));
        return notes;
    }

    private static Review review(ResultSet row, SortedMap<Integer, String> notes)
            throws SQLException {
        return new Review(
                new PageId(row.getString(1)),
                row.getInt(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Coded.of(ReviewVerdict.class, row.getString(5)).orElseThrow(),
                Map.of(
                        ReviewQuestion.GOALS,
                        row.getString(6),
                        ReviewQuestion.MEASURE,
                        row.getString(7),
                        ReviewQuestion.DOCUMENTATION,
                        row.getString(8),
                        ReviewQuestion.STRENGTHEN,
                        row.getString(9)),
                notes);
    }
}
