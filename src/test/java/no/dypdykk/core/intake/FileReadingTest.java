package no.dypdykk.core.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.place.MunicipalityRegister;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// What rows of a file with figures say, and why not.
class FileReadingTest {
    private static final MunicipalityRegister REGISTER =
            MunicipalityRegister.of(
                    """
                    code,name,county_code,county,population_2021
                    1824,Vefsn,18,Nordland,13268
                    3101,Halden,31,Østfold,31387
                    1103,Stavanger,11,Rogaland,144147
                    """,
                    """
                    code,name,valid_from,valid_to,current_code
                    0101,Halden,,2019,3101
                    3001,Halden,2020,2023,3101
                    1141,Finnøy,,2019,1103
                    1507,Ålesund,2020,2023,
                    """);
    private static final Indicators INDICATORS =
            Indicators.of(
                    String.join(
                                    "\t",
                                    "id",
                                    "group",
                                    "name_nb",
                                    "name_nn",
                                    "definition_nb",
                                    "definition_nn",
                                    "unit",
                                    "direction",
                                    "seasonal",
                                    "source_system",
                                    "smallest_group",
                                    "delta",
                                    "note_nb",
                                    "note_nn")
                            + "\n"
                            + "sf_total\tg\tSykefravær\tSjukefråvær\td\td\tpercent\t-1\ttrue\ts\t10"
                            + "\t0.5\tn\tn\n"
                            + "ti_x\tg\tTrivsel\tTrivsel\td\td\tpoints_1_5\t1\tfalse\ts\t10\t0.2\tn"
                            + "\tn\n");

    private static Given given(String indicator) {
        return new Given(indicator, "", Origin.REGISTER, "Oppdiktet kilde", false, false);
    }

    private static List<SheetCell> cells(String row) {
        return Stream.of(row.split(";", -1)).<SheetCell>map(SheetCell.Text::new).toList();
    }

    private static FileReading reading(String heading) {
        var reading =
                new FileReading(given("sf_total"), REGISTER, INDICATORS, YearMonth.of(2024, 6));
        assertEquals(List.of(), reading.heading(cells(heading), 1));
        return reading;
    }

    /// Series, period and value; or the code of the problem.
    private static String read(FileReading reading, String row) {
        return switch (reading.row(cells(row), 2).getFirst()) {
            case IntakeRow.Understood(_, var series, var point) ->
                    series.id() + " " + point.period() + " " + point.value();
            case IntakeRow.Empty(_, var sign) -> "tomt " + sign;
            case IntakeRow.Wrong(Problem problem, boolean fatal) ->
                    problem.field() + ": " + problem.code() + (fatal ? "!" : "");
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8,6|8.6",
                "8,6 %|8.6",
                "12|12.0",
                "−0,0|-0.0",
                "0|0.0",
            })
    void a_number_is_read_as_norwegians_write_it(String typed, String value) {
        assertEquals(
                "kommune-1824--sf-total 2014-Q3 " + value,
                read(reading("Kommune;Kvartal;Prosent"), "1824;3. kvartal 2014;" + typed));
    }

    @Test
    void thousands_may_stand_apart() {
        var reading = reading("kommune;periode;verdi;ansatte");

        assertEquals("kommune-1824--sf-total 2014 8.6", read(reading, "1824;2014;8,6;1 234"));
        assertEquals("ansatte: not-a-number", read(reading, "1824;2015;8,6;1 23 4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "–", "-", ":", ".", "..", "x"})
    void signs_for_nothing_are_no_numbers(String sign) {
        assertEquals("tomt " + sign, read(reading("kommune;periode;verdi"), "1824;2014;" + sign));
    }

    @Test
    void a_second_decimal_mark_refuses_the_file() {
        var reading = reading("kommune;periode;verdi");

        assertEquals("kommune-1824--sf-total 2014 8.6", read(reading, "1824;2014;8,6"));
        assertEquals("verdi: mixed-decimals!", read(reading, "1824;2015;8.7"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.234|5, unclear-number",
        "NaN, umulig_tall",
        "Infinity, umulig_tall",
        "-3, umulig_tall",
        "101, umulig_tall",
        "41, umulig_tall",
        "2 prosentpoeng, percentage-points",
        "tolv, not-a-number",
        "1e3, not-a-number",
    })
    void what_cannot_be_a_level_is_refused_by_name(String typed, String code) {
        assertEquals(
                "verdi: " + code,
                read(reading("kommune;periode;verdi"), "1824;2014;" + typed.replace('|', ',')));
    }

    @ParameterizedTest
    @CsvSource({"2014-Q5, wrong-period", "2024K2, period-ahead", "2030, period-ahead"})
    void what_is_no_period_that_is_over_is_refused(String period, String code) {
        assertEquals(
                "periode: " + code,
                read(reading("kommune;periode;verdi"), "1824;" + period + ";8,6"));
    }

    @Test
    void a_quarter_that_is_over_is_taken() {
        assertEquals(
                "kommune-1824--sf-total 2024-Q1 8.6",
                read(reading("kommune;periode;verdi"), "K-1824 Vefsn;2024K1;8,6"));
    }

    @Test
    void a_municipality_is_resolved_at_the_periods_date() {
        var reading = reading("kommune;periode;verdi");

        assertEquals("kommune-3101--sf-total 2012 8.0", read(reading, "0101;2012;8"));
        assertEquals("kommune-3101--sf-total 2021 8.0", read(reading, "3001;2021;8"));
        assertEquals("kommune-1103-til-2019--sf-total 2012 8.0", read(reading, "1103;2012;8"));
        assertEquals("kommune-1103--sf-total 2021 8.0", read(reading, "1103;2021;8"));
        assertEquals("kommune-1507-til-2023--sf-total 2022 8.0", read(reading, "1507;2022;8"));
        assertEquals("kommune: municipality-not-then", read(reading, "3101;2012;8"));
        assertEquals("kommune: unknown-municipality", read(reading, "9999;2012;8"));
        assertEquals("kommune: municipality-name", read(reading, "Vefsn;2012;8"));
    }

    @Test
    void fewer_than_five_people_are_never_taken() {
        var reading = reading("kommune;enhet;periode;verdi;ansatte");

        assertEquals("ansatte: for_liten_enhet", read(reading, "1824;Ringen;2014;8;4"));
        assertEquals(
                "kommune-1824-ringen--sf-total 2014 8.0", read(reading, "1824;Ringen;2014;8;5"));
    }

    @Test
    void a_unit_of_a_municipality_must_say_how_many_it_is() {
        var reading = reading("kommune;enhet;periode;verdi;ansatte");

        assertEquals("ansatte: mangler_antall", read(reading, "1824;Ringen;2014;8;"));
        assertEquals("kommune-1824--sf-total 2014 8.0", read(reading, "1824;Vefsn;2014;8;"));
    }

    @Test
    void agreed_days_say_how_many_people_there_are() {
        var reading = reading("kommune;enhet;periode;verdi;teller;nevner");

        assertEquals(
                "ansatte: for_liten_enhet".replace("ansatte", "people"),
                read(reading, "1824;Ringen;2014K3;8;20;250"));
        assertEquals(
                "kommune-1824-ringen--sf-total 2014-Q3 8.0",
                read(reading, "1824;Ringen;2014K3;8;100;1250"));
    }

    @ParameterizedTest
    @CsvSource({
        "100;-1250, nevner: umulig_tall",
        "100;0, nevner: umulig_tall",
        "1300;1250, teller: umulig_tall",
        "120;1250, verdi: umulig_tall",
    })
    void a_share_must_be_what_its_parts_say(String parts, String problem) {
        assertEquals(
                problem,
                read(reading("kommune;periode;verdi;teller;nevner"), "1824;2014K3;8;" + parts));
    }

    @Test
    void an_answer_lies_between_one_and_five_and_so_does_its_spread() {
        var reading = reading("kommune;måltall;periode;verdi;svar;sd");

        assertEquals("kommune-1824--ti-x 2014 4.2", read(reading, "1824;Trivsel;2014;4,2;40;0,7"));
        assertEquals("verdi: umulig_tall", read(reading, "1824;ti_x;2014;5,2;40;0,7"));
        assertEquals("sd: umulig_tall", read(reading, "1824;ti_x;2014;4,2;40;3,9"));
        assertEquals("svar: for_liten_enhet", read(reading, "1824;ti_x;2014;4,2;4;0,7"));
    }

    @Test
    void each_period_may_have_a_column() {
        var reading = reading("region;2014K3;2014K4");

        var rows = reading.row(cells("1824;8,6;:"), 2);

        assertEquals(2, rows.size());
        assertEquals(
                "",
                rows.getLast() instanceof IntakeRow.Empty(_, var s) && s.equals(":") ? "" : "?");
    }

    @Test
    void what_a_file_lacks_is_said_before_its_rows_are_read() {
        var reading = new FileReading(given(""), REGISTER, INDICATORS, YearMonth.of(2024, 6));

        assertEquals(
                List.of("no-periods", "no-values"),
                reading.heading(cells("kommune;navn"), 1).stream().map(Problem::code).toList());
        assertEquals(
                List.of("column-twice"),
                reading.heading(cells("periode;år;verdi"), 1).stream().map(Problem::code).toList());
        assertEquals(
                List.of("percentage-points"),
                reading.heading(cells("periode;verdi;endring i prosentpoeng"), 1).stream()
                        .map(Problem::code)
                        .toList());
    }

    @Test
    void rows_of_one_named_series_must_agree() {
        var reading = reading("serie;enhet;sektor;periode;verdi");

        assertEquals("a 2014 8.0", read(reading, "a;Landet;all;2014;8"));
        assertEquals("enhet: other-series", read(reading, "a;Fylket;all;2015;8"));
    }

    /// What should be looked at in a file of these rows: period, code and details.
    private static List<String> remarks(String heading, List<String> kept, String... rows) {
        var reading = reading(heading);
        for (String row : rows) {
            reading.row(cells(row), 2);
        }
        return reading.remarks(_ -> kept).stream()
                .map(one -> one.period() + " " + one.code() + " " + one.details())
                .toList();
    }

    private static List<String> remarks(String... rows) {
        return remarks("kommune;periode;verdi", List.of(), rows);
    }

    @Test
    void a_whole_series_of_percentages_has_nothing_to_look_at() {
        assertEquals(
                List.of(),
                remarks("1824;2014K1;8,6", "1824;2014K2;0,9", "1824;2014K3;0", "0;2014;6,1"));
    }

    @Test
    void periods_that_are_missing_are_named_where_the_series_goes_on() {
        assertEquals(
                List.of("2014-Q4 gap [1, 2014-Q3, 2014-Q3]", "2015-Q3 gap [2, 2015-Q1, 2015-Q2]"),
                remarks(
                        "1824;2015K4;8,6",
                        "1824;2013K4;8,6",
                        "1824;2014K1;8,6",
                        "1824;2014K2;8,6",
                        "1824;2014K4;8,6",
                        "1824;2015K3;8,6"));
        assertEquals(
                List.of("2014-03 gap [1, 2014-02, 2014-02]"),
                remarks("1824;2014M01;8,6", "1824;2014M03;8,6", "1824;2014M04;8,6"));
    }

    @Test
    void what_is_kept_already_fills_a_gap_or_makes_one() {
        var heading = "kommune;periode;verdi";

        assertEquals(
                List.of(),
                remarks(heading, List.of("2013", "2014"), "1824;2012;8,6", "1824;2015;8,6"));
        assertEquals(
                List.of("2015 gap [1, 2014, 2014]"),
                remarks(heading, List.of("2012", "2013", "i april"), "1824;2015;8,6"));
    }

    @Test
    void more_than_two_fifths_missing_are_too_many() {
        assertEquals(
                List.of("2010 for_mange_hull [3, 6]"),
                remarks("1824;2010;8,6", "1824;2011;8,6", "1824;2015;8,6"));
        assertEquals(
                List.of("2014 gap [2, 2012, 2013]"),
                remarks("1824;2010;8,6", "1824;2011;8,6", "1824;2014;8,6"));
    }

    @Test
    void a_value_of_another_kind_of_period_than_the_rest_is_named() {
        assertEquals(
                List.of("2014 mixed-periods [quarter, year]"),
                remarks("1824;2014K1;8,6", "1824;2014K2;8,6", "1824;2014;8,6"));
        assertEquals(
                List.of("2014-Q1 mixed-periods [year, quarter]"),
                remarks("kommune;periode;verdi", List.of("2012", "2013"), "1824;2014K1;8,6"));
    }

    @Test
    void values_that_look_like_fractions_are_asked_about() {
        assertEquals(
                List.of("2015 fractions [0.08600, 8.600]"),
                remarks("1824;2014;0,081", "1824;2015;0,086"));
        assertEquals(
                List.of("2014 fraction [0.08100, 8.100, 8.600]"),
                remarks("1824;2014;0,081", "1824;2015;8,6"));
        assertEquals(List.of(), remarks("1824;2014;0,5", "1824;2015;0,6"));
        assertEquals(
                List.of(),
                remarks(
                        "kommune;måltall;periode;verdi",
                        List.of(),
                        "1824;ti_x;2014;1,0",
                        "1824;ti_x;2015;1,0"));
    }

    @Test
    void a_merger_in_the_middle_of_a_municipality_is_said_where_the_new_series_begins() {
        assertEquals(
                List.of("2020 brudd [2019, kommune-1103-til-2019--sf-total]"),
                remarks("1103;2019;8,6", "1103;2020;8,1", "1141;2019;9,2"));
        assertEquals(List.of(), remarks("1103;2019;8,6", "1141;2019;9,2"));
        assertEquals(List.of(), remarks("0101;2019;8,6", "3001;2020;8,6", "3101;2024;8,6"));
    }

    @Test
    void a_series_with_a_name_of_its_own_does_not_go_on_over_a_merger() {
        var reading = reading("serie;kommune;periode;verdi");

        assertEquals("min 2018 8.6", read(reading, "min;1103;2018;8,6"));
        assertEquals("min 2019 8.6", read(reading, "min;1103;2019;8,6"));
        assertEquals("serie: brudd", read(reading, "min;1103;2020;8,6"));
        assertEquals("ny 2020 8.6", read(reading, "ny;1103;2020;8,6"));
    }
}
