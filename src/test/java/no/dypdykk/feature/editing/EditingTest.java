package no.dypdykk.feature.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.edit.EditOutcome.Conflict;
import no.dypdykk.core.edit.EditOutcome.Merged;
import no.dypdykk.core.edit.EditOutcome.Refused;
import no.dypdykk.core.edit.EditOutcome.Saved;
import no.dypdykk.core.edit.EditOutcome.Unchanged;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.people.Asker;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.fixture.Samples;
import no.dypdykk.web.Refusal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;

final class EditingTest {
    private static final User AUTHOR =
            new User(
                    new UserId("sample-author"),
                    "Sample Author",
                    "author@sample.test",
                    Role.AUTHOR,
                    null,
                    List.of(),
                    true);
    private static final Asker WRITER = Asker.Person.of(AUTHOR);
    private static final Instant NOW = Instant.parse("2020-01-02T03:04:05.678901Z");

    @TempDir private Path folder;
    private SqlStore store;
    private Editing editing;

    @BeforeEach
    void open() {
        store = SqlStore.open(folder);
        store.write(tx -> {
            tx.people().add(AUTHOR);
            return true;
        });
        var clock = InstantSource.fixed(NOW);
        editing =
                new Editing(
                        store,
                        Samples.decision(),
                        clock,
                        new Ulids(clock, new Random(1)),
                        Samples.ACCESS);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_created_page_is_kept_as_it_was_answered() {
        var saved =
                saved(
                        editing.create(
                                Samples.PROGRAM,
                                Edit.first(concept("alfa", "Text"), "Sample Author")));

        var stored = store.read(tx -> tx.pages().published(address("alfa"))).orElseThrow();
        assertEquals(saved.revision(), stored.revision());
        assertEquals(saved.page().head(), stored.head());
        assertTrue(stored.revision().source().contains("id: " + stored.id()));
    }

    @Test
    void a_text_by_someone_who_may_not_publish_waits_for_review_and_a_coordinators_is_published() {
        var waiting = saved(editing.create(WRITER, Edit.first(concept("alfa", "One"), "A")));
        var shown = saved(editing.create(Samples.PROGRAM, Edit.first(concept("beta", "Two"), "B")));

        assertEquals(PageState.IN_REVIEW, waiting.revision().state());
        assertTrue(store.read(tx -> tx.pages().published(address("alfa"))).isEmpty());
        assertEquals(PageState.PUBLISHED, shown.revision().state());
        assertTrue(store.read(tx -> tx.pages().published(address("beta"))).isPresent());
    }

    @Test
    void a_writers_change_leaves_readers_with_the_published_text() {
        var id =
                saved(editing.create(WRITER, Edit.first(concept("alfa", "One"), "A")))
                        .revision()
                        .page();
        saved(editing.save(Samples.PROGRAM, id, new Edit(1, concept("alfa", "Good"), "B", "")));

        editing.save(WRITER, id, new Edit(2, concept("alfa", "Other"), "A", ""));

        var shown = store.read(tx -> tx.pages().published(id)).orElseThrow();
        assertTrue(shown.revision().source().contains("Good"));
        assertEquals(3, store.read(tx -> tx.pages().byId(id)).orElseThrow().revision().number());
    }

    @Test
    void a_writer_takes_no_page_away_from_readers_and_a_coordinator_may() {
        var id =
                saved(editing.create(WRITER, Edit.first(concept("alfa", "One"), "A")))
                        .revision()
                        .page();
        saved(editing.save(Samples.PROGRAM, id, new Edit(1, concept("alfa", "Good"), "B", "")));
        var gone = concept("alfa", "Good").replaceFirst("---\n", "---\nstate: archived\n");

        assertThrows(Refusal.class, () -> editing.save(WRITER, id, new Edit(2, gone, "A", "")));
        assertTrue(store.read(tx -> tx.pages().published(id)).isPresent());

        saved(editing.save(Samples.PROGRAM, id, new Edit(2, gone, "B", "")));
        assertTrue(store.read(tx -> tx.pages().published(id)).isEmpty());
    }

    @Test
    void saves_follow_each_other() {
        var id =
                saved(editing.create(Samples.PROGRAM, Edit.first(concept("alfa", "One"), "A")))
                        .revision()
                        .page();

        var second =
                saved(
                        editing.save(
                                Samples.PROGRAM,
                                id,
                                new Edit(1, concept("alfa", "Two"), "B", "why")));
        var third =
                saved(
                        editing.save(
                                Samples.PROGRAM, id, new Edit(2, concept("beta", "Two"), "C", "")));

        assertEquals(
                List.of(third.revision(), second.revision()),
                store.read(tx -> tx.pages().history(id)).subList(0, 2));
        assertEquals(
                Optional.of(address("beta")),
                store.read(tx -> tx.pages().movedTo(address("alfa"))));
    }

    @Test
    void a_stale_save_keeps_both_texts() {
        var id =
                saved(editing.create(Samples.PROGRAM, Edit.first(concept("alfa", "One"), "A")))
                        .revision()
                        .page();
        saved(editing.save(Samples.PROGRAM, id, new Edit(1, concept("alfa", "Theirs"), "B", "")));
        var mine = new Edit(1, concept("alfa", "Mine"), "C", "");

        var conflict =
                assertInstanceOf(
                        Conflict.class, editing.save(Samples.PROGRAM, id, mine).orElseThrow());

        assertEquals(mine, conflict.mine());
        assertTrue(conflict.theirs().source().endsWith("Theirs"));
        assertTrue(conflict.base() != null && conflict.base().source().endsWith("One"));
        assertEquals(2, store.read(tx -> tx.pages().history(id)).size());
    }

    @Test
    void what_a_writer_merges_with_a_published_text_waits_for_review() {
        var id =
                saved(editing.create(WRITER, Edit.first(concept("alfa", "One\n\nTwo"), "A")))
                        .revision()
                        .page();
        var waiting = store.read(tx -> tx.pages().byId(id)).orElseThrow().revision().source();
        var good = waiting.replace("state: in-review", "state: published").replace("One", "Good");
        saved(editing.save(Samples.PROGRAM, id, new Edit(1, good, "B", "")));

        var mine = new Edit(1, waiting.replace("Two", "Mine"), "A", "");
        var merged = assertInstanceOf(Merged.class, editing.save(WRITER, id, mine).orElseThrow());

        assertEquals(PageState.IN_REVIEW, merged.revision().state());
        assertTrue(merged.revision().source().endsWith("Good\n\nMine"));
        var shown = store.read(tx -> tx.pages().published(id)).orElseThrow();
        assertTrue(shown.revision().source().endsWith("Good\n\nTwo"));
    }

    @Test
    void saving_the_same_text_makes_no_revision() {
        var saved =
                saved(editing.create(Samples.PROGRAM, Edit.first(concept("alfa", "One"), "A")))
                        .revision();
        long before = store.position();

        var again =
                editing.save(Samples.PROGRAM, saved.page(), new Edit(1, saved.source(), "B", ""))
                        .orElseThrow();

        assertEquals(new Unchanged(saved), again);
        assertEquals(before, store.position());
    }

    @Test
    void a_page_that_does_not_exist_cannot_be_saved() {
        var edit = new Edit(1, concept("alfa", "One"), "A", "");

        assertEquals(Optional.empty(), editing.save(Samples.PROGRAM, new PageId("nobody"), edit));
    }

    @Test
    void an_address_that_is_taken_is_refused_with_one_that_is_free() {
        saved(editing.create(Samples.PROGRAM, Edit.first(concept("alfa", "One"), "A")));
        saved(editing.create(Samples.PROGRAM, Edit.first(concept("alfa-2", "Two"), "A")));
        var edit = Edit.first(concept("alfa", "Three"), "A");

        var refused = assertInstanceOf(Refused.class, editing.create(Samples.PROGRAM, edit));

        var details = List.of("alfa", "/begrep/alfa", "alfa-3");
        assertEquals(List.of(new Problem("slug", 3, "address-taken", details)), refused.problems());
        assertEquals(edit, refused.mine());
    }

    @Test
    void an_address_that_a_page_left_is_refused_after_a_rename() {
        var id =
                saved(editing.create(Samples.PROGRAM, Edit.first(concept("old", "One"), "A")))
                        .revision()
                        .page();
        saved(editing.save(Samples.PROGRAM, id, new Edit(1, concept("new", "One"), "A", "")));

        var refused =
                assertInstanceOf(
                        Refused.class,
                        editing.create(Samples.PROGRAM, Edit.first(concept("old", "Other"), "B")));

        assertEquals("address-taken", refused.problems().getFirst().code());
    }

    @Test
    void an_id_that_is_taken_is_refused() {
        var source = concept("alfa", "One").replaceFirst("kind", "id: chosen\nkind");
        saved(editing.create(Samples.PROGRAM, Edit.first(source, "A")));

        var other = source.replace("alfa", "beta");
        var refused =
                assertInstanceOf(
                        Refused.class, editing.create(Samples.PROGRAM, Edit.first(other, "B")));

        assertEquals(
                List.of(new Problem("id", 2, "id-taken", List.of("chosen"))), refused.problems());
    }

    @Test
    void a_text_that_is_no_page_changes_nothing() {
        var refused =
                assertInstanceOf(
                        Refused.class, editing.create(Samples.PROGRAM, Edit.first("no page", "A")));

        assertEquals("no page", refused.mine().source());
        assertEquals(0, store.position());
        assertEquals(List.of(), store.read(tx -> tx.pages().ids(null, 9)));
    }

    private static String concept(String slug, String text) {
        return "---\nkind: concept\nslug: " + slug + "\ntitle: Sample\n---\n\n" + text;
    }

    private static PageAddress address(String slug) {
        return new PageAddress(PageKind.CONCEPT, slug);
    }

    private static Saved saved(EditOutcome outcome) {
        return assertInstanceOf(Saved.class, outcome);
    }

    private static Saved saved(Optional<EditOutcome> outcome) {
        return saved(outcome.orElseThrow());
    }
}
