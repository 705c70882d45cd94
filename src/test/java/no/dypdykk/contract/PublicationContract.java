package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.derived;
import static no.dypdykk.fixture.Samples.id;
import static no.dypdykk.fixture.Samples.practice;
import static no.dypdykk.fixture.Samples.published;
import static no.dypdykk.fixture.Samples.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageHead;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.port.Pages.AddressTaken;
import no.dypdykk.port.Pages.Derived;
import no.dypdykk.port.Pages.Unchecked;
import no.dypdykk.port.Pages.Underway;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How every store keeps what readers see apart from what writers work on.
public abstract class PublicationContract extends StoreFixture {
    @Test
    void readers_go_on_seeing_the_published_text_while_a_newer_one_is_a_draft() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("a", 2, derived(caseAddress("alfa"), "Alfa, new", PageState.DRAFT));

        var shown = pages(pages -> pages.published(caseAddress("alfa"))).orElseThrow();
        assertEquals("Alfa", shown.head().title());
        assertEquals(1, shown.revision().number());
        assertEquals(List.of("Alfa"), titles(pages(pages -> pages.list(PageKind.CASE))));
    }

    @Test
    void pages_nobody_stood_for_lately_are_listed_longest_ago_first() {
        append("a", 1, checked(published(caseAddress("alfa"), "Alfa"), "2019-01-02"));
        append("b", 1, checked(published(caseAddress("beta"), "Beta"), "2018-01-02"));
        append("c", 1, published(caseAddress("gamma"), "Gamma"));
        append("d", 1, checked(derived(caseAddress("d"), "D", PageState.DRAFT), "2018-01-02"));
        append("b", 2, checked(derived(caseAddress("b"), "B", PageState.DRAFT), "2020-01-01"));

        assertEquals(
                List.of(
                        new Unchecked(
                                id("b"),
                                caseAddress("beta"),
                                "Beta",
                                1,
                                LocalDate.parse("2018-01-02")),
                        new Unchecked(
                                id("a"),
                                caseAddress("alfa"),
                                "Alfa",
                                1,
                                LocalDate.parse("2019-01-02"))),
                unchecked("2020-01-01", 9));
        assertEquals(1, unchecked("2020-01-01", 1).size());
        assertEquals(1, unchecked("2019-01-02", 9).size());
        assertEquals(3, unchecked("2020-01-02", 9).size());
    }

    @Test
    void the_day_somebody_stood_for_a_page_is_kept_with_its_head() {
        var page = checked(published(caseAddress("alfa"), "Alfa"), "2019-01-02");
        append("a", 1, page);

        assertEquals(page.head(), pages(pages -> pages.byId(id("a"))).orElseThrow().head());
    }

    private List<Unchecked> unchecked(String before, int limit) {
        return pages(pages -> pages.unchecked(LocalDate.parse(before), limit));
    }

    private static Derived checked(Derived page, String day) {
        var head = page.head();
        return new Derived(
                new PageHead(
                        head.kind(),
                        head.slug(),
                        head.lang(),
                        head.title(),
                        head.summary(),
                        head.state(),
                        head.aliases(),
                        head.themes(),
                        head.roles(),
                        head.sources(),
                        LocalDate.parse(day)),
                page.links(),
                page.mentions(),
                page.card());
    }

    @Test
    void writers_work_on_the_newest_text() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        var draft = derived(caseAddress("alfa-new"), "Alfa, new", PageState.DRAFT);
        append("a", 2, draft);

        var newest = pages(pages -> pages.byId(id("a"))).orElseThrow();

        assertEquals(draft.head(), newest.head());
        assertEquals(PageState.DRAFT, newest.state());
        assertEquals(2, newest.revision().number());
        assertEquals(1, newest.published());
    }

    @Test
    void each_revision_remembers_the_state_it_was_saved_in() {
        append("a", 1, derived(caseAddress("alfa"), "Alfa", PageState.DRAFT));
        append("a", 2, derived(caseAddress("alfa"), "Alfa", PageState.IN_REVIEW));
        append("a", 3, published(caseAddress("alfa"), "Alfa"));

        assertEquals(
                List.of(PageState.PUBLISHED, PageState.IN_REVIEW, PageState.DRAFT),
                pages(pages -> pages.history(id("a"))).stream().map(r -> r.state()).toList());
    }

    @Test
    void a_history_can_be_that_of_one_state() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("a", 2, derived(caseAddress("alfa"), "Alfa", PageState.DRAFT));
        append("a", 3, published(caseAddress("alfa"), "Alfa"));
        append("a", 4, derived(caseAddress("alfa"), "Alfa", PageState.DRAFT));

        assertEquals(List.of(3, 1), numbers(PageState.PUBLISHED, 9));
        assertEquals(List.of(1), numbers(PageState.PUBLISHED, 3));
        assertEquals(List.of(4, 2), numbers(PageState.DRAFT, 9));
        assertEquals(List.of(), numbers(PageState.ARCHIVED, 9));
    }

    private List<Integer> numbers(PageState state, int before) {
        return pages(pages -> pages.history(id("a"), state, before, 9)).stream()
                .map(revision -> revision.number())
                .toList();
    }

    @Test
    void publishing_brings_the_newest_text_to_readers() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("a", 2, derived(caseAddress("alfa"), "Alfa, new", PageState.DRAFT));

        append("a", 3, published(caseAddress("alfa"), "Alfa, new"));

        assertEquals(List.of("Alfa, new"), titles(pages(pages -> pages.list(PageKind.CASE))));
        assertEquals(3, pages(pages -> pages.published(id("a"))).orElseThrow().published());
    }

    @Test
    void an_archived_page_is_shown_to_nobody_and_keeps_its_text() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("b", 1, published(caseAddress("beta"), "Beta"));

        append("a", 2, derived(caseAddress("alfa"), "Alfa", PageState.ARCHIVED));

        assertEquals(List.of("Beta"), titles(pages(pages -> pages.list(PageKind.CASE))));
        assertEquals(Optional.empty(), pages(pages -> pages.published(id("a"))));
        assertEquals(PageState.ARCHIVED, pages(pages -> pages.byId(id("a"))).orElseThrow().state());
    }

    @Test
    void links_follow_the_published_text() {
        append("old", 1, published(practice("old"), "Old"));
        append("new", 1, published(practice("new"), "New"));
        var alfa = published(caseAddress("alfa"), "Alfa");
        append("a", 1, linking(alfa, LinkType.TRIED_MAIN, practice("old")));

        var draft = derived(caseAddress("alfa"), "Alfa", PageState.DRAFT);
        append("a", 2, linking(draft, LinkType.TRIED_MAIN, practice("new")));

        assertEquals(1, backlinks(practice("old")).size());
        assertEquals(List.of(), backlinks(practice("new")));
    }

    @Test
    void a_draft_of_a_shown_page_is_no_change_for_those_who_follow() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        long before = store.position();

        append("a", 2, derived(caseAddress("alfa"), "Alfa, new", PageState.DRAFT));

        assertEquals(before, store.position());
    }

    @Test
    void a_draft_with_another_address_moves_the_page_only_when_it_is_published() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("a", 2, derived(caseAddress("moved"), "Alfa", PageState.DRAFT));
        assertEquals(Optional.empty(), pages(pages -> pages.movedTo(caseAddress("alfa"))));

        append("a", 3, published(caseAddress("moved"), "Alfa"));

        assertEquals(
                Optional.of(caseAddress("moved")),
                pages(pages -> pages.movedTo(caseAddress("alfa"))));
    }

    @Test
    void a_draft_learns_at_once_that_its_address_is_taken() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("b", 1, published(caseAddress("beta"), "Beta"));
        var draft = derived(caseAddress("beta"), "Alfa", PageState.DRAFT);

        var taken = assertThrows(AddressTaken.class, () -> append("a", 2, draft));

        assertEquals(id("b"), taken.owner());
        assertEquals(1, pages(pages -> pages.byId(id("a"))).orElseThrow().revision().number());
    }

    @Test
    void what_waits_for_review_is_listed_longest_waiting_first() {
        append("shown", 1, published(caseAddress("shown"), "Shown"));
        append("shown", 2, derived(caseAddress("shown"), "Shown, new", PageState.IN_REVIEW));
        append("new", 1, derived(caseAddress("new"), "New", PageState.IN_REVIEW));
        append("draft", 1, derived(caseAddress("draft"), "Draft", PageState.DRAFT));

        var waiting = pages(pages -> pages.underway(PageState.IN_REVIEW));

        var first = revision("new", 1);
        var second = revision("shown", 2);
        assertEquals(
                List.of(
                        new Underway(
                                id("new"),
                                caseAddress("new"),
                                "New",
                                1,
                                0,
                                first.author(),
                                first.time()),
                        new Underway(
                                id("shown"),
                                caseAddress("shown"),
                                "Shown, new",
                                2,
                                1,
                                second.author(),
                                second.time())),
                waiting);
    }

    @Test
    void an_address_has_an_owner_published_or_not_and_also_after_a_move() {
        append("a", 1, derived(caseAddress("first"), "Alfa", PageState.DRAFT));
        append("a", 2, derived(caseAddress("second"), "Alfa", PageState.DRAFT));

        assertEquals(Optional.of(id("a")), pages(pages -> pages.owner(caseAddress("first"))));
        assertEquals(Optional.of(id("a")), pages(pages -> pages.owner(caseAddress("second"))));
        assertTrue(pages(pages -> pages.owner(caseAddress("third"))).isEmpty());
    }
}
