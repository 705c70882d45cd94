package no.dypdykk.core.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.text.FrontMatter;

import org.junit.jupiter.api.Test;

import java.util.List;

class RegisterCheckTest {
    private final RegisterCheck check =
            new RegisterCheck(
                    MunicipalityRegister.of(
                            "code,name,county_code,county,population_2021\n"
                                    + "3199,Nyby,31,Fylke,100\n",
                            "code,name,valid_from,valid_to,current_code\n"
                                    + "0199,Gamleby,,2019,3199\n"),
                    Indicators.of(
                            "id\tgroup\tname_nb\tname_nn\tdefinition_nb\tdefinition_nn\tunit"
                                    + "\tdirection\tseasonal\tsource_system\tsmallest_group\tdelta"
                                    + "\tnote_nb\tnote_nn\n"
                                    + "x\tg\ta\ta\tb\tb\tpercent\t1\tno\t\t5\t\t\t\n"));

    @Test
    void a_page_that_agrees_with_the_registers_has_no_problems() {
        assertEquals(
                List.of(),
                problems(
                        "kind: case\n"
                                + "municipality: '0199'\n"
                                + "period: {from: 2012}\n"
                                + "outcomes: [{indicator: x, result: mixed}]"));
        assertEquals(List.of(), problems("kind: practice\nindicators: [x]"));
        assertEquals(List.of(), problems("kind: concept"));
    }

    @Test
    void p3_figures_of_a_group_below_the_indicators_limit_are_refused() {
        var figures = "figures: [{value: 8.6, role: after, kind: register, source: s1}]";
        var small =
                List.of(
                        new Problem(
                                "outcomes[0].figures", 4, "small-group", List.of("4", "5", "x")));

        assertEquals(small, problems(outcome("population: 4 ansatte, " + figures)));
        assertEquals(small, problems(outcome(figures) + "\nemployees: 4"));
        assertEquals(List.of(), problems(outcome("population: 5 ansatte, " + figures)));
        assertEquals(
                List.of(),
                problems(outcome("population: hele kommunen, " + figures) + "\nemployees: 4"));
        assertEquals(List.of(), problems(outcome("population: 4 ansatte")));
    }

    @Test
    void n11_quarters_of_fewer_than_twenty_people_are_refused_and_years_are_not() {
        var quarter =
                "figures: [{period: 2011-Q1, value: 8.6, role: after, kind: register, source: s1}]";
        var year = quarter.replace("2011-Q1", "'2011'");
        var refused = List.of(new Problem("outcomes[0].figures", 4, "only-years", List.of("19")));

        assertEquals(refused, problems(outcome("population: 19 ansatte, " + quarter)));
        assertEquals(List.of(), problems(outcome("population: 20 ansatte, " + quarter)));
        assertEquals(List.of(), problems(outcome("population: 19 ansatte, " + year)));
        assertEquals(List.of(), problems(outcome(quarter)));
        assertEquals(
                List.of(),
                problems(
                        outcome(
                                "population: 19 ansatte, "
                                        + quarter.replace("role: after", "role: comparison"))));
    }

    private static String outcome(String fields) {
        return "kind: case\noutcomes: [{indicator: x, result: mixed, "
                + fields
                + "}]\nsources: [{id: s1, title: y}]";
    }

    @Test
    void a_municipality_that_never_was_is_named() {
        assertEquals(
                List.of(
                        new Problem("municipality", 4, "unknown-municipality", List.of("9999")),
                        new Problem("partners[1]", 5, "unknown-municipality", List.of("8888"))),
                problems("kind: case\nmunicipality: '9999'\npartners: ['0199', '8888']"));
    }

    @Test
    void a_municipality_that_was_not_yet_or_no_more_is_named_with_the_year() {
        assertEquals(
                List.of(
                        new Problem(
                                "municipality",
                                4,
                                "municipality-not-then",
                                List.of("3199", "2012"))),
                problems("kind: case\nmunicipality: '3199'\nperiod: {from: 2012, to: 2024}"));
        assertEquals(
                List.of(
                        new Problem(
                                "municipality",
                                4,
                                "municipality-not-then",
                                List.of("0199", "2020"))),
                problems("kind: case\nmunicipality: '0199'\nperiod: {from: null, to: 2020}"));
    }

    @Test
    void an_unknown_indicator_is_named_with_the_known_ones() {
        assertEquals(
                List.of(
                        new Problem(
                                "outcomes[0].indicator",
                                4,
                                "unknown-indicator",
                                List.of("y", "x"))),
                problems("kind: case\noutcomes: [{indicator: y, result: mixed}]"));
    }

    private List<Problem> problems(String yaml) {
        var source = "---\ntitle: Prøve\n" + yaml + "\n---\n";
        var frontMatter =
                assertInstanceOf(FrontMatter.Parsing.Parsed.class, FrontMatter.parse(source))
                        .frontMatter();
        var page = assertInstanceOf(PageReading.Read.class, PageReader.read(frontMatter)).page();
        return check.problems(page, frontMatter);
    }
}
