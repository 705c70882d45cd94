package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.derived;
import static no.dypdykk.fixture.Samples.practice;
import static no.dypdykk.fixture.Samples.published;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageState;
import no.dypdykk.port.Pages;
import no.dypdykk.port.Pages.Derived;
import no.dypdykk.port.Pages.Some;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Where every store sees that published pages do not hang together.
public abstract class GapsContract extends StoreFixture {
    private static final Derived ALFA = published(caseAddress("alfa"), "Alfa");

    private List<String> broken() {
        return pages(pages -> pages.brokenLinks(9)).first().stream()
                .map(link ->
                        "%s %s %s %s"
                                .formatted(
                                        link.from().title(), link.type(), link.kind(), link.slug()))
                .toList();
    }

    private List<String> orphans() {
        return titles(pages(pages -> pages.orphans(9)).first());
    }

    // --- broken links

    @Test
    void a_link_to_no_page_is_broken_until_the_page_is_published() {
        append("a", 1, linking(ALFA, LinkType.TRIED_MAIN, practice("target")));
        assertEquals(List.of("Alfa TRIED_MAIN PRACTICE target"), broken());

        append("t", 1, derived(practice("target"), "Target", PageState.DRAFT));
        assertEquals(List.of("Alfa TRIED_MAIN PRACTICE target"), broken());

        append("t", 2, published(practice("target"), "Target"));
        assertEquals(List.of(), broken());
    }

    @Test
    void a_mention_by_slug_alone_is_broken_when_no_kind_of_page_has_the_slug() {
        append("a", 1, mentioning(ALFA, "target", "missing"));
        append("t", 1, published(practice("target"), "Target"));

        assertEquals(List.of("Alfa MENTIONS null missing"), broken());
    }

    @Test
    void a_page_of_another_kind_with_the_slug_does_not_mend_a_link() {
        append("a", 1, linking(ALFA, LinkType.TRIED_MAIN, practice("target")));
        append("t", 1, published(caseAddress("target"), "Target"));

        assertEquals(List.of("Alfa TRIED_MAIN PRACTICE target"), broken());
    }

    @Test
    void links_to_an_address_the_page_left_are_whole() {
        append("t", 1, published(practice("before"), "Target"));
        append("a", 1, linking(ALFA, LinkType.MENTIONS, practice("before")));
        append("b", 1, mentioning(published(caseAddress("beta"), "Beta"), "before"));
        append("t", 2, published(practice("after"), "Target"));

        assertEquals(List.of(), broken());
    }

    @Test
    void what_a_draft_links_to_is_nobodys_business() {
        var draft = derived(caseAddress("draft"), "Draft", PageState.DRAFT);
        append("d", 1, mentioning(draft, "missing-too"));
        append("a", 1, mentioning(ALFA, "missing"));

        assertEquals(List.of("Alfa MENTIONS null missing"), broken());
    }

    @Test
    void the_first_broken_links_come_with_the_number_of_all() {
        append("b", 1, mentioning(published(caseAddress("beta"), "Beta"), "one", "two"));
        append("a", 1, mentioning(ALFA, "three"));

        var some = pages(pages -> pages.brokenLinks(1));

        assertEquals(3, some.total());
        assertEquals(List.of("Alfa"), some.first().stream().map(l -> l.from().title()).toList());
    }

    // --- orphans

    @Test
    void a_page_is_an_orphan_until_another_published_page_links_to_it() {
        append("t", 1, published(practice("target"), "Target"));
        append("a", 1, derived(caseAddress("alfa"), "Alfa", PageState.DRAFT));
        assertEquals(List.of("Target"), orphans());

        append("a", 2, linking(ALFA, LinkType.MENTIONS, practice("target")));
        assertEquals(List.of("Alfa"), orphans());
    }

    @Test
    void a_link_from_a_draft_or_from_itself_gives_a_page_no_home() {
        append("a", 1, linking(ALFA, LinkType.MENTIONS, caseAddress("alfa")));
        var draft = derived(caseAddress("draft"), "Draft", PageState.DRAFT);
        append("d", 1, linking(draft, LinkType.MENTIONS, caseAddress("alfa")));

        assertEquals(List.of("Alfa"), orphans());
    }

    @Test
    void mentions_by_slug_alone_and_links_to_an_address_the_page_left_count() {
        append("s", 1, published(practice("by-slug"), "By slug"));
        append("t", 1, published(practice("before"), "Target"));
        append("t", 2, published(practice("after"), "Target"));
        append("a", 1, mentioning(ALFA, "by-slug", "before"));

        assertEquals(List.of("Alfa"), orphans());
    }

    @Test
    void the_first_orphans_come_with_the_number_of_all() {
        append("b", 1, published(caseAddress("beta"), "Beta"));
        append("a", 1, ALFA);

        Some<Pages.Summary> some = pages(pages -> pages.orphans(1));

        assertEquals(2, some.total());
        assertEquals(List.of("Alfa"), titles(some.first()));
    }
}
