package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.NOON;
import static no.dypdykk.fixture.Samples.id;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.port.Drafts;
import no.dypdykk.port.Drafts.Draft;
import no.dypdykk.port.Drafts.Kept;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// What every store does with texts that are typed and not saved.
public abstract class DraftsContract extends StoreFixture {
    @Test
    void a_draft_takes_the_place_of_the_one_before_it() {
        keep(drafts -> drafts.keep(draft("ola", "f1", "case", 1)));
        keep(drafts -> drafts.keep(draft("ola", "f1", "case", 2)));

        assertEquals(Optional.of(draft("ola", "f1", "case", 2)), read(d -> d.find("ola", "f1")));
        assertEquals(1, read(drafts -> drafts.of("ola")).size());
    }

    @Test
    void people_see_their_own_drafts_only_and_the_newest_first() {
        keep(drafts -> drafts.keep(draft("ola", "f1", "case", 1)));
        keep(drafts -> drafts.keep(draft("ola", "f2", "case", 2)));
        keep(drafts -> drafts.keep(draft("kari", "f1", "case", 3)));

        assertEquals(
                List.of(draft("ola", "f2", "case", 2), draft("ola", "f1", "case", 1)),
                read(drafts -> drafts.of("ola")));
        assertEquals(Optional.empty(), read(drafts -> drafts.find("kari", "f2")));
    }

    @Test
    void the_newest_draft_of_a_page_is_found() {
        keep(drafts -> drafts.keep(draft("ola", "f1", "page-a", 1)));
        keep(drafts -> drafts.keep(draft("ola", "f2", "page-a", 2)));

        assertEquals(
                Optional.of(draft("ola", "f2", "page-a", 2)),
                read(drafts -> drafts.ofPage("ola", id("a"))));
        assertEquals(Optional.empty(), read(drafts -> drafts.ofPage("kari", id("a"))));
    }

    @Test
    void a_removed_draft_is_gone_and_the_others_stay() {
        keep(drafts -> drafts.keep(draft("ola", "f1", "case", 1)));
        keep(drafts -> drafts.keep(draft("ola", "f2", "case", 2)));
        keep(drafts -> drafts.remove("ola", "f1"));

        assertEquals(List.of(draft("ola", "f2", "case", 2)), read(drafts -> drafts.of("ola")));
    }

    @Test
    void a_draft_is_no_change_and_survives_a_new_start() {
        keep(drafts -> drafts.keep(draft("ola", "f1", "case", 1)));
        assertEquals(0, store.position());

        store.close();
        store = open();

        assertEquals(Optional.of(draft("ola", "f1", "case", 1)), read(d -> d.find("ola", "f1")));
    }

    @Test
    void what_a_form_was_saved_as_is_remembered_for_a_while() {
        keep(drafts -> drafts.markKept("ola", "f1", new Kept(id("a"), 1), NOON, NOON));
        keep(drafts -> drafts.markKept("ola", "f1", new Kept(id("a"), 2), NOON, NOON));
        assertEquals(Optional.of(new Kept(id("a"), 2)), read(drafts -> drafts.kept("ola", "f1")));
        assertEquals(Optional.empty(), read(drafts -> drafts.kept("kari", "f1")));

        var later = NOON.plusSeconds(60);
        keep(drafts -> drafts.markKept("ola", "f2", new Kept(id("b"), 1), later, later));

        assertEquals(Optional.empty(), read(drafts -> drafts.kept("ola", "f1")));
    }

    private static Draft draft(String owner, String form, String subject, int minute) {
        return new Draft(
                owner,
                form,
                subject,
                "Tittel æøå",
                "a=1&b=%0D%0A" + minute,
                NOON.plusSeconds(minute));
    }

    private void keep(Consumer<Drafts> work) {
        write(tx -> work.accept(tx.drafts()));
    }

    private <T> T read(Function<Drafts, T> question) {
        return store.read(tx -> question.apply(tx.drafts()));
    }
}
