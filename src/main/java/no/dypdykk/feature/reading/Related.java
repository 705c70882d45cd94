package no.dypdykk.feature.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.search.Hit;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Store;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Pages like a page. Which pages are alike changes slowly and costs a search, so the answer is
/// kept for an hour; titles and summaries come fresh from the store. Safe for all threads.
final class Related {
    private static final int SHOWN = 4;
    private static final int MOST = 20_000;

    private final SearchIndex index;
    private final Cache<PageId, List<PageAddress>> kept =
            Caffeine.newBuilder()
                    .maximumSize(MOST)
                    .expireAfterWrite(Duration.ofHours(1))
                    .executor(Runnable::run)
                    .build();

    Related(SearchIndex index) {
        this.index = index;
    }

    List<Summary> to(PageId page, Store.Tx tx) {
        return kept.get(page, this::alike).stream()
                .map(tx.pages()::find)
                .flatMap(Optional::stream)
                .toList();
    }

    private List<PageAddress> alike(PageId page) {
        return index.related(page, SHOWN).stream().map(Hit::address).toList();
    }
}
