package no.dypdykk.feature.people;

import no.dypdykk.core.people.User;

/// A user's own page.
public record AccountView(User user) {}
