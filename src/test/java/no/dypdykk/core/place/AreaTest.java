package no.dypdykk.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Which figures of a municipality are about the same area.
class AreaTest {
    private static final MunicipalityRegister REGISTER =
            MunicipalityRegister.of(
                    """
                    code,name,county_code,county,population_2021
                    1103,Stavanger,11,Rogaland,144147
                    1508,Ålesund,15,Møre og Romsdal,
                    3101,Halden,31,Østfold,31387
                    5001,Trondheim,50,Trøndelag,207595
                    """,
                    """
                    code,name,valid_from,valid_to,current_code
                    0101,Halden,,2019,3101
                    3001,Halden,2020,2023,3101
                    1141,Finnøy,,2019,1103
                    1507,Ålesund,2020,2023,
                    1601,Trondheim,,2017,5001
                    1662,Klæbu,,2017,5001
                    5030,Klæbu,2018,2019,5001
                    """);

    private static Area area(String number, int year) {
        return Area.of(REGISTER, number, year);
    }

    private static String today(Area area) {
        return area instanceof Area.Today(var municipality) ? municipality.number() : "";
    }

    @Test
    void a_new_number_alone_is_the_same_area() {
        assertEquals("3101", today(area("0101", 2012)));
        assertEquals("3101", today(area("3001", 2021)));
        assertEquals("3101", today(area("3101", 2024)));
    }

    @Test
    void figures_from_before_a_merger_end_there() {
        assertEquals(new Area.Before("1601", "Trondheim", 2019), area("1601", 2012));
        assertEquals(new Area.Before("1662", "Klæbu", 2019), area("1662", 2012));
        assertEquals("5001", today(area("5001", 2020)));
    }

    @Test
    void a_number_that_went_on_after_a_merger_means_two_areas() {
        assertEquals(new Area.Before("1103", "Stavanger", 2019), area("1103", 2019));
        assertEquals("1103", today(area("1103", 2020)));
    }

    @Test
    void what_was_divided_is_nobodys_today() {
        assertEquals(new Area.Before("1507", "Ålesund", 2023), area("1507", 2022));
        assertEquals("1508", today(area("1508", 2024)));
    }

    @Test
    void a_number_before_its_time_says_which_there_were() {
        assertEquals(new Area.NotThen(List.of("0101")), area("3101", 2012));
        assertEquals(new Area.Unknown(), area("9999", 2012));
    }
}
