package no.dypdykk.core.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.evidence.Middle.Value;

import org.junit.jupiter.api.Test;

import java.util.List;

class MiddleTest {
    @Test
    void the_middle_is_the_median_of_each_period_in_order_of_time() {
        var middle =
                Middle.of(
                        List.of(
                                List.of(new Value("2012", 9.0), new Value("2011-Q4", 1.0)),
                                List.of(new Value("2011-Q4", 3.0), new Value("2012", 7.0)),
                                List.of(new Value("2012", 20.0), new Value("2011-Q4", 2.0)),
                                List.of(new Value("2012", 8.0))),
                        3);

        assertEquals(List.of(new Value("2011-Q4", 2.0), new Value("2012", 8.5)), middle);
    }

    @Test
    void a_period_with_too_few_values_is_left_out_and_one_that_is_none_too() {
        var middle =
                Middle.of(
                        List.of(
                                List.of(new Value("2012", 9.0), new Value("før", 1.0)),
                                List.of(new Value("2012", 7.0), new Value("før", 1.0)),
                                List.of(new Value("2013", 7.0), new Value("før", 1.0))),
                        3);

        assertEquals(List.of(), middle);
    }
}
