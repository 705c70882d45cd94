package no.dypdykk.feature.editing;

import no.dypdykk.core.edit.PersonalDataRules;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.people.Asker;
import no.dypdykk.port.Drafts.Draft;
import no.dypdykk.port.Store;
import no.dypdykk.web.Refusal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Texts that are typed and not saved yet. Each is its writer's alone: rules E1 and E2 of
/// `src/doc/access.md`. Any thread may call.
record DraftKeeping(Store store, InstantSource clock) {
    /// Keeps what stands in a form now, in the place of what stood there before.
    ///
    /// @return when the store had it
    /// @throws Refusal when it is nobody's or no form of ours, or holds the number of a person
    Instant keep(Asker writer, SentForm sent) {
        if (SentForms.owner(writer).isEmpty() || sent.form().isEmpty() || !sent.hasSubject()) {
            throw Refusal.of(400, "bad_draft");
        }
        if (!PersonalDataRules.ofText("draft", sent.words()).refusals().isEmpty()) {
            throw Refusal.of(422, "draft_not_kept");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var draft =
                new Draft(
                        SentForms.owner(writer),
                        sent.form(),
                        sent.one(SentForm.SUBJECT),
                        sent.title(),
                        sent.content(),
                        now);
        store.write(tx -> {
            tx.drafts().keep(draft);
            return true;
        });
        return now;
    }

    Optional<Draft> find(Asker writer, String form) {
        return store.read(tx -> tx.drafts().find(SentForms.owner(writer), form));
    }

    /// The newest draft of a page.
    Optional<Draft> of(Asker writer, PageId page) {
        return store.read(tx -> tx.drafts().ofPage(SentForms.owner(writer), page));
    }

    /// All drafts of one writer, newest first.
    List<Draft> of(Asker writer) {
        return store.read(tx -> tx.drafts().of(SentForms.owner(writer)));
    }

    void discard(Asker writer, String form) {
        store.write(tx -> {
            tx.drafts().remove(SentForms.owner(writer), form);
            return true;
        });
    }
}
