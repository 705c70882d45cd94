package no.dypdykk.core.curating;

import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.curating.ThemeGaps.Cell;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;

import org.junit.jupiter.api.Test;

import java.util.List;

/// What a theme may lack.
class ThemeGapsTest {
    @Test
    void cases_and_practices_of_the_theme_that_its_page_does_not_show_are_suggested() {
        var gaps =
                ThemeGaps.of(
                        List.of(caseAddress("shown"), practice("shown")),
                        List.of(
                                caseAddress("left-out"),
                                caseAddress("shown"),
                                practice("left-out"),
                                practice("shown"),
                                new PageAddress(PageKind.CONCEPT, "concept")),
                        List.of());

        assertEquals(List.of(caseAddress("left-out"), practice("left-out")), gaps.unchosen());
    }

    @Test
    void pairs_of_practice_and_indicator_without_an_outcome_are_empty() {
        var gaps =
                ThemeGaps.of(
                        List.of(practice("one")),
                        List.of(practice("two"), practice("three")),
                        List.of(
                                new Cell("one", "absence"),
                                new Cell("two", "absence"),
                                new Cell("two", "turnover"),
                                new Cell("elsewhere", "age")));

        assertEquals(9, gaps.cells());
        assertEquals(6, gaps.empty());
        assertEquals(List.of("three"), gaps.untried());
    }

    @Test
    void a_theme_that_shows_all_it_has_and_has_measured_it_lacks_nothing() {
        var chosen = List.of(practice("one"), caseAddress("a"));

        assertTrue(ThemeGaps.of(chosen, chosen, List.of(new Cell("one", "absence"))).isNone());
        assertFalse(ThemeGaps.of(List.of(), chosen, List.of()).isNone());
        assertFalse(ThemeGaps.of(chosen, chosen, List.of(new Cell("x", "absence"))).isNone());
    }
}
