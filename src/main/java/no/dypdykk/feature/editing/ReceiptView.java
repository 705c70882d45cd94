package no.dypdykk.feature.editing;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageState;
import no.dypdykk.web.Link;

import org.jspecify.annotations.Nullable;

/// What became of a text that was saved.
///
/// @param time of day at which the store had it
/// @param page what readers see; null when they see nothing yet
/// @param edit where to go on writing
/// @param owner who wrote
/// @param form identity of the form that was saved; may be empty
public record ReceiptView(
        PageKind kind,
        String title,
        int revision,
        String time,
        PageState state,
        @Nullable Link page,
        String edit,
        String owner,
        String form) {}
