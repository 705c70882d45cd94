package no.dypdykk.core.attachment;

import no.dypdykk.core.page.PageId;

/// What files belong to.
public sealed interface Holder {
    record OfPage(PageId page) implements Holder {}

    /// A form with a page that was never saved. The files are its writer's alone until it is.
    ///
    /// @param owner id of the writer
    /// @param form identity of the form
    record OfForm(String owner, String form) implements Holder {}
}
