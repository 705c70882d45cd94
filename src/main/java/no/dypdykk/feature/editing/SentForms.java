package no.dypdykk.feature.editing;

import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.edit.EditOutcome;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.people.Asker;
import no.dypdykk.port.Attachments;
import no.dypdykk.port.Drafts;
import no.dypdykk.port.Drafts.Kept;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Which save a form has led to, so that sending it twice saves it once, and its draft, which goes
/// when the text is saved.
///
/// @param form identity of the form; empty when it has none
record SentForms(Drafts drafts, Asker asker, String form, Instant now) {
    /// A form that lay open for longer is taken for a new one.
    private static final Duration REMEMBERED = Duration.ofDays(30);

    Optional<Kept> before() {
        return isKnown() ? drafts.kept(owner(asker), form) : Optional.empty();
    }

    /// @param attachments files that hang on the form become those of its page
    EditOutcome done(EditOutcome outcome, Attachments attachments) {
        switch (outcome) {
            case EditOutcome.Saved(var revision, _) -> {
                remember(revision);
                adopt(attachments, revision.page());
            }
            case EditOutcome.Merged(var revision, _, _) -> {
                forgetDraft();
                adopt(attachments, revision.page());
            }
            case EditOutcome.Unchanged(var revision) -> {
                forgetDraft();
                adopt(attachments, revision.page());
            }
            case EditOutcome.Conflict _, EditOutcome.Refused _, EditOutcome.Unconfirmed _ -> {}
        }
        return outcome;
    }

    /// What the form says is this revision, so that goes on from here when it is sent again. It is
    /// not so where the page says more than the form.
    private void remember(Revision revision) {
        if (isKnown()) {
            var kept = new Kept(revision.page(), revision.number());
            drafts.markKept(owner(asker), form, kept, now, now.minus(REMEMBERED));
            forgetDraft();
        }
    }

    private void adopt(Attachments attachments, PageId page) {
        if (isKnown()) {
            attachments.adopt(new Holder.OfForm(owner(asker), form), page);
        }
    }

    private void forgetDraft() {
        if (isKnown()) {
            drafts.remove(owner(asker), form);
        }
    }

    private boolean isKnown() {
        return !form.isEmpty() && !owner(asker).isEmpty();
    }

    /// Whose drafts are whose: the id of the user; empty for those who have none.
    static String owner(Asker asker) {
        return asker instanceof Asker.Person(var user, _) ? user.id().value() : "";
    }
}
