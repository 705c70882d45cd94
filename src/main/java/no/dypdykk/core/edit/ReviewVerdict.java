package no.dypdykk.core.edit;

import no.dypdykk.core.page.PageState;
import no.dypdykk.core.text.Coded;

/// What became of a text in review. `code()` is kept in the store.
public enum ReviewVerdict implements Coded {
    APPROVED(PageState.PUBLISHED),
    SENT_BACK(PageState.DRAFT);

    private final PageState state;

    ReviewVerdict(PageState state) {
        this.state = state;
    }

    /// The state of the text afterwards.
    public PageState state() {
        return state;
    }
}
