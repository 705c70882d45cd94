package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.card;
import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.derived;
import static no.dypdykk.fixture.Samples.id;
import static no.dypdykk.fixture.Samples.link;
import static no.dypdykk.fixture.Samples.practice;
import static no.dypdykk.fixture.Samples.published;
import static no.dypdykk.fixture.Samples.revision;

import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.page.LinkType;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.port.ChangeLog;
import no.dypdykk.port.Pages;
import no.dypdykk.port.Pages.Backlink;
import no.dypdykk.port.Pages.Derived;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/// A store for each test and the words its contracts are written in. The engine's own test says how
/// to open it.
abstract class StoreFixture {
    Store store;

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

    static final class SampleException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final void append(String name, int number, Derived derived) {
        write(tx -> tx.pages().append(revision(name, number, derived.head().state()), derived));
    }

    final int appendManyAfter(CountDownLatch start, int times) throws InterruptedException {
        start.await();
        for (int i = 0; i < times; i++) {
            write(tx -> {
                int last = tx.pages().byId(id("a")).orElseThrow().revision().number();
                tx.pages().append(revision("a", last + 1), published(caseAddress("alfa"), "Alfa"));
            });
        }
        return times;
    }

    final void write(Consumer<Store.Tx> work) {
        store.write(tx -> {
            work.accept(tx);
            return 0;
        });
    }

    final <T> T pages(Function<Pages, T> question) {
        return store.read(tx -> question.apply(tx.pages()));
    }

    final List<ChangeLog.Entry> changesAfter(long change, int limit) {
        return store.read(tx -> tx.changes().after(change, limit));
    }

    static List<PageId> pagesOf(List<ChangeLog.Entry> changes) {
        return changes.stream().map(ChangeLog.Entry::page).toList();
    }

    final List<String> backlinks(PageAddress target) {
        return pages(pages -> pages.backlinks(target)).stream()
                .map((Backlink link) -> link.type() + " " + link.from().title())
                .toList();
    }

    static List<String> titles(List<Summary> pages) {
        return pages.stream().map(Summary::title).toList();
    }

    static Derived linking(Derived page, LinkType type, PageAddress... targets) {
        var links = List.of(targets).stream().map(target -> link(type, target)).toList();
        return new Derived(page.head(), links, List.of(), page.card());
    }

    static Derived mentioning(Derived page, String... slugs) {
        return new Derived(page.head(), List.of(), List.of(slugs), page.card());
    }

    /// The page with one of everything that can be derived.
    static Derived about(Derived page) {
        return new Derived(
                page.head(),
                List.of(link(LinkType.TRIED_MAIN, practice("target"))),
                List.of(),
                card(List.of("9901"), Map.of("sample_absence", Result.IMPROVED)));
    }

    static Series series(String id, String indicator, double... values) {
        var points = new ArrayList<Series.Point>();
        for (int i = 0; i < values.length; i++) {
            points.add(new Series.Point("201" + i, values[i], Origin.REGISTER, "Sample source"));
        }
        return new Series(id, "Sample entity", "", "municipal", indicator, "percent", points);
    }

    static <T> T await(Future<T> task) {
        try {
            return task.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
