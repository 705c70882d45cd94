package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.NOON;
import static no.dypdykk.fixture.Samples.card;
import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.derived;
import static no.dypdykk.fixture.Samples.id;
import static no.dypdykk.fixture.Samples.link;
import static no.dypdykk.fixture.Samples.practice;
import static no.dypdykk.fixture.Samples.published;
import static no.dypdykk.fixture.Samples.revision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.port.ChangeLog;
import no.dypdykk.port.Health;
import no.dypdykk.port.Pages;
import no.dypdykk.port.Pages.AddressTaken;
import no.dypdykk.port.Pages.Backlink;
import no.dypdykk.port.Pages.Derived;
import no.dypdykk.port.Pages.Loaded;
import no.dypdykk.port.Pages.ReportedResults;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Searches.Miss;
import no.dypdykk.port.Store;
import no.dypdykk.port.Tokens.Token;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What every store does. The engine's own test opens an empty one for each of these.
public abstract class StoreContract {
    private Store store;

    /// Opens the store that belongs to this test: empty at first, the same one when asked again.
    protected abstract Store open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    // --- pages and revisions

    @Test
    void a_stored_page_is_found_by_id_and_by_address_as_it_was_given() {
        var given = published(caseAddress("alfa"), "Alfa");
        append("a", 1, given);

        var byId = pages(pages -> pages.byId(id("a"))).orElseThrow();

        assertEquals(
                new Pages.Stored(id("a"), given.head(), PageState.PUBLISHED, 1, revision("a", 1)),
                byId);
        assertEquals(Optional.of(byId), pages(pages -> pages.byAddress(caseAddress("alfa"))));
    }

    @Test
    void an_unknown_page_is_simply_not_there() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));

        assertEquals(Optional.empty(), pages(pages -> pages.byId(id("b"))));
        assertEquals(Optional.empty(), pages(pages -> pages.byAddress(practice("alfa"))));
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

    // --- addresses

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
        assertEquals(Optional.empty(), pages(pages -> pages.byAddress(caseAddress("old"))));
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

        assertTrue(pages(pages -> pages.byAddress(caseAddress("first"))).isPresent());
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

    // --- lists

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
    void a_page_that_is_set_back_to_draft_is_not_shown_any_more() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        assertEquals(List.of("Alfa"), titles(pages(pages -> pages.list(PageKind.CASE))));

        append("a", 2, derived(caseAddress("alfa"), "Alfa", PageState.DRAFT));

        assertEquals(List.of(), pages(pages -> pages.list(PageKind.CASE)));
        assertEquals(
                PageState.DRAFT,
                pages(pages -> pages.byAddress(caseAddress("alfa"))).orElseThrow().state());
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

    // --- what is derived

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

    // --- change log

    @Test
    void an_empty_store_is_at_position_zero() {
        assertEquals(0, store.position());
        assertEquals(0L, store.<Long>read(tx -> tx.changes().last()));
        assertEquals(List.of(), changesAfter(0, 9));
    }

    @Test
    void every_change_of_a_page_has_a_higher_number_and_only_its_last_is_listed() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("b", 1, derived(caseAddress("beta"), "Beta", PageState.DRAFT));
        append("a", 2, published(caseAddress("alfa"), "Alfa"));

        assertEquals(List.of(id("b"), id("a")), pagesOf(changesAfter(0, 9)));
        assertEquals(List.of(id("b")), pagesOf(changesAfter(0, 1)));
        long afterB = changesAfter(0, 1).getFirst().number();
        assertEquals(List.of(id("a")), pagesOf(changesAfter(afterB, 9)));
        assertEquals(store.position(), changesAfter(afterB, 9).getFirst().number());
        assertEquals(List.of(), changesAfter(store.position(), 9));
        assertEquals(store.position(), (long) store.<Long>read(tx -> tx.changes().last()));
    }

    @Test
    void pages_changed_in_one_transaction_have_numbers_of_their_own() {
        write(tx -> {
            for (var name : List.of("a", "b", "c")) {
                tx.pages().append(revision(name, 1), published(caseAddress(name), name));
            }
        });

        var numbers = changesAfter(0, 9).stream().map(ChangeLog.Entry::number).toList();
        assertEquals(3, numbers.stream().distinct().count());
        assertEquals(List.of(id("b"), id("c")), pagesOf(changesAfter(numbers.getFirst(), 9)));
    }

    @Test
    void a_write_that_changes_no_page_leaves_the_position_alone() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        long before = store.position();

        write(tx -> tx.searches().missed("sample words", LocalDate.of(2020, 1, 1)));

        assertEquals(before, store.position());
        assertEquals(before, (long) store.<Long>read(tx -> tx.changes().last()));
    }

    @Test
    void a_change_nudges_those_who_asked_and_other_writes_do_not() {
        var nudges = new AtomicInteger();
        store.onChange(nudges::incrementAndGet);

        write(tx -> tx.searches().missed("sample words", LocalDate.of(2020, 1, 1)));
        assertEquals(0, nudges.get());
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        assertEquals(1, nudges.get());
    }

    // --- transactions

    @Test
    void an_exception_undoes_the_whole_transaction() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        var nudges = new AtomicInteger();
        store.onChange(nudges::incrementAndGet);

        assertThrows(
                SampleException.class,
                () ->
                        write(tx -> {
                            tx.pages()
                                    .append(revision("a", 2), published(caseAddress("new"), "New"));
                            tx.pages()
                                    .append(
                                            revision("b", 1),
                                            published(caseAddress("beta"), "Beta"));
                            tx.figures().markLoaded("hash");
                            throw new SampleException();
                        }));

        assertEquals(List.of("Alfa"), titles(pages(pages -> pages.list(null))));
        assertEquals(Optional.empty(), pages(pages -> pages.byId(id("b"))));
        assertEquals(1, pages(pages -> pages.history(id("a"))).size());
        assertEquals("", store.read(tx -> tx.figures().loadedHash()));
        assertEquals(1, store.position());
        assertEquals(0, nudges.get());
    }

    @Test
    void a_write_sees_its_own_changes() {
        var seen =
                store.write(tx -> {
                    tx.pages().append(revision("a", 1), published(caseAddress("alfa"), "Alfa"));
                    return tx.pages().byAddress(caseAddress("alfa"));
                });

        assertEquals(id("a"), seen.orElseThrow().id());
    }

    @Test
    void a_reader_sees_one_state_of_the_store_while_others_write() throws Exception {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        try (var writers = Executors.newSingleThreadExecutor()) {
            List<String> seen =
                    store.read(tx -> {
                        var before = titles(tx.pages().list(null));
                        await(
                                writers.submit(() ->
                                        append("b", 1, published(caseAddress("beta"), "Beta"))));
                        var after = titles(tx.pages().list(null));
                        return List.of(before.toString(), after.toString());
                    });

            assertEquals(List.of("[Alfa]", "[Alfa]"), seen);
        }
        assertEquals(List.of("Alfa", "Beta"), titles(pages(pages -> pages.list(null))));
    }

    @Test
    void a_reader_does_not_wait_for_a_writer_and_does_not_see_it_before_its_commit() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        try (var readers = Executors.newSingleThreadExecutor()) {
            write(tx -> {
                tx.pages().append(revision("b", 1), published(caseAddress("beta"), "Beta"));
                var seen = await(readers.submit(() -> titles(pages(pages -> pages.list(null)))));
                assertEquals(List.of("Alfa"), seen);
            });
        }
    }

    @Test
    void writers_run_one_after_another_so_that_read_and_write_belong_together() throws Exception {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        int writers = 8;
        int writesEach = 20;
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(writers)) {
            var running =
                    IntStream.range(0, writers)
                            .mapToObj(_ -> threads.submit(() -> appendManyAfter(start, writesEach)))
                            .toList();
            start.countDown();
            running.forEach(StoreContract::await);
        }

        var numbers =
                pages(pages -> pages.history(id("a"))).stream()
                        .map(r -> r.number())
                        .sorted()
                        .toList();
        assertEquals(IntStream.rangeClosed(1, 1 + writers * writesEach).boxed().toList(), numbers);
    }

    @Test
    void more_readers_than_the_store_has_doors_all_get_their_turn() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        try (var threads = Executors.newFixedThreadPool(32)) {
            var readers =
                    IntStream.range(0, 500)
                            .mapToObj(_ ->
                                    threads.submit(() -> pages(pages -> pages.list(null)).size()))
                            .toList();

            assertTrue(readers.stream().allMatch(reader -> await(reader) == 1));
        }
    }

    @Test
    void a_transaction_within_a_transaction_is_refused() {
        assertThrows(
                IllegalStateException.class,
                () -> store.read(_ -> store.read(tx -> tx.changes().last())));
        assertThrows(
                IllegalStateException.class,
                () -> store.write(_ -> store.read(tx -> tx.changes().last())));
        assertEquals(0L, (long) store.<Long>read(tx -> tx.changes().last()));
    }

    @Test
    void a_reading_transaction_changes_nothing() {
        assertThrows(
                RuntimeException.class,
                () ->
                        store.read(tx -> {
                            tx.pages()
                                    .append(
                                            revision("a", 1),
                                            published(caseAddress("alfa"), "Alfa"));
                            return 0;
                        }));

        assertEquals(List.of(), pages(pages -> pages.ids(null, 9)));
    }

    @Test
    void a_store_that_works_is_well() {
        assertInstanceOf(Health.Well.class, store.check());
    }

    @Test
    void a_closed_store_says_so() {
        store.close();

        assertThrows(IllegalStateException.class, () -> store.read(tx -> tx.changes().last()));
        assertThrows(IllegalStateException.class, () -> store.write(tx -> tx.changes().last()));
    }

    // --- figures and searches

    @Test
    void a_series_is_kept_with_its_points_in_order() {
        var first = series("a-series", "sample_absence", 8.6, 7.7);
        var other = series("b-series", "sample_turnover");
        write(tx -> {
            tx.figures().put(other);
            tx.figures().put(first);
        });

        assertEquals(List.of(first, other), store.read(tx -> tx.figures().all()));
        assertEquals(List.of(first), store.read(tx -> tx.figures().ofIndicator("sample_absence")));
    }

    @Test
    void a_series_with_a_known_id_replaces_the_old_one() {
        write(tx -> tx.figures().put(series("a-series", "sample_absence", 1, 2, 3)));
        var newer = series("a-series", "sample_turnover", 4);

        write(tx -> tx.figures().put(newer));

        assertEquals(List.of(newer), store.read(tx -> tx.figures().all()));
    }

    @Test
    void the_hash_of_the_loaded_series_is_remembered() {
        assertEquals("", store.read(tx -> tx.figures().loadedHash()));

        write(tx -> tx.figures().markLoaded("first"));
        write(tx -> tx.figures().markLoaded("second"));

        assertEquals("second", store.read(tx -> tx.figures().loadedHash()));
    }

    @Test
    void searches_without_hits_are_counted_most_frequent_first() {
        var monday = LocalDate.of(2020, 1, 6);
        var tuesday = monday.plusDays(1);
        write(tx -> {
            tx.searches().missed("rare", tuesday);
            tx.searches().missed("frequent", monday);
            tx.searches().missed("frequent", monday);
            tx.searches().missed("frequent", tuesday);
            tx.searches().missed("older", monday);
        });

        assertEquals(
                List.of(
                        new Miss("frequent", 3, tuesday),
                        new Miss("rare", 1, tuesday),
                        new Miss("older", 1, monday)),
                store.read(tx -> tx.searches().misses(monday, 9)));
        assertEquals(
                List.of(new Miss("frequent", 1, tuesday)),
                store.read(tx -> tx.searches().misses(tuesday, 1)));
    }

    @Test
    void a_token_is_found_by_its_hash_as_it_was_given() {
        var token = new Token("sample-hash", "Sample program", NOON, NOON.plusSeconds(60));
        write(tx -> tx.tokens().add(token));

        assertEquals(Optional.of(token), store.read(tx -> tx.tokens().byHash("sample-hash")));
        assertEquals(Optional.empty(), store.read(tx -> tx.tokens().byHash("other-hash")));
    }

    // --- words of this contract

    private static final class SampleException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void append(String name, int number, Derived derived) {
        write(tx -> tx.pages().append(revision(name, number), derived));
    }

    private int appendManyAfter(CountDownLatch start, int times) throws InterruptedException {
        start.await();
        for (int i = 0; i < times; i++) {
            write(tx -> {
                int last = tx.pages().byId(id("a")).orElseThrow().revision().number();
                tx.pages().append(revision("a", last + 1), published(caseAddress("alfa"), "Alfa"));
            });
        }
        return times;
    }

    private void write(Consumer<Store.Tx> work) {
        store.write(tx -> {
            work.accept(tx);
            return 0;
        });
    }

    private <T> T pages(Function<Pages, T> question) {
        return store.read(tx -> question.apply(tx.pages()));
    }

    private List<ChangeLog.Entry> changesAfter(long change, int limit) {
        return store.read(tx -> tx.changes().after(change, limit));
    }

    private static List<PageId> pagesOf(List<ChangeLog.Entry> changes) {
        return changes.stream().map(ChangeLog.Entry::page).toList();
    }

    private List<String> backlinks(PageAddress target) {
        return pages(pages -> pages.backlinks(target)).stream()
                .map((Backlink link) -> link.type() + " " + link.from().title())
                .toList();
    }

    private static List<String> titles(List<Summary> pages) {
        return pages.stream().map(Summary::title).toList();
    }

    private static Derived linking(Derived page, LinkType type, PageAddress... targets) {
        var links = List.of(targets).stream().map(target -> link(type, target)).toList();
        return new Derived(page.head(), links, List.of(), page.card());
    }

    private static Derived mentioning(Derived page, String... slugs) {
        return new Derived(page.head(), List.of(), List.of(slugs), page.card());
    }

    /// The page with one of everything that can be derived.
    private static Derived about(Derived page) {
        return new Derived(
                page.head(),
                List.of(link(LinkType.TRIED_MAIN, practice("target"))),
                List.of(),
                card(List.of("9901"), Map.of("sample_absence", Result.IMPROVED)));
    }

    private static Series series(String id, String indicator, double... values) {
        var points = new ArrayList<Series.Point>();
        for (int i = 0; i < values.length; i++) {
            points.add(new Series.Point("201" + i, values[i], Origin.REGISTER, "Sample source"));
        }
        return new Series(id, "Sample entity", "", "municipal", indicator, "percent", points);
    }

    private static <T> T await(Future<T> task) {
        try {
            return task.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
