package no.dypdykk.feature.editing;

import no.dypdykk.web.Link;

/// What became of a suggestion that was sent.
///
/// @param owner who wrote
/// @param form identity of the form that was sent; may be empty
public record SuggestedView(Link page, String owner, String form) {}
