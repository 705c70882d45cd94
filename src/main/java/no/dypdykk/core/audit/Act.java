package no.dypdykk.core.audit;

import no.dypdykk.core.text.Coded;

/// What was done, of all that the log tells about.
public enum Act implements Coded {
    /// A revision that waits was added to a page.
    PAGE_SAVED,
    /// A revision that readers see was added to a page.
    PAGE_PUBLISHED,
    /// A page was taken out of sight.
    PAGE_ARCHIVED,
    /// A file was added to a page.
    ATTACHMENT_ADDED,
    ATTACHMENT_REMOVED,
    /// A page went up in another one, which has its addresses from then on.
    PAGES_JOINED,
    /// Background series were read from a file.
    SERIES_LOADED,
    /// Values of series were taken from a file that somebody sent.
    SERIES_IMPORTED,
    /// A word of the field was added, changed or taken out of the list that search uses.
    TERM_ADDED,
    TERM_CHANGED,
    TERM_REMOVED,
    /// The whole list of words was read from a file.
    TERMS_LOADED,
    /// A search was taken away from what is offered to others, or given back.
    SEARCH_HIDDEN,
    SEARCH_SHOWN,
    USER_ADDED,
    /// A user's name, address, role, municipality, networks or right to sign in was changed.
    USER_CHANGED,
    PASSWORD_SET,
    /// A link was made with which someone chooses a password.
    USER_INVITED,
    /// A user was tied to what an identity provider knows them by.
    IDENTITY_LINKED,
    TOKEN_MADE,
    TOKEN_REVOKED
}
