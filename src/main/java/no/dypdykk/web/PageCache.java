package no.dypdykk.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Keeps finished pages until anything in the store changes. A page depends on others (titles,
/// counts, links back), so one change makes all of them stale; each is made again when asked for.
/// Safe for all threads.
public final class PageCache {
    private static final long MOST_BYTES = 12L << 20;

    private final LongSupplier position;
    private final Cache<String, Kept> kept =
            Caffeine.newBuilder()
                    .maximumWeight(MOST_BYTES)
                    .weigher((String key, Kept value) -> value.answer().weight() + key.length())
                    .executor(Runnable::run)
                    .build();

    /// @param position number of the store's last change
    public PageCache(LongSupplier position) {
        this.position = position;
    }

    /// The answer kept under `key` if it is as new as the store, else the one that `make` gives.
    public Answer get(String key, Supplier<Answer> make) {
        long now = position.getAsLong();
        Kept found = kept.getIfPresent(key);
        if (found != null && found.position() == now) {
            return found.answer();
        }
        Answer made = make.get();
        if (made.status() == 200) {
            kept.put(key, new Kept(now, made));
        }
        return made;
    }

    private record Kept(long position, Answer answer) {}
}
