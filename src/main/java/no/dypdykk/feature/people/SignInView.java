package no.dypdykk.feature.people;

import no.dypdykk.web.FormProblems;

import org.jspecify.annotations.Nullable;

/// The page to sign in on.
///
/// @param back where to go afterwards
/// @param elsewhere name of the identity provider; null when there is none
public record SignInView(
        String back, String email, FormProblems problems, @Nullable String elsewhere) {}
