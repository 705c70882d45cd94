package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.NOON;
import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.id;
import static no.dypdykk.fixture.Samples.published;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.edit.Review;
import no.dypdykk.core.edit.ReviewQuestion;
import no.dypdykk.core.edit.ReviewVerdict;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What every store does with answers of reviewers.
public abstract class ReviewsContract extends StoreFixture {
    private static final Map<ReviewQuestion, String> ANSWERS =
            Map.of(
                    ReviewQuestion.GOALS, "Ja – «nesten».\r\nSe æøå.",
                    ReviewQuestion.STRENGTHEN, "Kildene.");

    @BeforeEach
    void addPages() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("b", 1, published(caseAddress("beta"), "Beta"));
    }

    @Test
    void reviews_of_a_page_come_back_as_they_were_newest_first() {
        var first = review("a", 1, ReviewVerdict.SENT_BACK, ANSWERS);
        var second = review("a", 3, ReviewVerdict.APPROVED, Map.of());
        write(tx -> tx.reviews().add(first));
        write(tx -> tx.reviews().add(second));

        assertEquals(List.of(second, first), of("a"));
        assertEquals(List.of(), of("b"));
    }

    @Test
    void a_review_is_no_change_and_survives_a_new_start() {
        var review = review("b", 1, ReviewVerdict.SENT_BACK, ANSWERS);
        long before = store.position();
        write(tx -> tx.reviews().add(review));
        assertEquals(before, store.position());

        store.close();
        store = open();

        assertEquals(List.of(review), of("b"));
    }

    @Test
    void notes_to_paragraphs_come_back_with_their_review() {
        var notes = new TreeMap<>(Map.of(0, "Hvem?", 12, "Når? «æøå»"));
        var noted =
                new Review(
                        id("a"),
                        1,
                        "Sample Reviewer",
                        NOON,
                        ReviewVerdict.SENT_BACK,
                        Map.of(),
                        notes);
        write(tx -> tx.reviews().add(noted));
        write(tx -> tx.reviews().add(review("a", 2, ReviewVerdict.APPROVED, ANSWERS)));

        assertEquals(List.of(Map.of(), notes), of("a").stream().map(Review::notes).toList());
    }

    private List<Review> of(String page) {
        return store.read(tx -> tx.reviews().of(id(page)));
    }

    private static Review review(
            String page, int revision, ReviewVerdict verdict, Map<ReviewQuestion, String> answers) {
        return new Review(
                id(page),
                revision,
                "Sample Reviewer",
                NOON.plusSeconds(revision),
                verdict,
                answers,
                new TreeMap<>());
    }
}
