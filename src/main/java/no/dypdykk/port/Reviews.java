package no.dypdykk.port;

import no.dypdykk.core.edit.Review;
import no.dypdykk.core.page.PageId;

import java.util.List;

/// What reviewers answered. Kept for good; no part of a page's text or of the change log.
public interface Reviews {
    /// Keeps a review. A revision is reviewed once.
    void add(Review review);

    /// All reviews of a page, newest first.
    List<Review> of(PageId page);
}
