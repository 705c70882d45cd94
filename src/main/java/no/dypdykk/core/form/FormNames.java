package no.dypdykk.core.form;

import no.dypdykk.core.page.PageKind;

import java.util.Optional;

/// What the things are called that a form chooses from, so that people type and read names.
public interface FormNames {
    /// The slug of the page with this title.
    Optional<String> slug(PageKind kind, String title);

    Optional<String> title(PageKind kind, String slug);

    /// The number of the municipality with this name.
    Optional<String> municipality(String name);

    Optional<String> municipalityName(String number);

    /// The id of the only series of an indicator that is about someone with this name. Empty when
    /// there are several, and for what is an id itself.
    Optional<String> series(String name, String indicator);
}
