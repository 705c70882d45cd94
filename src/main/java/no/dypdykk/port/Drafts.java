package no.dypdykk.port;

import no.dypdykk.core.page.PageId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What people have typed and not yet saved, and which save each form has led to. Neither is part
/// of a page, its history or the change log.
public interface Drafts {
    /// Keeps a draft in the place of the one with the same owner and form.
    void keep(Draft draft);

    Optional<Draft> find(String owner, String form);

    /// The owner's newest draft of a page.
    Optional<Draft> ofPage(String owner, PageId page);

    /// All drafts of one owner, newest first.
    List<Draft> of(String owner);

    void remove(String owner, String form);

    /// What a form was saved as, so that sending it twice saves it once.
    Optional<Kept> kept(String owner, String form);

    /// Remembers what a form was saved as, and forgets what was remembered before `forget`.
    void markKept(String owner, String form, Kept kept, Instant now, Instant forget);

    /// @param owner id of the user who types
    /// @param form identity of the form, the same however often it is sent
    /// @param subject id of the page, or the code of the kind of a new one
    /// @param title as typed so far; may be empty
    /// @param content all that the form holds, as a browser sends it
    record Draft(
            String owner,
            String form,
            String subject,
            String title,
            String content,
            Instant time) {}

    record Kept(PageId page, int revision) {}
}
