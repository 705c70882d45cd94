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

import no.dypdykk.core.page.PageState;
import no.dypdykk.port.Pages;
import no.dypdykk.port.Pages.AddressTaken;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// How every store keeps pages, their revisions and their addresses.
public abstract class PagesContract extends StoreFixture {
    @Test
    void a_stored_page_is_found_by_id_and_by_address_as_it_was_given() {
        var given = published(caseAddress("alfa"), "Alfa");
        append("a", 1, given);

        var byId = pages(pages -> pages.byId(id("a"))).orElseThrow();

        assertEquals(new Pages.Stored(id("a"), given.head(), 1, 1, revision("a", 1)), byId);
        assertEquals(Optional.of(byId), pages(pages -> pages.published(caseAddress("alfa"))));
    }

    @Test
    void an_unknown_page_is_simply_not_there() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));

        assertEquals(Optional.empty(), pages(pages -> pages.byId(id("b"))));
        assertEquals(Optional.empty(), pages(pages -> pages.published(practice("alfa"))));
        assertEquals(Optional.empty(), pages(pages -> pages.movedTo(caseAddress("alfa"))));
        assertEquals(Optional.empty(), pages(pages -> pages.find(caseAddress("beta"))));
    }

    @Test
    void all_revisions_are_kept_and_the_newest_comes_first() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("a", 2, published(caseAddress("alfa"), "Alfa again"));

        assertEquals(
                List.of(revision("a", 2), revision("a", 1)),
                pages(pages -> pages.history(id("a"))));
        assertEquals(Optional.of(revision("a", 1)), pages(pages -> pages.revision(id("a"), 1)));
        assertEquals(Optional.empty(), pages(pages -> pages.revision(id("a"), 3)));
        assertEquals(
                revision("a", 2), pages(pages -> pages.byId(id("a"))).orElseThrow().revision());
    }

    @Test
    void a_history_can_be_taken_in_parts() {
        for (int number = 1; number <= 4; number++) {
            append("a", number, published(caseAddress("alfa"), "Alfa"));
        }
        append("b", 1, published(caseAddress("beta"), "Beta"));

        assertEquals(
                List.of(revision("a", 3), revision("a", 2)),
                pages(pages -> pages.history(id("a"), null, 4, 2)));
        assertEquals(
                List.of(revision("a", 4)),
                pages(pages -> pages.history(id("a"), null, Integer.MAX_VALUE, 1)));
        assertEquals(List.of(), pages(pages -> pages.history(id("a"), null, 1, 9)));
        assertEquals(List.of(), pages(pages -> pages.history(id("c"), null, 9, 9)));
    }

    @Test
    void a_revision_out_of_turn_is_refused() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));

        assertThrows(
                IllegalArgumentException.class,
                () -> append("a", 1, published(caseAddress("alfa"), "Alfa")));
        assertThrows(
                IllegalArgumentException.class,
                () -> append("a", 3, published(caseAddress("alfa"), "Alfa")));
        assertThrows(
                IllegalArgumentException.class,
                () -> append("b", 2, published(caseAddress("beta"), "Beta")));
    }

    @Test
    void a_store_that_is_opened_again_has_what_was_written_and_the_same_epoch() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        var epoch = store.epoch();
        store.close();

        store = open();

        assertTrue(pages(pages -> pages.byId(id("a"))).isPresent());
        assertEquals(epoch, store.epoch());
        assertEquals(1, store.position());
    }

    @Test
    void a_renamed_page_is_found_where_it_was() {
        append("a", 1, published(caseAddress("old"), "Alfa"));
        append("a", 2, published(caseAddress("older-sister"), "Alfa"));
        append("a", 3, published(caseAddress("new"), "Alfa"));

        assertEquals(
                Optional.of(caseAddress("new")), pages(pages -> pages.movedTo(caseAddress("old"))));
        assertEquals(
                Optional.of(caseAddress("new")),
                pages(pages -> pages.movedTo(caseAddress("older-sister"))));
        assertEquals(Optional.empty(), pages(pages -> pages.published(caseAddress("old"))));
        assertEquals(
                caseAddress("new"),
                pages(pages -> pages.find(caseAddress("old"))).orElseThrow().address());
        assertEquals(
                caseAddress("new"),
                pages(pages -> pages.find(caseAddress("new"))).orElseThrow().address());
    }

    @Test
    void a_page_may_take_back_an_address_it_left() {
        append("a", 1, published(caseAddress("first"), "Alfa"));
        append("a", 2, published(caseAddress("second"), "Alfa"));
        append("a", 3, published(caseAddress("first"), "Alfa"));

        assertTrue(pages(pages -> pages.published(caseAddress("first"))).isPresent());
        assertEquals(Optional.empty(), pages(pages -> pages.movedTo(caseAddress("first"))));
        assertEquals(
                Optional.of(caseAddress("first")),
                pages(pages -> pages.movedTo(caseAddress("second"))));
    }

    @Test
    void an_address_in_use_is_not_given_to_another_page() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("b", 1, published(caseAddress("beta"), "Beta"));

        var taken =
                assertThrows(
                        AddressTaken.class,
                        () -> append("b", 2, published(caseAddress("alfa"), "Beta")));

        assertEquals(caseAddress("alfa"), taken.address());
        assertEquals(id("a"), taken.owner());
        assertEquals(1, pages(pages -> pages.byId(id("b"))).orElseThrow().revision().number());
    }

    @Test
    void a_refused_page_leaves_no_number_that_nobody_can_find() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));

        store.write(tx -> {
            var second = revision("b", 1);
            var derived = published(caseAddress("alfa"), "Beta");
            assertThrows(AddressTaken.class, () -> tx.pages().append(second, derived));
            return true;
        });

        assertEquals(Long.valueOf(store.position()), store.read(tx -> tx.changes().last()));
    }

    @Test
    void an_address_left_behind_is_not_given_to_another_page() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("a", 2, published(caseAddress("moved"), "Alfa"));

        var taken =
                assertThrows(
                        AddressTaken.class,
                        () -> append("b", 1, published(caseAddress("alfa"), "Beta")));

        assertEquals(id("a"), taken.owner());
        assertEquals(Optional.empty(), pages(pages -> pages.byId(id("b"))));
    }

    @Test
    void the_same_slug_may_stand_once_in_each_kind() {
        append("a", 1, published(caseAddress("alfa"), "A case"));
        append("b", 1, published(practice("alfa"), "A practice"));

        assertEquals(id("a"), pages(pages -> pages.find(caseAddress("alfa"))).orElseThrow().id());
        assertEquals(id("b"), pages(pages -> pages.find(practice("alfa"))).orElseThrow().id());
    }

    @Test
    void a_draft_holds_its_address_too() {
        append("a", 1, derived(caseAddress("alfa"), "Alfa", PageState.DRAFT));

        assertThrows(
                AddressTaken.class, () -> append("b", 1, published(caseAddress("alfa"), "Beta")));
    }
}
