package no.dypdykk.core.evidence.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.fixture.Oracle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;

/// Every number made with R is made here too.
class EvidenceOracleTest {
    private static final Map<String, Map<String, Double>> DEFAULT =
            Map.of("default", Map.of("abs", 1e-9, "rel", 1e-6));

    static List<Oracle> oracles() {
        return Oracle.all();
    }

    @ParameterizedTest
    @MethodSource("oracles")
    void each_oracle_is_reproduced_within_its_tolerance(Oracle oracle) {
        var family = Analysing.of(oracle.family()).orElseThrow();
        var nothing = Circumstances.of(new Choices("meta", Map.of()), null);

        var answer =
                family.answer(
                        Table.of(oracle.data()),
                        new Choices("settings", oracle.settings()),
                        nothing);

        assertEquals("", String.join("\n", oracle.differences(answer.result())));
    }

    @Test
    void an_answer_without_numbers_or_with_other_ones_is_noticed() {
        var oracle = new Oracle("f", "x", Map.of(), Map.of(), Map.of("a", 1.0), DEFAULT);

        assertEquals(List.of(), oracle.differences(Map.of("a", 1.0000001)));
        assertEquals(List.of("x/a: expected 1.0, got 1.01"), oracle.differences(Map.of("a", 1.01)));
        assertEquals(List.of("x/a: expected 1.0, got null"), oracle.differences(Map.of()));
    }

    @Test
    void all_forty_eight_oracles_are_there() {
        assertEquals(48, oracles().size());
    }
}
