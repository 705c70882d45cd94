package no.dypdykk.core.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Result;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What lists know of a case.
class CardTest {
    private static Card card(Map<String, Result> results, Set<String> contradicted) {
        return new Card(
                List.of("9901"),
                null,
                2018,
                null,
                results,
                Set.of(Origin.REGISTER),
                contradicted,
                null,
                null);
    }

    @Test
    void a_card_comes_back_as_it_was_kept() {
        var card =
                card(
                        Map.of("sample_absence", Result.MIXED),
                        Set.of("sample_absence", "sample_turnover"));

        assertEquals(card, Card.decode(card.encode()));
        assertEquals(Card.EMPTY, Card.decode(Card.EMPTY.encode()));
    }

    @Test
    void a_card_from_before_contradictions_were_noted_is_read() {
        var card = card(Map.of("sample_absence", Result.MIXED), Set.of());

        assertEquals(card, Card.decode("9901\t\t2018\t\tsample_absence=mixed\tregister"));
    }

    @Test
    void a_card_says_how_a_case_took_up_what_others_did() {
        var card =
                new Card(
                        List.of(),
                        null,
                        null,
                        null,
                        Map.of(),
                        Set.of(),
                        Set.of(),
                        Tried.ADAPTED,
                        null);

        assertEquals(card, Card.decode(card.encode()));
        assertNull(Card.decode("\t\t\t\t\t\t").tried());
    }

    @Test
    void a_case_is_due_from_its_day_of_follow_up_on() {
        var day = LocalDate.of(2014, 9, 3);
        var card = new Card(List.of(), null, null, null, Map.of(), Set.of(), Set.of(), null, day);

        var kept = Card.decode(card.encode());

        assertEquals(card, kept);
        assertFalse(kept.isDue(day.minusDays(1)));
        assertTrue(kept.isDue(day));
        assertNull(Card.decode("\t\t\t\t\t\t\tadapted").followup());
        assertFalse(Card.EMPTY.isDue(day));
    }

    @Test
    void the_kind_of_service_is_kept_and_older_lines_have_none() {
        var card =
                new Card(
                        List.of(),
                        null,
                        null,
                        null,
                        Map.of(),
                        Set.of(),
                        Set.of(),
                        null,
                        null,
                        Sector.SCHOOL);

        assertEquals(Sector.SCHOOL, Card.decode(card.encode()).sector());
        assertNull(Card.decode("\t\t\t\t\t\t\t\t2026-01-01").sector());
    }

    @Test
    void a_case_is_unmeasured_without_outcomes_or_when_all_say_so() {
        assertTrue(card(Map.of(), Set.of()).isUnmeasured());
        assertTrue(card(Map.of("sample_absence", Result.NOT_MEASURED), Set.of()).isUnmeasured());
        assertFalse(
                card(
                                Map.of(
                                        "sample_absence",
                                        Result.NOT_MEASURED,
                                        "sample_turnover",
                                        Result.WORSE),
                                Set.of())
                        .isUnmeasured());
    }
}
