package no.dypdykk.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.text.Coded;
import no.dypdykk.core.text.FileMerge;
import no.dypdykk.core.text.Overlap;
import no.dypdykk.fixture.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;

final class EditDecisionTest {
    private static final Instant NOW = Instant.parse("2020-01-02T03:04:05Z");
    private static final EditDecision DECISION = Samples.decision();
    private static final PageId ID = new PageId("sample-1");
    private static final String FIRST = page("One");
    private static final String SECOND = page("Two");

    @Test
    void a_new_page_gets_an_id_and_keeps_every_other_byte() {
        var source = "---\r\nkind: concept\r\ntitle: Sample  # odd\r\n---\r\n\r\n\tText \r\n";

        var saved = saved(DECISION.create(Edit.first(source, "Sample Author"), ID, NOW));

        var expected = source.replaceFirst("kind", "id: sample-1\r\nkind");
        assertEquals(published(1, NOW, "Sample Author", "", expected), saved.revision());
        assertEquals("sample", saved.page().head().slug());
    }

    @Test
    void a_new_page_that_names_its_id_keeps_it() {
        var source = withId("chosen", "One");

        var saved = saved(DECISION.create(Edit.first(source, "Sample Author"), ID, NOW));

        assertEquals(new PageId("chosen"), saved.revision().page());
        assertEquals(source, saved.revision().source());
    }

    @Test
    void an_empty_id_is_filled_in() {
        var source = FIRST.replaceFirst("kind", "id:\nkind");

        var saved = saved(DECISION.create(Edit.first(source, "Sample Author"), ID, NOW));

        assertEquals(withId("sample-1", "One"), saved.revision().source());
    }

    @Test
    void an_edit_of_the_current_revision_is_the_next_revision() {
        var edit = new Edit(4, SECOND, "Sample Author", "why");

        var saved = saved(DECISION.change(edit, current(4), current(4), NOW));

        var expected = published(5, NOW, "Sample Author", "why", withId("sample-1", "Two"));
        assertEquals(expected, saved.revision());
    }

    @Test
    void the_same_text_changes_nothing() {
        var current = current(4);
        var same = new Edit(4, current.source(), "Sample Author", "");
        var withoutId = new Edit(4, FIRST, "Sample Author", "");

        assertEquals(
                new EditOutcome.Unchanged(current), DECISION.change(same, current, current, NOW));
        assertEquals(
                new EditOutcome.Unchanged(current),
                DECISION.change(withoutId, current, current, NOW));
    }

    @Test
    void a_stale_edit_keeps_all_three_texts() {
        var base = current(3);
        var theirs = revision(4, page("Theirs"));
        var mine = new Edit(3, SECOND, "Sample Author", "why");

        var conflict =
                assertInstanceOf(
                        EditOutcome.Conflict.class, DECISION.change(mine, theirs, base, NOW));

        var merged = page("Theirs\n\nTwo");
        var overlaps = List.of(new Overlap("body", "One", "Theirs", "Two"));
        assertEquals(
                new EditOutcome.Conflict(
                        base, theirs, mine, new FileMerge(merged, merged, overlaps)),
                conflict);
    }

    @Test
    void a_stale_edit_that_changed_nothing_is_no_conflict() {
        var base = current(3);
        var theirs = revision(4, withId("sample-1", "Theirs"));
        var mine = new Edit(3, base.source(), "Sample Author", "");

        assertEquals(new EditOutcome.Unchanged(theirs), DECISION.change(mine, theirs, base, NOW));
    }

    @Test
    void a_stale_edit_that_says_what_the_page_says_now_is_no_conflict() {
        var theirs = revision(4, withId("sample-1", "Two"));
        var mine = new Edit(3, SECOND, "Sample Author", "");

        assertEquals(
                new EditOutcome.Unchanged(theirs), DECISION.change(mine, theirs, current(3), NOW));
    }

    @Test
    void an_edit_of_a_revision_that_never_was_is_a_conflict_without_base() {
        var mine = new Edit(9, SECOND, "Sample Author", "");

        var outcome = DECISION.change(mine, current(4), null, NOW);

        var conflict = assertInstanceOf(EditOutcome.Conflict.class, outcome);
        assertNull(conflict.base());
        assertTrue(conflict.merge().source().endsWith("One\n\nTwo"), conflict::toString);
    }

    @Test
    void a_stale_edit_of_another_paragraph_is_merged_and_follows_theirs() {
        var base = revision(3, withId("sample-1", "One\n\nTwo"));
        var theirs = revision(4, withId("sample-1", "One, theirs\n\nTwo"));
        var mine = new Edit(3, page("One\n\nTwo, mine"), "Sample Author", "why");

        var merged = withId("sample-1", "One, theirs\n\nTwo, mine");
        var outcome =
                assertInstanceOf(
                        EditOutcome.Merged.class, DECISION.change(mine, theirs, base, NOW));

        assertEquals(published(5, NOW, "Sample Author", "why", merged), outcome.revision());
        assertEquals(theirs, outcome.theirs());
        assertEquals("One, theirs\n\nTwo, mine", outcome.page().body().strip());
    }

    @ParameterizedTest
    @CsvSource({
        "published, published, PUBLISHED",
        "published, draft, DRAFT",
        "draft, published, DRAFT",
        "in-review, published, IN_REVIEW",
        "draft, in-review, DRAFT",
        "archived, archived, ARCHIVED"
    })
    void a4_what_was_merged_is_as_far_from_readers_as_the_further_of_the_two(
            String theirs, String mine, PageState merged) {
        var outcome = merged(theirs, mine);

        var revision = assertInstanceOf(EditOutcome.Merged.class, outcome).revision();
        assertEquals(merged, revision.state());
        assertTrue(revision.source().endsWith("One, theirs\n\nTwo, mine"), revision::source);
    }

    @ParameterizedTest
    @CsvSource({"archived, published", "published, archived", "archived, draft"})
    void a4_whether_a_page_is_taken_out_of_sight_is_never_decided_by_merging(
            String theirs, String mine) {
        var conflict = assertInstanceOf(EditOutcome.Conflict.class, merged(theirs, mine));

        assertEquals(
                List.of(new Overlap("state", "published", theirs, mine)),
                conflict.merge().overlaps());
        assertTrue(conflict.merge().source().endsWith("One, theirs\n\nTwo, mine"));
    }

    /// What becomes of two edits of a published text, each in a state of its own.
    private static EditOutcome merged(String theirs, String mine) {
        var base = revision(3, withId("sample-1", "One\n\nTwo"));
        var their = inState(theirs, withId("sample-1", "One, theirs\n\nTwo"));
        var saved =
                new Revision(
                        ID,
                        4,
                        NOW,
                        "Other Author",
                        "",
                        Coded.of(PageState.class, theirs).orElseThrow(),
                        their);
        var my = inState(mine, withId("sample-1", "One\n\nTwo, mine"));
        return DECISION.change(new Edit(3, my, "Sample Author", ""), saved, base, NOW);
    }

    private static String inState(String state, String source) {
        return state.equals("published")
                ? source
                : source.replaceFirst("title", "state: " + state + "\ntitle");
    }

    @Test
    void edits_that_do_not_touch_but_make_no_page_together_are_a_conflict() {
        var source =
                """
                ---
                kind: case
                id: sample-1
                title: Sample
                period: {from: 2010, to: 2014}
                ---
                Text
                """;
        var mine = new Edit(3, source.replace("2014", "2012"), "Sample Author", "");
        var theirs = revision(4, source.replace("2010", "2013"));

        var outcome = DECISION.change(mine, theirs, revision(3, source), NOW);

        var together = source.replace("2010", "2013").replace("2014", "2012");
        assertEquals(
                new FileMerge(together, together, List.of()),
                assertInstanceOf(EditOutcome.Conflict.class, outcome).merge());
    }

    @Test
    void a_text_that_is_no_page_is_refused_with_every_problem_and_the_text() {
        var edit = Edit.first("---\nkind: sample\nlang: xx\n---\n", "Sample Author");

        var refused = refused(DECISION.create(edit, ID, NOW));

        assertEquals(edit, refused.mine());
        assertEquals(
                List.of("kind", "lang", "title"),
                refused.problems().stream().map(Problem::field).sorted().toList());
    }

    @Test
    void a_municipality_that_never_was_is_refused_with_its_line() {
        var source = "---\nkind: case\ntitle: Sample\nmunicipality: \"9999\"\n---\n";

        var problems =
                refused(DECISION.create(Edit.first(source, "Sample Author"), ID, NOW)).problems();

        var expected = new Problem("municipality", 4, "unknown-municipality", List.of("9999"));
        assertEquals(List.of(expected), problems);
    }

    @Test
    void a_text_with_another_pages_id_is_refused() {
        var edit = new Edit(4, withId("other", "Two"), "Sample Author", "");

        assertEquals(
                List.of(new Problem("id", 2, "other-id", List.of("other", "sample-1"))),
                refused(DECISION.change(edit, current(4), current(4), NOW)).problems());
    }

    @Test
    void a_text_longer_than_a_page_may_be_is_refused() {
        var source = FIRST + "x".repeat(Edit.MAX_CHARACTERS);

        var problems =
                refused(DECISION.create(Edit.first(source, "Sample Author"), ID, NOW)).problems();

        var details = List.of(Integer.toString(source.length()), "1000000");
        assertEquals(List.of(new Problem("-", 0, "too-large", details)), problems);
    }

    @Test
    void characters_that_no_database_keeps_are_refused() {
        assertEquals("U+0000", unkeepable(FIRST + "\n\0"));
        assertEquals("U+D83D", unkeepable(FIRST + "\n\ud83d!"));
        saved(DECISION.create(Edit.first(FIRST + "\ud83d\ude00", "Sample Author"), ID, NOW));
    }

    private static String unkeepable(String source) {
        var edit = Edit.first(source, "Sample Author");
        var problem = refused(DECISION.create(edit, ID, NOW)).problems().getFirst();
        assertEquals("control-character", problem.code());
        assertEquals(7, problem.line());
        return problem.details().getFirst();
    }

    private static Revision current(int number) {
        return revision(number, withId("sample-1", "One"));
    }

    private static Revision revision(int number, String source) {
        return published(number, NOW.minusSeconds(60), "Other Author", "", source);
    }

    private static Revision published(
            int number, Instant time, String author, String comment, String source) {
        return new Revision(ID, number, time, author, comment, PageState.PUBLISHED, source);
    }

    private static String page(String text) {
        return "---\nkind: concept\ntitle: Sample\n---\n\n" + text;
    }

    private static String withId(String id, String text) {
        return page(text).replaceFirst("kind", "id: " + id + "\nkind");
    }

    private static EditOutcome.Saved saved(EditOutcome outcome) {
        return assertInstanceOf(EditOutcome.Saved.class, outcome);
    }

    private static EditOutcome.Refused refused(EditOutcome outcome) {
        return assertInstanceOf(EditOutcome.Refused.class, outcome);
    }
}
