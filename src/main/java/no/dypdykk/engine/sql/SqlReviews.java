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

/// One row per reviewed revision.
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
    }

    @Override
    public List<Review> of(PageId page) {
        return sql.list(
                "SELECT page, revision, reviewer, time, verdict, goals, measure, documentation,"
                        + " strengthen FROM review WHERE page = ? ORDER BY revision DESC",
                SqlReviews::review,
                page.value());
    }

    private static Review review(ResultSet row) throws SQLException {
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
                        row.getString(9)));
    }
}
