package no.dypdykk.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.edit.ReviewOutcome.Changed;
import no.dypdykk.core.edit.ReviewOutcome.Decided;
import no.dypdykk.core.edit.ReviewOutcome.NotWaiting;
import no.dypdykk.core.edit.ReviewOutcome.Refused;
import no.dypdykk.core.edit.ReviewOutcome.Unconfirmed;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.Revision;
import no.dypdykk.fixture.IdentityNumbers;
import no.dypdykk.fixture.Samples;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The rules G1 to G4 of `src/doc/access.md`.
class ReviewDecisionTest {
    private static final String TEXT =
            """
            ---
            id: page-a
            kind: concept   # kept
            title: Prøve
            state: in-review
            ---
            Tekst.
            """;
    private static final ReviewDecision DECISION = new ReviewDecision(Samples.decision());
    private static final Revision WAITING = revision(3, PageState.IN_REVIEW, TEXT);

    @Test
    void g1_an_approved_text_differs_by_its_state_alone() {
        var decided = assertInstanceOf(Decided.class, decide(3, ReviewVerdict.APPROVED, Map.of()));

        var made = decided.kept().revision();
        assertEquals(TEXT.replace("in-review", "published"), made.source());
        assertEquals(PageState.PUBLISHED, made.state());
        assertEquals(4, made.number());
        assertEquals("Sample Reviewer", made.author());
        assertEquals("why", made.comment());
    }

    @Test
    void g2_a_text_sent_back_is_a_draft() {
        var decided =
                assertInstanceOf(
                        Decided.class,
                        decide(3, ReviewVerdict.SENT_BACK, Map.of(ReviewQuestion.GOALS, "Nei.")));

        assertEquals(TEXT.replace("in-review", "draft"), decided.kept().revision().source());
        assertEquals(Map.of(ReviewQuestion.GOALS, "Nei."), decided.review().answers());
    }

    @Test
    void g2_nothing_is_sent_back_without_a_word() {
        var answers = Map.of(ReviewQuestion.GOALS, " \n");

        var refused = assertInstanceOf(Refused.class, decide(3, ReviewVerdict.SENT_BACK, answers));

        assertEquals(List.of("no-remark"), codes(refused.problems()));
        assertInstanceOf(Decided.class, decide(3, ReviewVerdict.APPROVED, answers));
    }

    @Test
    void g3_a_page_that_was_changed_since_is_not_judged() {
        assertInstanceOf(Changed.class, decide(2, ReviewVerdict.APPROVED, Map.of()));
    }

    @Test
    void g3_a_page_that_waits_for_nobody_is_not_judged() {
        for (var state : List.of(PageState.DRAFT, PageState.PUBLISHED, PageState.ARCHIVED)) {
            var text = TEXT.replace("in-review", state.code());
            var outcome =
                    DECISION.decide(
                            review(3, ReviewVerdict.APPROVED, Map.of()),
                            false,
                            "",
                            revision(3, state, text));

            assertInstanceOf(NotWaiting.class, outcome, state.code());
        }
    }

    @Test
    void g4_an_identity_number_in_an_answer_is_refused_even_when_confirmed() {
        var answers = Map.of(ReviewQuestion.MEASURE, "Se " + IdentityNumbers.synthetic() + ".");

        var refused =
                assertInstanceOf(
                        Refused.class,
                        DECISION.decide(
                                review(3, ReviewVerdict.APPROVED, answers), true, "", WAITING));

        assertEquals("measure", refused.problems().getFirst().field());
        assertEquals(List.of("identity-number"), codes(refused.problems()));
    }

    @Test
    void g4_an_address_in_an_answer_is_asked_about_once() {
        var review =
                review(
                        3,
                        ReviewVerdict.APPROVED,
                        Map.of(ReviewQuestion.MEASURE, "Spør ola.prove@andeby.kommune.no."));

        var asked =
                assertInstanceOf(Unconfirmed.class, DECISION.decide(review, false, "", WAITING));

        assertEquals(List.of("email-address"), codes(asked.warnings()));
        assertInstanceOf(Decided.class, DECISION.decide(review, true, "", WAITING));
    }

    @Test
    void g4_an_answer_has_a_limit_and_no_character_that_nobody_can_keep() {
        var longest = "x".repeat(Review.LONGEST_ANSWER);

        assertInstanceOf(Decided.class, approve(longest));
        assertEquals(
                List.of("too-long"),
                codes(assertInstanceOf(Refused.class, approve(longest + "x")).problems()));
        assertEquals(
                List.of("control-character"),
                codes(assertInstanceOf(Refused.class, approve("x\0")).problems()));
    }

    @Test
    void g4_a_note_to_a_paragraph_is_held_to_the_same_rules() {
        var number = IdentityNumbers.synthetic();
        var review =
                new Review(
                        Samples.id("a"),
                        3,
                        "Sample Reviewer",
                        Samples.NOON,
                        ReviewVerdict.SENT_BACK,
                        Map.of(),
                        new TreeMap<>(Map.of(2, "Gjelder " + number + ".")));

        var refused = assertInstanceOf(Refused.class, DECISION.decide(review, true, "", WAITING));

        assertEquals("note-2", refused.problems().getFirst().field());
        assertEquals(List.of("identity-number"), codes(refused.problems()));
    }

    @Test
    void g2_a_note_alone_is_enough_to_send_back() {
        var review =
                new Review(
                        Samples.id("a"),
                        3,
                        "Sample Reviewer",
                        Samples.NOON,
                        ReviewVerdict.SENT_BACK,
                        Map.of(),
                        new TreeMap<>(Map.of(0, "Hvem var borte?", 1, " ")));

        var decided = assertInstanceOf(Decided.class, DECISION.decide(review, false, "", WAITING));

        assertEquals(Map.of(0, "Hvem var borte?"), decided.review().notes());
    }

    @Test
    void a_text_that_can_be_no_page_any_more_is_not_published() {
        var text = TEXT.replace("title: Prøve", "title: ''");
        var outcome =
                DECISION.decide(
                        review(3, ReviewVerdict.APPROVED, Map.of()),
                        false,
                        "",
                        revision(3, PageState.IN_REVIEW, text));

        var refused = assertInstanceOf(Refused.class, outcome);
        assertTrue(refused.problems().stream().anyMatch(p -> p.field().equals("title")));
    }

    private static ReviewOutcome approve(String answer) {
        return decide(3, ReviewVerdict.APPROVED, Map.of(ReviewQuestion.GOALS, answer));
    }

    private static ReviewOutcome decide(
            int read, ReviewVerdict verdict, Map<ReviewQuestion, String> answers) {
        return DECISION.decide(review(read, verdict, answers), false, "why", WAITING);
    }

    private static Review review(
            int read, ReviewVerdict verdict, Map<ReviewQuestion, String> answers) {
        return new Review(
                Samples.id("a"),
                read,
                "Sample Reviewer",
                Samples.NOON,
                verdict,
                answers,
                new TreeMap<>());
    }

    private static Revision revision(int number, PageState state, String text) {
        return new Revision(
                Samples.id("a"), number, Samples.NOON, "Sample Author", "", state, text);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
