package no.dypdykk.core.search;

/// A page or slide of a file that a page shows or links to.
///
/// @param file its name on the page
/// @param page from 1; 0 for a file that does not tell its pages apart
public record FilePlace(String file, int page) {}
