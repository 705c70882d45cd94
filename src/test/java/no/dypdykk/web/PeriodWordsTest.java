package no.dypdykk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PeriodWordsTest {
    @Test
    void every_published_form_has_words() {
        assertEquals("2011", PeriodWords.words("2011", Texts.NB));
        assertEquals("2012–2015", PeriodWords.words("2012/2015", Texts.NB));
        assertEquals("2. kvartal 2008", PeriodWords.words("2008-Q2", Texts.NB));
        assertEquals("1. tertial 2021", PeriodWords.words("2021-T1", Texts.NN));
        assertEquals("oktober 2012", PeriodWords.words("2012-10", Texts.NB));
    }

    @Test
    void a_missing_period_is_said_to_be_missing() {
        assertEquals("periode ikke oppgitt", PeriodWords.words(null, Texts.NB));
        assertEquals("periode ikkje oppgitt", PeriodWords.words(null, Texts.NN));
    }

    @Test
    void a_form_nobody_knows_stands_as_written() {
        assertEquals("i fjor", PeriodWords.words("i fjor", Texts.NB));
        assertNull(PeriodWords.span("i fjor"));
    }

    @Test
    void years_are_open_where_they_are_not_known() {
        assertEquals("2012–2015", PeriodWords.years(2012, 2015, Texts.NB));
        assertEquals("2012", PeriodWords.years(2012, 2012, Texts.NB));
        assertEquals("fra 2012", PeriodWords.years(2012, null, Texts.NB));
        assertEquals("til 2015", PeriodWords.years(null, 2015, Texts.NB));
        assertNull(PeriodWords.years(null, null, Texts.NB));
    }

    @Test
    void a_period_has_a_place_on_the_axis_of_time() {
        assertEquals(new PeriodWords.Span(2008.25, 2008.5), PeriodWords.span("2008-Q2"));
        assertEquals(new PeriodWords.Span(2012, 2016), PeriodWords.span("2012/2015"));
    }
}
