package no.dypdykk.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTest {
    @ParameterizedTest
    @CsvSource({
        "hetr, heter, a letter left out",
        "elder, leder, two changed about",
        "ledre, leder, two changed about at the end",
        "lederr, leder, struck twice at the end",
        "leeder, leder, struck twice",
        "ledser, leder, a key beside it struck too",
        "lrder, leder, the key beside it",
        "msnge, mange, the key beside it in the same row",
        "kedsr, ledsr, the first letter",
        "lefer, leder, in the same row",
        "lecder, leder, struck too in the next row"
    })
    void a_finger_does_this(String typed, String meant, String how) {
        assertEquals(true, Slip.isOne(typed, meant), how);
    }

    @ParameterizedTest
    @CsvSource({
        "skatt, satt, a letter that no finger strikes there",
        "rost, ros, a letter too many at the end",
        "scrum, sorum, another vowel",
        "lader, leder, a vowel far away",
        "leder, leder, the same",
        "ledre, lidir, two mistakes",
        "led, leder, two letters left out",
        "skatt, smatt, in the next row alone",
        "4der, leder, a figure"
    })
    void no_finger_does_this(String typed, String meant, String how) {
        assertEquals(false, Slip.isOne(typed, meant), how);
    }
}
