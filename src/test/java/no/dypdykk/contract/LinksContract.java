package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.card;
import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.id;
import static no.dypdykk.fixture.Samples.link;
import static no.dypdykk.fixture.Samples.practice;
import static no.dypdykk.fixture.Samples.published;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.port.Pages;
import no.dypdykk.port.Pages.Derived;
import no.dypdykk.port.Pages.Loaded;
import no.dypdykk.port.Pages.ReportedResults;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What every store derives from pages: links back, outcomes, places, files.
public abstract class LinksContract extends StoreFixture {
    @Test
    void backlinks_come_by_type_and_then_title() {
        var target = practice("target");
        append("b", 1, linking(published(caseAddress("beta"), "Beta"), LinkType.MENTIONS, target));
        append("a", 1, linking(published(caseAddress("alfa"), "Alfa"), LinkType.MENTIONS, target));
        append("z", 1, linking(published(caseAddress("z"), "Zeta"), LinkType.TRIED_MAIN, target));
        append(
                "o",
                1,
                linking(published(caseAddress("o"), "Other"), LinkType.MENTIONS, practice("o")));

        assertEquals(
                List.of("TRIED_MAIN Zeta", "MENTIONS Alfa", "MENTIONS Beta"), backlinks(target));
    }

    @Test
    void a_page_that_links_twice_in_the_same_way_counts_once() {
        var target = practice("target");
        append(
                "a",
                1,
                linking(published(caseAddress("alfa"), "Alfa"), LinkType.MENTIONS, target, target));

        assertEquals(List.of("MENTIONS Alfa"), backlinks(target));
    }

    @Test
    void a_link_to_an_address_the_page_left_still_counts() {
        append("t", 1, published(practice("before"), "Target"));
        append(
                "a",
                1,
                linking(
                        published(caseAddress("alfa"), "Alfa"),
                        LinkType.MENTIONS,
                        practice("before")));
        append("t", 2, published(practice("after"), "Target"));
        append(
                "b",
                1,
                linking(
                        published(caseAddress("beta"), "Beta"),
                        LinkType.MENTIONS,
                        practice("after")));

        assertEquals(List.of("MENTIONS Alfa", "MENTIONS Beta"), backlinks(practice("after")));
    }

    @Test
    void a_mention_by_slug_alone_means_the_page_that_has_it_also_one_made_later() {
        append("a", 1, mentioning(published(caseAddress("alfa"), "Alfa"), "target", "other"));
        assertEquals(List.of("MENTIONS Alfa"), backlinks(practice("target")));

        append("t", 1, published(practice("target"), "Target"));
        append("t", 2, published(practice("moved"), "Target"));

        assertEquals(List.of("MENTIONS Alfa"), backlinks(practice("moved")));
        assertEquals(List.of(), backlinks(practice("third")));
    }

    @Test
    void links_follow_the_newest_revision() {
        append(
                "a",
                1,
                linking(
                        published(caseAddress("alfa"), "Alfa"),
                        LinkType.MENTIONS,
                        practice("one")));
        append(
                "a",
                2,
                linking(
                        published(caseAddress("alfa"), "Alfa"),
                        LinkType.MENTIONS,
                        practice("two")));

        assertEquals(List.of(), backlinks(practice("one")));
        assertEquals(List.of("MENTIONS Alfa"), backlinks(practice("two")));
    }

    @Test
    void a_case_reports_one_row_per_practice_and_indicator() {
        var head = published(caseAddress("alfa"), "Alfa").head();
        append(
                "a",
                1,
                new Derived(
                        head,
                        List.of(
                                link(LinkType.TRIED_MAIN, practice("one")),
                                link(LinkType.TRIED_BUNDLE, practice("two")),
                                link(LinkType.MENTIONS, practice("three"))),
                        List.of(),
                        card(
                                List.of(),
                                Map.of(
                                        "sample_absence",
                                        Result.WORSE,
                                        "sample_turnover",
                                        Result.NOT_MEASURED))));

        assertEquals(
                List.of("Alfa MAIN sample_absence WORSE", "Alfa MAIN sample_turnover NOT_MEASURED"),
                reports(practice("one")));
        assertEquals(
                List.of(
                        "Alfa BUNDLE sample_absence WORSE",
                        "Alfa BUNDLE sample_turnover NOT_MEASURED"),
                reports(practice("two")));
        assertEquals(List.of(), reports(practice("three")));
    }

    private List<String> reports(PageAddress practice) {
        return pages(pages -> pages.caseOutcomes(practice)).stream()
                .map(row ->
                        "%s %s %s %s"
                                .formatted(
                                        row.from().title(),
                                        row.part(),
                                        row.indicator(),
                                        row.result()))
                .toList();
    }

    @Test
    void what_cases_report_is_counted_by_practice_indicator_and_result() {
        appendCase("a", Map.of("sample_absence", Result.WORSE), "one", "two");
        appendCase("b", Map.of("sample_absence", Result.WORSE), "one");
        appendCase("c", Map.of("sample_absence", Result.MIXED), "one");
        appendCase("d", Map.of("sample_turnover", Result.MIXED), "two");
        appendCase("e", Map.of(), "one");

        assertEquals(
                List.of(
                        "one sample_absence MIXED 1",
                        "one sample_absence WORSE 2",
                        "two sample_absence WORSE 1",
                        "two sample_turnover MIXED 1"),
                pages(Pages::reportedResults).stream()
                        .map(row ->
                                "%s %s %s %d"
                                        .formatted(
                                                row.practice(),
                                                row.indicator(),
                                                row.result(),
                                                row.times()))
                        .sorted()
                        .toList());
        assertEquals(Map.of("one", 3, "two", 2), pages(Pages::reportingCases));
    }

    private void appendCase(String id, Map<String, Result> results, String... practices) {
        append(
                id,
                1,
                new Derived(
                        published(caseAddress(id), id).head(),
                        Stream.of(practices)
                                .map(slug -> link(LinkType.TRIED_MAIN, practice(slug)))
                                .toList(),
                        List.of(),
                        card(List.of(), results)));
    }

    @Test
    void pages_are_counted_by_kind() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("b", 1, published(caseAddress("beta"), "Beta"));
        append("p", 1, published(practice("one"), "One"));

        assertEquals(Map.of(PageKind.CASE, 2, PageKind.PRACTICE, 1), pages(Pages::counts));
    }

    @Test
    void a_case_reports_on_a_renamed_practice_by_its_present_name() {
        append("p", 1, published(practice("before"), "Practice"));
        append("p", 2, published(practice("after"), "Practice"));
        var study = published(caseAddress("alfa"), "Alfa");
        append(
                "a",
                1,
                new Derived(
                        study.head(),
                        List.of(link(LinkType.TRIED_MAIN, practice("before"))),
                        List.of(),
                        card(List.of(), Map.of("sample_absence", Result.MIXED))));

        assertEquals(List.of("Alfa MAIN sample_absence MIXED"), reports(practice("after")));
        assertEquals(Map.of("after", 1), pages(Pages::reportingCases));
        assertEquals(
                List.of("after"),
                pages(Pages::reportedResults).stream().map(ReportedResults::practice).toList());
    }

    @Test
    void a_case_is_found_by_each_of_its_municipalities_once() {
        var alfa = published(caseAddress("alfa"), "Alfa");
        append(
                "a",
                1,
                new Derived(
                        alfa.head(),
                        List.of(),
                        List.of(),
                        card(List.of("9901", "9902"), Map.of())));
        var beta = published(caseAddress("beta"), "Beta");
        append(
                "b",
                1,
                new Derived(
                        beta.head(),
                        List.of(),
                        List.of(),
                        card(List.of("9902", "9902"), Map.of())));

        assertEquals(
                List.of("Alfa", "Beta"),
                titles(pages(pages -> pages.inMunicipalities(List.of("9902", "9901")))));
        assertEquals(
                List.of("Alfa"), titles(pages(pages -> pages.inMunicipalities(List.of("9901")))));
        assertEquals(List.of(), pages(pages -> pages.inMunicipalities(List.of())));
    }

    @Test
    void what_was_loaded_from_a_file_is_remembered() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        write(tx -> tx.pages().markLoaded("cases/alfa.md", new Loaded(id("a"), 1, "hash 1")));
        write(tx -> tx.pages().markLoaded("cases/alfa.md", new Loaded(id("a"), 2, "hash 2")));

        assertEquals(
                Optional.of(new Loaded(id("a"), 2, "hash 2")),
                pages(pages -> pages.loaded("cases/alfa.md")));
        assertEquals(Optional.empty(), pages(pages -> pages.loaded("cases/beta.md")));
    }
}
