package no.dypdykk.web;

import org.jspecify.annotations.Nullable;

import java.util.function.IntFunction;

/// Where a reader is in a long list.
///
/// @param page from 1
/// @param pages at least 1
/// @param start number of the first entry on the page, from 1
/// @param previous null on the first page; the last one for someone beyond it
/// @param next null on the last page
public record Paging(
        int page, int pages, int start, @Nullable String previous, @Nullable String next) {
    /// @param size entries on a page, at least 1
    /// @param total entries that can be reached
    /// @param address of a page by its number
    public static Paging of(int page, int size, long total, IntFunction<String> address) {
        int pages = (int) Math.max(1, (total + size - 1) / size);
        return new Paging(
                page,
                pages,
                (page - 1) * size + 1,
                page > 1 ? address.apply(Math.min(page - 1, pages)) : null,
                page < pages ? address.apply(page + 1) : null);
    }
}
