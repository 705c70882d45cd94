package no.dypdykk.core.search;

import no.dypdykk.core.page.PageAddress;

/// A page offered while someone types.
public record Suggestion(String text, PageAddress address) {}
