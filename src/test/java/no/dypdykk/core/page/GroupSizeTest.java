package no.dypdykk.core.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

final class GroupSizeTest {
    @ParameterizedTest
    @CsvSource({
        "4 ansatte, 4",
        "natteam med 3 tilsette i turnus, 3",
        "tre sykmeldte, 3",
        "åtte medarbeidere, 8",
        "éin tilsett, 1",
        "n = 4, 4",
        "N=12, 12",
        "20 årsverk i Bærum, 20"
    })
    void a_population_may_say_how_many_people(String population, int people) {
        assertEquals(Optional.of(people), GroupSize.in(population));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hele kommunen",
                "fem barnehager",
                "åtte arbeidsplasser i effektstudien",
                "27 deltakerkommuner",
                "arbeidstakere i Hedmark fylke",
                "menn",
                "omsorgstjenesten 2012"
            })
    void other_numbers_are_no_people(String population) {
        assertEquals(Optional.empty(), GroupSize.in(population));
    }
}
