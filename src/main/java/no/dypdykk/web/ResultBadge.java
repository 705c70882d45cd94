package no.dypdykk.web;

import no.dypdykk.core.evidence.Result;

/// What became of one indicator, short enough for a list.
///
/// @param indicator the indicator's name in the reader's written standard
public record ResultBadge(Result result, String indicator) {}
