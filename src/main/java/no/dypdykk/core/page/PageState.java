package no.dypdykk.core.page;

import no.dypdykk.core.text.Coded;

/// Where a page is on its way to readers. Only PUBLISHED is shown outside the editing pages.
public enum PageState implements Coded {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    ARCHIVED
}
