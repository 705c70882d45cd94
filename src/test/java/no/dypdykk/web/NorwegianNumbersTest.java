package no.dypdykk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NorwegianNumbersTest {
    @Test
    void a_value_keeps_the_decimals_it_was_published_with() {
        assertEquals("8,6", NorwegianNumbers.decimal(8.6));
        assertEquals("13", NorwegianNumbers.decimal(13.0));
        assertEquals("0,25", NorwegianNumbers.decimal(0.25));
        assertEquals("−1,59", NorwegianNumbers.decimal(-1.59));
    }

    @Test
    void long_numbers_are_grouped_and_years_are_not() {
        assertEquals("1\u00a0234\u00a0567", NorwegianNumbers.count(1_234_567));
        assertEquals("12\u00a0345", NorwegianNumbers.count(12_345));
        assertEquals("2015", NorwegianNumbers.count(2015));
        assertEquals("−12\u00a0345,5", NorwegianNumbers.decimal(-12_345.5));
    }

    @Test
    void a_difference_is_rounded_half_up_and_shows_no_stray_digits() {
        assertEquals("0,9", NorwegianNumbers.rounded(8.6 - 7.7, 1));
        assertEquals("2,5", NorwegianNumbers.rounded(2.45, 1));
        assertEquals("10", NorwegianNumbers.rounded(10.465, 0));
    }

    @Test
    void a_whole_number_of_tens_is_not_written_with_an_exponent() {
        assertEquals("100", NorwegianNumbers.decimal(100));
        assertEquals("25\u00a0000\u00a0000", NorwegianNumbers.decimal(25_000_000));
    }
}
