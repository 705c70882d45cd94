package no.dypdykk.feature.finding;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// Titles and cards of pages, kept until a page changes: reading ten of them was a tenth of what a
/// search page costs. Safe for all threads.
final class Cards {
    /// Pages, a few kilobytes each at most.
    private static final int MOST = 2_000;

    private final Store store;
    private final AtomicReference<Known> known = new AtomicReference<>(new Known(-1));

    /// @param position of the store before the pages were read: they may be newer, never older
    private record Known(long position, Map<PageAddress, Summary> pages) {
        Known(long position) {
            this(position, new ConcurrentHashMap<>());
        }
    }

    Cards(Store store) {
        this.store = store;
    }

    /// Those of the pages that are published at these addresses now.
    Map<PageAddress, Summary> of(Stream<PageAddress> addresses) {
        var pages = current().pages;
        List<PageAddress> wanted = addresses.distinct().toList();
        List<PageAddress> unknown =
                wanted.stream().filter(address -> !pages.containsKey(address)).toList();
        var found = new HashMap<PageAddress, Summary>();
        if (!unknown.isEmpty()) {
            store.read(tx -> tx.pages().summaries(unknown))
                    .forEach(page -> found.put(page.address(), page));
            if (pages.size() < MOST) {
                pages.putAll(found);
            }
        }
        for (PageAddress address : wanted) {
            Summary page = pages.get(address);
            if (page != null) {
                found.put(address, page);
            }
        }
        return found;
    }

    private Known current() {
        long now = store.position();
        Known kept = known.get();
        if (kept.position == now) {
            return kept;
        }
        var fresh = new Known(now);
        known.set(fresh);
        return fresh;
    }
}
