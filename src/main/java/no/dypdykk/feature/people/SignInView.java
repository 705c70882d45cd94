package no.dypdykk.feature.people;

import no.dypdykk.web.FormProblems;

/// The page to sign in on.
///
/// @param back where to go afterwards
public record SignInView(String back, String email, FormProblems problems) {}
