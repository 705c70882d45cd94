package no.dypdykk.feature.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.port.Pages.Stored;

/// Stored pages, parsed. A revision never changes, so what was parsed from it is kept for a while.
/// Safe for all threads.
final class Library {
    private static final int MOST = 200;

    private final Cache<Key, Page> parsed =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    private record Key(PageId page, int revision) {}

    Page page(Stored stored) {
        var key = new Key(stored.id(), stored.revision().number());
        return parsed.get(key, _ -> parse(stored));
    }

    private static Page parse(Stored stored) {
        return switch (PageReader.read(stored.revision().source())) {
            case PageReading.Read(var page, _) -> page;
            case PageReading.Refused(var problems) ->
                    throw new IllegalStateException(
                            "page %s was saved but cannot be read: %s"
                                    .formatted(stored.id(), problems));
        };
    }
}
