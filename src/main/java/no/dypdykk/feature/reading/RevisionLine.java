package no.dypdykk.feature.reading;

import no.dypdykk.core.page.PageState;

import org.jspecify.annotations.Nullable;

/// One revision in a list.
///
/// @param time in words
/// @param author null when the name is not for the one who asks
/// @param comment may be empty
/// @param shown readers see this one now
/// @param path its permanent address
/// @param change address of what it changed; null for the first
public record RevisionLine(
        int number,
        String time,
        @Nullable String author,
        String comment,
        PageState state,
        boolean shown,
        String path,
        @Nullable String change) {}
