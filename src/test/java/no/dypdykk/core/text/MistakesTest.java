package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesTest {
    @ParameterizedTest
    @CsvSource({
        "turnus, turnus, 0",
        "turnus, turnu, 1",
        "turnus, turrnus, 1",
        "turnus, tutnus, 1",
        "turnus, trunus, 1",
        "turnus, trunsu, 2",
        "turnus, heltid, 6",
        "'', abc, 3",
        "ab, ba, 1"
    })
    void letters_too_much_too_little_wrong_or_changed_about_count_once(
            String one, String other, int mistakes) {
        assertEquals(mistakes, Mistakes.between(one, other));
        assertEquals(mistakes, Mistakes.between(other, one));
    }
}
