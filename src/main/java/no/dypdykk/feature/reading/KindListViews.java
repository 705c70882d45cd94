package no.dypdykk.feature.reading;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.port.Pages.Order;
import no.dypdykk.web.Link;
import no.dypdykk.web.Paging;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Urls;

import java.util.List;

/// The list of a kind, as many pages at a time as a reader can look through.
record KindListViews(Shelf shelf, PageKind kind, Order order) {
    private static final int SIZE = 100;

    /// @param page from 1
    /// @throws Refusal when the list is not so long
    KindListView view(int page) {
        var pages = shelf.tx().pages();
        int total = pages.counts().getOrDefault(kind, 0);
        Paging paging = Paging.of(page, SIZE, total, number -> address(order, number));
        if (page < 1 || page > paging.pages()) {
            throw Refusal.notFound(address(order, page));
        }
        return new KindListView(
                kind,
                total,
                shelf.teasers(pages.list(kind, order, paging.start() - 1, SIZE)),
                List.of(sort(Order.TITLE, "sort.title"), sort(Order.NEWEST, "sort.newest")),
                paging);
    }

    private KindListView.Sort sort(Order by, String text) {
        return new KindListView.Sort(
                new Link(address(by, 1), shelf.texts().get(text)), by == order);
    }

    private String address(Order by, int page) {
        String sorted = by == Order.NEWEST ? "sort=newest" : "";
        String numbered = page == 1 ? "" : "page=" + page;
        String query = sorted + (sorted.isEmpty() || numbered.isEmpty() ? "" : "&") + numbered;
        return Urls.kind(kind) + (query.isEmpty() ? "" : "?" + query);
    }
}
