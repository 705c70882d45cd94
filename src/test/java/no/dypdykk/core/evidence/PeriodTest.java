package no.dypdykk.core.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.YearMonth;
import java.util.Optional;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2011, 2011-01, 2011-12",
        "2008-Q2, 2008-04, 2008-06",
        "2021-T1, 2021-01, 2021-04",
        "2021-T3, 2021-09, 2021-12",
        "2012-10, 2012-10, 2012-10",
        "2012/2015, 2012-01, 2015-12",
        "2008-Q4/2009-Q3, 2008-10, 2009-09"
    })
    void a_period_covers_whole_months(String text, YearMonth from, YearMonth to) {
        assertEquals(Optional.of(new Period(from, to)), Period.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "11",
                "2008-Q5",
                "2008-Q0",
                "2021-T4",
                "2012-13",
                "2012-00",
                "2015/2012",
                "2012/",
                "våren 2013",
                "2012-10-01",
                "2012/2013/2014"
            })
    void other_texts_are_no_periods(String text) {
        assertTrue(Period.parse(text).isEmpty());
    }
}
