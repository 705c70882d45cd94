package no.dypdykk.feature.finding;

import no.dypdykk.web.FormProblems;
import no.dypdykk.web.Link;

/// The form in which a search gets a name.
///
/// @param action where the form goes
/// @param search with its whole address as title
/// @param name as typed
public record SavingView(String action, Link search, String name, FormProblems problems) {}
