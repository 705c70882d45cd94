package no.dypdykk.feature.editing;

import no.dypdykk.core.form.StartedCase;
import no.dypdykk.core.page.Freshness;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.Practice;
import no.dypdykk.core.text.Slug;
import no.dypdykk.port.Store;

import java.time.InstantSource;
import java.util.Optional;

/// The text that a case begins with when it is registered from the page of a practice.
record Beginnings(Store store, InstantSource clock) {
    /// Empty when there is no such practice.
    ///
    /// @param practice slug, as an address has it
    Optional<String> of(String practice, String lang) {
        return Slug.isValid(practice)
                ? find(new PageAddress(PageKind.PRACTICE, practice))
                        .map(found ->
                                StartedCase.source(
                                        lang,
                                        found.head().slug(),
                                        found.indicators().stream().findFirst().orElse(null),
                                        Freshness.day(clock.instant())))
                : Optional.empty();
    }

    /// Also where the practice was before it was renamed.
    private Optional<Practice> find(PageAddress address) {
        return store.read(tx ->
                        tx.pages()
                                .find(address)
                                .flatMap(page -> tx.pages().published(page.id()))
                                .map(stored -> stored.revision().source()))
                .flatMap(Beginnings::read);
    }

    private static Optional<Practice> read(String source) {
        return PageReader.read(source) instanceof PageReading.Read read
                        && read.page() instanceof Practice practice
                ? Optional.of(practice)
                : Optional.empty();
    }
}
