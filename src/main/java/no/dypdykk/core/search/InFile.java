package no.dypdykk.core.search;

/// Where in a file of the page those asked words stand that the page itself does not have.
///
/// @param file its name on the page
/// @param page from 1; 0 for a file that does not tell its pages apart
/// @param excerpt the best lines there with the matching words marked
public record InFile(String file, int page, Marked excerpt) {}
