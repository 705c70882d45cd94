package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.NOON;
import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.derived;
import static no.dypdykk.fixture.Samples.id;
import static no.dypdykk.fixture.Samples.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Revision;
import no.dypdykk.port.Pages.AddressTaken;
import no.dypdykk.port.Pages.Summary;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// Where the addresses of pages lead that went up in others, in every store.
public abstract class JoinsContract extends StoreFixture {
    @Test
    void addresses_and_links_of_a_page_that_went_up_in_another_lead_to_that() {
        practice("kept", 1);
        practice("gone", 1);
        append("c", 1, linking(published(caseAddress("c"), "C"), LinkType.TRIED_MAIN, at("gone")));
        assertEquals(List.of(), backlinks(at("kept")));
        long before = change("kept");

        join("gone", 2, "kept");

        assertEquals(Optional.of("kept"), leadsTo("gone"));
        assertEquals(Optional.of(at("kept")), pages(pages -> pages.movedTo(at("gone"))));
        assertEquals(1, backlinks(at("kept")).size());
        assertTrue(change("kept") > before, "whoever follows the changes is told");
    }

    @Test
    void addresses_that_the_page_had_left_before_come_along() {
        practice("kept", 1);
        append("gone", 1, published(at("first"), "gone"));
        append("gone", 2, published(at("gone"), "gone"));

        join("gone", 3, "kept");

        assertEquals(Optional.of("kept"), leadsTo("first"));
        assertEquals(Optional.of("kept"), leadsTo("gone"));
    }

    @Test
    void a_page_may_come_into_the_store_before_the_one_that_took_it_up() {
        practice("gone", 1);
        join("gone", 2, "kept");
        assertEquals(Optional.empty(), leadsTo("gone"));

        practice("kept", 1);

        assertEquals(Optional.of("kept"), leadsTo("gone"));
    }

    @Test
    void addresses_follow_a_chain_to_its_end_in_whatever_order_it_was_made() {
        for (var name : List.of("a", "b", "c")) {
            practice(name, 1);
        }
        join("a", 2, "b");
        join("b", 2, "c");
        assertEquals(Optional.of("c"), leadsTo("a"));
        assertEquals(Optional.of("c"), leadsTo("b"));

        append("b", 3, published(at("b"), "b"));

        assertEquals(Optional.of("b"), leadsTo("a"));
        assertEquals(Optional.of("b"), leadsTo("b"));
    }

    @Test
    void a_page_that_is_published_again_takes_its_addresses_and_links_back() {
        practice("kept", 1);
        practice("gone", 1);
        append("c", 1, linking(published(caseAddress("c"), "C"), LinkType.TRIED_MAIN, at("gone")));
        join("gone", 2, "kept");

        append("gone", 3, published(at("gone"), "gone"));

        assertEquals(Optional.of("gone"), leadsTo("gone"));
        assertEquals(1, backlinks(at("gone")).size());
        assertEquals(List.of(), backlinks(at("kept")));
    }

    @Test
    void a_draft_does_not_take_an_address_back_nor_does_another_page() {
        practice("kept", 1);
        practice("gone", 1);
        join("gone", 2, "kept");

        assertThrows(
                AddressTaken.class,
                () -> append("new", 1, derived(at("gone"), "new", PageState.PUBLISHED)));
        append("gone", 3, derived(at("gone-joined"), "gone", PageState.DRAFT));

        assertEquals(Optional.of("kept"), leadsTo("gone"));
    }

    @Test
    void pages_that_went_up_in_each_other_lead_nowhere_and_stop_nothing() {
        practice("a", 1);
        practice("b", 1);
        join("a", 2, "b");
        join("b", 2, "a");

        assertEquals(Optional.empty(), leadsTo("a"));
        append("a", 3, published(at("a"), "a"));
        assertEquals(Optional.of("a"), leadsTo("a"));
        assertEquals(Optional.of("a"), leadsTo("b"));
    }

    private void practice(String name, int number) {
        append(name, number, published(at(name), name));
    }

    private void join(String gone, int number, String kept) {
        var state = PageState.ARCHIVED;
        var source =
                "---\nkind: practice\ntitle: x\nmerged_into: %s\n---\n".formatted(id(kept).value());
        var revision = new Revision(id(gone), number, NOON, "Sample Author", "", state, source);
        write(tx -> tx.pages().append(revision, derived(at(gone + "-joined"), gone, state)));
    }

    private Optional<String> leadsTo(String slug) {
        return pages(pages -> pages.find(at(slug))).map(Summary::title);
    }

    private long change(String name) {
        return pages(pages -> pages.byId(id(name))).orElseThrow().change();
    }

    private static PageAddress at(String slug) {
        return new PageAddress(PageKind.PRACTICE, slug);
    }
}
