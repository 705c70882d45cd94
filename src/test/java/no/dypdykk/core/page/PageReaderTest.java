package no.dypdykk.core.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import static java.time.Duration.ofSeconds;

import no.dypdykk.core.evidence.ChangeUnit;
import no.dypdykk.core.evidence.Circumstances;
import no.dypdykk.core.evidence.Circumstances.Said;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Qualifier;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.Source;
import no.dypdykk.core.text.FrontMatterFlaw;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

class PageReaderTest {
    private static final String CASE =
            """
            ---
            id: 01JDEXAMPLE
            kind: case
            slug: eksempel-kommune
            lang: nn
            title: Eit døme
            summary: Berre til prøve.
            municipality: "9901"
            partners: ["9902"]
            period: {from: 2012, to: null}
            sector: health-and-care
            service_type: sjukeheim
            employees: 40
            themes: [naervaer]
            roles: [leader, project-leader]
            practices: [{practice: ring-lederen, part: main}, {practice: fagdager}]
            concepts: [humor]
            teller: researcher
            progress: followed-up
            followup: 2027-03-01
            dypdykk: true
            invented_by_someone: kept and ignored
            outcomes:
              - indicator: sf_total
                result: mixed
                population: heile kommunen
                figures:
                  - {period: "2011", value: 8.6, role: baseline, source: s1}
                  - {period: 2012/2015, value: 7, role: after, kind: register, source: s1, qualifier: under}
                changes:
                  - {value: -1.59, unit: percentage-points, kind: evaluated, source: s1}
            sources:
              - {id: s1, title: Oppdikta rapport, publisher: null, year: 2015}
            ---
            ## Behov
            """;

    @Test
    void a_case_is_read_with_all_its_fields() {
        var read = read(CASE);
        var page = assertInstanceOf(CaseStudy.class, read.page());

        assertEquals(new PageId("01JDEXAMPLE"), read.id());
        assertEquals(new PageAddress(PageKind.CASE, "eksempel-kommune"), page.head().address());
        assertEquals(Language.NN, page.head().lang());
        assertEquals(List.of(Viewpoint.LEADER, Viewpoint.PROJECT_LEADER), page.head().roles());
        assertEquals(
                List.of(new Source("s1", "Oppdikta rapport", null, 2015, null)),
                page.head().sources());
        assertEquals(
                new CaseStudy.Setting(
                        "9901",
                        List.of("9902"),
                        null,
                        "NO",
                        2012,
                        null,
                        Sector.HEALTH_AND_CARE,
                        "sjukeheim",
                        40,
                        Teller.RESEARCHER,
                        Progress.FOLLOWED_UP,
                        LocalDate.of(2027, 3, 1),
                        true),
                page.setting());
        assertEquals(
                List.of(
                        new CaseStudy.PracticeUse("ring-lederen", Part.MAIN),
                        new CaseStudy.PracticeUse("fagdager", Part.BUNDLE)),
                page.practices());
        assertEquals("## Behov\n", page.body());
    }

    @Test
    void an_outcome_keeps_levels_and_changes_apart() {
        var page = assertInstanceOf(CaseStudy.class, read(CASE).page());
        var outcome = page.outcomes().getFirst();

        assertEquals(Result.MIXED, outcome.result());
        assertEquals(Origin.SELF_REPORTED, outcome.figures().getFirst().kind());
        assertEquals(FigureRole.AFTER, outcome.figures().getLast().role());
        assertEquals(7.0, outcome.figures().getLast().value());
        assertEquals(Qualifier.UNDER, outcome.figures().getLast().qualifier());
        assertEquals(ChangeUnit.PERCENTAGE_POINTS, outcome.changes().getFirst().unit());
    }

    @Test
    void only_kind_and_title_are_needed() {
        var read = read("---\nkind: concept\ntitle: Nærvær på jobb\n---\nText");

        assertNull(read.id());
        assertEquals("naervaer-pa-jobb", read.page().head().slug());
        assertEquals(Language.NB, read.page().head().lang());
        assertEquals(PageState.PUBLISHED, read.page().head().state());
        assertEquals("Text", read.page().body());
    }

    @Test
    void a_file_may_say_that_it_is_a_draft() {
        var read = read("---\nkind: case\ntitle: A\nstate: draft\n---\n");

        assertEquals(PageState.DRAFT, read.page().head().state());
    }

    @Test
    void the_other_kinds_are_read() {
        var practice =
                assertInstanceOf(
                        Practice.class,
                        read("---\n"
                                        + "kind: practice\n"
                                        + "title: A\n"
                                        + "aliases: [B]\n"
                                        + "indicators: [sf_total]\n"
                                        + "related: [c]\n"
                                        + "---\n")
                                .page());
        var concept =
                assertInstanceOf(
                        Concept.class,
                        read("---\n"
                                        + "kind: concept\n"
                                        + "title: A\n"
                                        + "deck: true\n"
                                        + "origin: {who: B, year: 1969}\n"
                                        + "---\n")
                                .page());
        var theme =
                assertInstanceOf(
                        Theme.class,
                        read("---\nkind: theme\ntitle: A\nquestion: Hva?\ncases: [b, a]\n---\n")
                                .page());
        var workshop =
                assertInstanceOf(
                        Workshop.class,
                        read("---\n"
                                        + "kind: workshop\n"
                                        + "title: A\n"
                                        + "date: \"2014-09-03\"\n"
                                        + "steps: [{step: pairs, title: To og to, minutes: 10}]\n"
                                        + "---\n")
                                .page());

        assertEquals(List.of("sf_total"), practice.indicators());
        assertEquals(new Concept.Origins("B", 1969, null), concept.origin());
        assertEquals(List.of("b", "a"), theme.cases());
        assertEquals(LocalDate.of(2014, 9, 3), workshop.date());
        assertEquals(
                List.of(new Workshop.Step(StepKind.PAIRS, "To og to", 10, null)), workshop.steps());
    }

    @Test
    void a_missing_kind_and_title_are_both_named() {
        assertEquals(
                List.of(
                        new Problem("kind", 2, "missing", List.of()),
                        new Problem("title", 2, "missing", List.of())),
                problems("---\nlang: nb\n---\n"));
    }

    @Test
    void an_unknown_kind_is_named_with_the_accepted_ones() {
        assertEquals(
                List.of(
                        new Problem(
                                "kind",
                                3,
                                "unknown-word",
                                List.of(
                                        "recipe",
                                        "case",
                                        "practice",
                                        "concept",
                                        "theme",
                                        "workshop"))),
                problems("---\ntitle: A\nkind: recipe\n---\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "slug: Stor Å; slug; wrong-slug; Stor Å",
                "slug: a/../b; slug; wrong-slug; a/../b",
                "id: a b; id; wrong-id; a b",
                "lang: no; lang; unknown-word; no",
                "state: hidden; state; unknown-word; hidden",
                "roles: [boss]; roles[0]; unknown-word; boss",
                "roles: leader; roles; not-a-list;",
                "themes: [Nærvær]; themes[0]; wrong-slug; Nærvær",
                "summary: [a]; summary; not-a-value;",
                "municipality: 824; municipality; wrong-municipality-number; 824",
                "partners: ['1824', 'x']; partners[1]; wrong-municipality-number; x",
                "period: {from: 2015, to: 2012}; period; period-reversed; 2015",
                "period: {from: i fjor}; period.from; not-a-whole-number; i fjor",
                "period: 2012; period; not-fields;",
                "employees: -1; employees; not-a-whole-number; -1",
                "employees: 12.5; employees; not-a-whole-number; 12.5",
                "dypdykk: ja; dypdykk; not-true-or-false; ja",
                "country: Norge; country; wrong-country; Norge",
                "sector: hospital; sector; unknown-word; hospital",
                "practices: [{part: main}]; practices[0].practice; missing;",
                "practices: [{practice: a, part: most}]; practices[0].part; unknown-word; most",
                "practices: [a]; practices[0]; not-fields;",
                "'sources: [{id: s1, title: A}, {id: s1, title: B}]'; sources[1].id;"
                        + " duplicate-source; s1",
                "'sources: [{id: s1}]'; sources[0].title; missing;",
                "'title_: \"\\0\"\nsummary: \"a\\x07\"'; summary; control-character; U+0007"
            })
    void what_is_wrong_is_named_by_field_and_value(
            String yaml, String field, String code, String value) {
        var problem = only(problems("---\nkind: case\ntitle: A\n" + yaml + "\n---\n"));

        assertEquals(field, problem.field());
        assertEquals(code, problem.code());
        assertEquals(value, problem.details().isEmpty() ? null : problem.details().getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'value: .nan, role: after, source: s1'; value; not-a-number; .nan",
                "'value: \"8,6\", role: after, source: s1'; value; not-a-number; 8,6",
                "'value: .inf, role: after, source: s1'; value; not-a-number; .inf",
                "'value: 1e999, role: after, source: s1'; value; not-a-number; 1e999",
                "'role: after, source: s1'; value; missing;",
                "'value: 8.6, role: after'; source; missing;",
                "'value: 8.6, role: after, source: s9'; source; unknown-source; s9",
                "'value: 8.6, role: later, source: s1'; role; unknown-word; later",
                "'value: 8.6, source: s1'; role; missing;",
                "'value: 8.6, role: after, source: s1, kind: guessed'; kind; unknown-word; guessed",
                "'value: 8.6, role: after, source: s1, period: i vår'; period; wrong-period; i vår"
            })
    void a_wrong_figure_is_named_with_its_line(
            String figure, String field, String code, String value) {
        var problem =
                only(
                        problems(
                                """
                                ---
                                kind: case
                                title: A
                                outcomes:
                                  - indicator: sf_total
                                    result: improved
                                    figures:
                                      - {%s}
                                sources: [{id: s1, title: B}]
                                ---
                                """
                                        .formatted(figure)));

        assertEquals("outcomes[0].figures[0]." + field, problem.field());
        assertEquals(8, problem.line());
        assertEquals(code, problem.code());
        assertEquals(value, problem.details().isEmpty() ? null : problem.details().getFirst());
    }

    @Test
    void a_wrong_date_of_a_workshop_is_named() {
        var problem = only(problems("---\nkind: workshop\ntitle: A\ndate: 3. september\n---\n"));

        assertEquals(new Problem("date", 4, "wrong-date", List.of("3. september")), problem);
    }

    @Test
    void front_matter_that_cannot_be_read_is_a_problem_of_the_file() {
        assertEquals(
                List.of(new Problem("-", 1, "no-front-matter", List.of("# Title"))),
                problems("# Title"));
    }

    @Test
    void a_case_says_how_it_took_up_what_others_did() {
        var text = "---\nkind: case\ntitle: A\n%s\n---\n";

        assertEquals(
                new CaseStudy.Trial(Tried.ADAPTED, "b"),
                trial(text.formatted("tried: adapted\nafter: b")));
        assertEquals(
                new CaseStudy.Trial(Tried.COPIED, null), trial(text.formatted("tried: copied")));
        assertNull(trial(text.formatted("tried: null")));
        assertEquals(
                List.of("missing", "unknown-word", "wrong-slug"),
                List.of("after: b", "tried: stolen", "tried: copied\nafter: B b").stream()
                        .map(fields -> only(problems(text.formatted(fields))).code())
                        .toList());
    }

    private static CaseStudy.@Nullable Trial trial(String text) {
        return assertInstanceOf(CaseStudy.class, read(text).page()).trial();
    }

    @Test
    void an_outcome_says_how_it_came_to_be_told() {
        var text =
                """
                ---
                kind: case
                title: A
                outcomes:
                  - {indicator: sf_total, result: improved, beforehand: yes, chosen_high: %s}
                ---
                """;
        var study = assertInstanceOf(CaseStudy.class, read(text.formatted("no")).page());

        assertEquals(
                new Circumstances(Said.YES, Said.NO, null),
                study.outcomes().getFirst().circumstances());
        assertEquals(
                new Problem(
                        "outcomes[0].chosen_high",
                        5,
                        "unknown-word",
                        List.of("kanskje", "yes", "no")),
                only(problems(text.formatted("kanskje"))));
    }

    @Test
    void an_outcome_names_one_comparison_or_the_units_of_a_group() {
        assertEquals(List.of("sektoren"), comparisons("sektoren"));
        assertEquals(List.of("a", "b", "c"), comparisons("[a, b, a, c]"));
        assertEquals(List.of(), comparisons("null"));
    }

    private static List<String> comparisons(String written) {
        var study = assertInstanceOf(CaseStudy.class, read(compared(written)).page());
        return study.outcomes().getFirst().framing().comparisons();
    }

    private static String compared(String written) {
        return "---\nkind: case\ntitle: T\noutcomes:\n  - indicator: sf_total\n"
                + "    result: improved\n    comparison: "
                + written
                + "\n---\n";
    }

    @Test
    void more_than_a_hundred_comparisons_are_named_as_too_many() {
        var ids = String.join(", ", Collections.nCopies(101, "a"));
        var problem = problems(compared("[" + ids + "]")).getFirst();

        assertEquals("outcomes[0].comparison", problem.field());
        assertEquals(ProblemCode.TOO_MANY_COMPARISONS.code(), problem.code());
        assertEquals(List.of("101", "100"), problem.details());
    }

    @Test
    void the_day_somebody_stood_for_the_page_is_a_date() {
        var text = "---\nkind: concept\ntitle: A\nchecked: %s\n---\n";

        var head = read(text.formatted("2020-02-29")).page().head();
        var problem = only(problems(text.formatted("29.02.2020")));

        assertEquals(LocalDate.parse("2020-02-29"), head.checked());
        assertNull(read(text.formatted("null")).page().head().checked());
        assertEquals(new Problem("checked", 4, "wrong-date", List.of("29.02.2020")), problem);
    }

    @Test
    void a_text_that_is_too_long_to_read_is_a_problem_on_its_first_line() {
        var problem = only(problems("---\nkind: case\ntitle: A\n---\n" + "a".repeat(500_001)));

        assertEquals(new Problem("-", 5, "text-too-long", List.of("500001", "500000")), problem);
    }

    @Test
    void every_flaw_of_front_matter_has_a_problem_code() {
        for (var kind : FrontMatterFlaw.Kind.values()) {
            assertEquals(kind.code(), ProblemCode.valueOf(kind.name()).code());
        }
    }

    @Test
    void tens_of_thousands_of_wrong_figures_end_quickly() {
        var yaml =
                "---\nkind: case\ntitle: A\noutcomes: [{indicator: a, result: b, figures: ["
                        + "{source: x},".repeat(20_000)
                        + "]}]\n---\n";

        var problems = assertTimeoutPreemptively(ofSeconds(20), () -> problems(yaml));

        assertEquals(200, problems.size());
    }

    private static PageReading.Read read(String source) {
        return assertInstanceOf(PageReading.Read.class, PageReader.read(source));
    }

    private static List<Problem> problems(String source) {
        return assertInstanceOf(PageReading.Refused.class, PageReader.read(source)).problems();
    }

    private static Problem only(List<Problem> problems) {
        assertEquals(1, problems.size(), problems::toString);
        return problems.getFirst();
    }
}
