package no.dypdykk.feature.people;

import no.dypdykk.core.people.Role;
import no.dypdykk.web.FormProblems;

/// The page where someone chooses a password.
///
/// @param path of the form
/// @param isNew the person becomes a user by it, and says who they are
public record WelcomeView(
        String path, boolean isNew, Role role, String name, String email, FormProblems problems) {}
