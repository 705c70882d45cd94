package no.dypdykk.core.page;

import no.dypdykk.core.text.Coded;

/// Where a text is on its way to readers. They see a page's newest PUBLISHED text, also while newer
/// ones are drafts or in review, until an ARCHIVED one takes the page away from them.
public enum PageState implements Coded {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    ARCHIVED
}
