package no.dypdykk.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import no.dypdykk.core.text.TableFlaw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class MunicipalityRegisterTest {
    private static final String TODAY =
            """
            code,name,county_code,county,population_2021
            1103,Stavanger,11,Rogaland,144147
            1508,Ålesund,15,Møre og Romsdal,
            1824,Vefsn,18,Nordland,13268
            3101,Halden,31,Østfold,31387
            5001,Trondheim - Tråante,50,Trøndelag,207595
            5061,Rindal,50,Trøndelag,1973
            """;
    private static final String HISTORY =
            """
            code,name,valid_from,valid_to,current_code
            0101,Halden,,2019,3101
            3001,Halden,2020,2023,3101
            1141,Finnøy,,2019,1103
            1504,Ålesund,1977,2019,1508
            1507,Ålesund,2020,2023,
            1601,Trondheim,,2017,5001
            1662,Klæbu,,2017,5001
            5030,Klæbu,2018,2019,5001
            1567,Rindal,,2018,5061
            """;

    private final MunicipalityRegister register = MunicipalityRegister.of(TODAY, HISTORY);

    @Test
    void a_number_of_today_is_itself() {
        assertEquals(
                new Resolution.Current(new Municipality("1824", "Vefsn", "18", "Nordland", 13268)),
                register.resolve("1824"));
    }

    @Test
    void a_municipality_goes_on_in_each_one_of_today_that_it_became() {
        assertEquals(List.of("1824"), successors("1824"));
        assertEquals(List.of("1103"), successors("1141"));
        assertEquals(List.of("1508", "1580"), successors("1507"));
        assertEquals(List.of(), successors("9999"));
    }

    private List<String> successors(String number) {
        var withHaram = TODAY + "1580,Haram,15,Møre og Romsdal,\n";
        return MunicipalityRegister.of(withHaram, HISTORY).successors(number).stream()
                .map(Municipality::number)
                .toList();
    }

    @Test
    void an_old_number_leads_to_the_municipality_of_today() {
        var replaced = assertInstanceOf(Resolution.Replaced.class, register.resolve("1141"));

        assertEquals(new Former("1141", "Finnøy", null, 2019), replaced.former());
        assertEquals("Stavanger", replaced.today().name());
    }

    @Test
    void a_municipality_that_went_whole_into_one_with_parts_of_another_leads_there() {
        var register =
                MunicipalityRegister.of(
                        TODAY + "1806,Narvik,18,Nordland,\n", HISTORY + "1805,Narvik,,2019,\n");

        assertEquals(
                "1806",
                assertInstanceOf(Resolution.Replaced.class, register.resolve("1805"))
                        .today()
                        .number());
        assertEquals(List.of("1805"), numbers(register.predecessors("1806")));
    }

    private static List<String> numbers(List<Former> former) {
        return former.stream().map(Former::number).toList();
    }

    @Test
    void a_divided_municipality_leads_nowhere() {
        assertEquals(
                new Resolution.Divided(new Former("1507", "Ålesund", 2020, 2023)),
                register.resolve("1507"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "", "abcd", "01"})
    void a_number_that_never_was_is_unknown(String number) {
        assertEquals(new Resolution.Unknown(number), register.resolve(number));
    }

    @ParameterizedTest
    @CsvSource({
        "1824, 1990, true",
        "1103, 2012, true",
        "0101, 2012, true",
        "0101, 2019, true",
        "0101, 2020, false",
        "3001, 2019, false",
        "3001, 2020, true",
        "3101, 2023, false",
        "3101, 2024, true",
        "1508, 2012, false",
        "1507, 2021, true",
        "1507, 2024, false",
        "5001, 2017, false",
        "5001, 2018, true",
        "5061, 2018, false",
        "5061, 2019, true",
        "9999, 2019, false"
    })
    void a_number_was_in_use_in_its_years_only(String number, int year, boolean existed) {
        assertEquals(existed, register.existedIn(number, year));
    }

    @Test
    void predecessors_stand_oldest_first() {
        assertEquals(
                List.of("1601", "1662", "5030"),
                register.predecessors("5001").stream().map(Former::number).toList());
        assertEquals(List.of(), register.predecessors("1824"));
    }

    @Test
    void all_stand_in_order_of_number() {
        assertEquals(
                List.of("1103", "1508", "1824", "3101", "5001", "5061"),
                register.all().stream().map(Municipality::number).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "5001, 'line 11: «5001»: code: this number stands twice'",
        "0101, 'line 11: «0101»: code: this number stands twice'",
        "12, 'line 11: «12»: code: four digits are needed'"
    })
    void a_wrong_row_is_refused_with_line_and_value(String number, String message) {
        var history = HISTORY + number + ",Nytt,,,\n";

        var flaw = assertThrows(TableFlaw.class, () -> MunicipalityRegister.of(TODAY, history));

        assertEquals(message, flaw.getMessage());
    }

    @Test
    void a_successor_that_is_not_there_is_refused() {
        var history = HISTORY + "0001,Nytt,,,0002\n";

        assertEquals(
                11,
                assertThrows(TableFlaw.class, () -> MunicipalityRegister.of(TODAY, history))
                        .line());
    }

    @ParameterizedTest
    @CsvSource({"4999, SMALL", "5000, MEDIUM", "19999, MEDIUM", "20000, LARGE", ", UNKNOWN"})
    void inhabitants_give_the_size_class(Integer population, SizeClass expected) {
        assertEquals(expected, SizeClass.of(population));
    }
}
