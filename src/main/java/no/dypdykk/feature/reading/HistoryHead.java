package no.dypdykk.feature.reading;

import no.dypdykk.core.page.PageId;

import org.jspecify.annotations.Nullable;

/// What stands first on every page about a page's history.
///
/// @param lang language of the title
/// @param path where readers find the page; null when it is not shown to them
/// @param whole drafts are listed, too
public record HistoryHead(
        PageId id, String title, String lang, @Nullable String path, boolean whole) {}
