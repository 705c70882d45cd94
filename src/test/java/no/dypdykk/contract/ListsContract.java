package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.NOON;
import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.derived;
import static no.dypdykk.fixture.Samples.id;
import static no.dypdykk.fixture.Samples.practice;
import static no.dypdykk.fixture.Samples.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.port.Pages;
import no.dypdykk.port.Pages.Order;
import no.dypdykk.port.Pages.ReportedResults;
import no.dypdykk.port.Pages.Summary;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which pages every store lists, and in which order.
public abstract class ListsContract extends StoreFixture {
    @Test
    void lists_are_in_norwegian_order_of_title() {
        for (var title :
                List.of("Ås", "Zebra", "Ærlig", "«eple»", "Øst", "Apal", "épée", "Äpple 2")) {
            append(
                    title.codePointAt(0) + "",
                    1,
                    published(caseAddress("s" + title.hashCode()), title));
        }

        assertEquals(
                List.of("Apal", "épée", "«eple»", "Zebra", "Äpple 2", "Ærlig", "Øst", "Ås"),
                titles(pages(pages -> pages.list(PageKind.CASE))));
    }

    @Test
    void equal_titles_are_in_order_of_id() {
        append("b", 1, published(caseAddress("beta"), "Same"));
        append("a", 1, published(practice("alfa"), "Same"));

        assertEquals(
                List.of(id("a"), id("b")),
                pages(pages -> pages.list(null)).stream().map(Summary::id).toList());
    }

    @Test
    void a_long_list_comes_in_parts_by_title_or_newest_first() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("c", 1, published(caseAddress("celle"), "Celle"));
        append("b", 1, published(caseAddress("beta"), "Beta"));
        append("p", 1, published(practice("annet"), "Annet slag"));

        assertEquals(List.of("Alfa", "Beta"), titles(part(Order.TITLE, 0, 2)));
        assertEquals(List.of("Celle"), titles(part(Order.TITLE, 2, 2)));
        assertEquals(List.of("Celle", "Alfa"), titles(part(Order.NEWEST, 1, 2)));
        assertEquals(List.of(), titles(part(Order.NEWEST, 3, 2)));
    }

    private List<Summary> part(Order order, int from, int limit) {
        return pages(pages -> pages.list(PageKind.CASE, order, from, limit));
    }

    @Test
    void a_list_has_one_kind_or_all() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("b", 1, published(practice("beta"), "Beta"));

        assertEquals(List.of("Beta"), titles(pages(pages -> pages.list(PageKind.PRACTICE))));
        assertEquals(List.of("Alfa", "Beta"), titles(pages(pages -> pages.list(null))));
        assertEquals(List.of(), pages(pages -> pages.list(PageKind.THEME)));
    }

    @Test
    void the_page_changed_last_is_the_newest() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("b", 1, published(caseAddress("beta"), "Beta"));
        append("c", 1, published(practice("gamma"), "Gamma"));
        append("a", 2, published(caseAddress("alfa"), "Alfa"));

        assertEquals(List.of("Alfa", "Gamma"), titles(pages(pages -> pages.newest(null, 2))));
        assertEquals(
                List.of("Alfa", "Beta"), titles(pages(pages -> pages.newest(PageKind.CASE, 9))));
    }

    @Test
    void a_summary_has_the_card_and_tells_when_the_page_was_changed() {
        var given = about(published(caseAddress("alfa"), "Alfa"));
        append("a", 1, given);

        assertEquals(
                new Summary(
                        id("a"),
                        caseAddress("alfa"),
                        "nn",
                        "Alfa",
                        "summary of Alfa",
                        given.card(),
                        NOON.plusSeconds(1)),
                pages(pages -> pages.find(caseAddress("alfa"))).orElseThrow());
    }

    @Test
    void summaries_are_given_once_for_the_pages_that_exist() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("b", 1, published(practice("beta"), "Beta"));
        var asked =
                List.of(
                        practice("beta"),
                        caseAddress("none"),
                        caseAddress("alfa"),
                        practice("beta"));

        assertEquals(
                List.of("Alfa", "Beta"),
                titles(pages(pages -> pages.summaries(asked))).stream().sorted().toList());
    }

    @Test
    void only_published_pages_are_shown() {
        var shown = published(caseAddress("shown"), "Shown");
        append("shown", 1, about(shown));
        for (var state : List.of(PageState.DRAFT, PageState.IN_REVIEW, PageState.ARCHIVED)) {
            append(state.code(), 1, about(derived(caseAddress(state.code()), "Hidden", state)));
        }
        var all = List.of(caseAddress("shown"), caseAddress("draft"), caseAddress("in-review"));

        assertEquals(List.of("Shown"), titles(pages(pages -> pages.list(PageKind.CASE))));
        assertEquals(List.of("Shown"), titles(pages(pages -> pages.list(null))));
        assertEquals(List.of("Shown"), titles(pages(pages -> pages.newest(PageKind.CASE, 9))));
        assertEquals(List.of("Shown"), titles(pages(pages -> pages.newest(null, 9))));
        assertEquals(List.of("Shown"), titles(pages(pages -> pages.summaries(all))));
        assertEquals(
                List.of("Shown"), titles(pages(pages -> pages.inMunicipalities(List.of("9901")))));
        assertEquals(
                List.of("Shown"),
                pages(pages -> pages.backlinks(practice("target"))).stream()
                        .map(backlink -> backlink.from().title())
                        .toList());
        assertEquals(
                List.of("Shown"),
                pages(pages -> pages.caseOutcomes(practice("target"))).stream()
                        .map(row -> row.from().title())
                        .toList());
        assertEquals(
                List.of(1),
                pages(Pages::reportedResults).stream().map(ReportedResults::times).toList());
        assertEquals(Map.of("target", 1), pages(Pages::reportingCases));
        assertEquals(Map.of(PageKind.CASE, 1), pages(Pages::counts));
        assertEquals(Optional.empty(), pages(pages -> pages.find(caseAddress("draft"))));
        assertTrue(pages(pages -> pages.find(caseAddress("shown"))).isPresent());
    }

    @Test
    void ids_of_all_pages_can_be_walked_in_order() {
        append("b", 1, published(caseAddress("beta"), "Beta"));
        append("a", 1, derived(caseAddress("alfa"), "Alfa", PageState.DRAFT));
        append("c", 1, published(practice("gamma"), "Gamma"));

        assertEquals(List.of(id("a"), id("b")), pages(pages -> pages.ids(null, 2)));
        assertEquals(List.of(id("c")), pages(pages -> pages.ids(id("b"), 2)));
        assertEquals(List.of(), pages(pages -> pages.ids(id("c"), 2)));
    }
}
