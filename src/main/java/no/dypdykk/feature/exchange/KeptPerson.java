package no.dypdykk.feature.exchange;

import io.avaje.jsonb.Json;

import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.People;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// A user as an export names one: accounts themselves are in no export, so the address tells who is
/// meant where the same person has an account of another id.
@Json
record KeptPerson(@Nullable String id, @Nullable String email) {
    /// The user here who is meant.
    Optional<UserId> here(People people) {
        return Optional.ofNullable(id)
                .filter(one -> !one.isBlank())
                .flatMap(one -> people.byId(new UserId(one)))
                .or(() -> Optional.ofNullable(email).map(User::canonical).flatMap(people::byEmail))
                .map(User::id);
    }

    static KeptPerson of(User user) {
        return new KeptPerson(user.id().value(), user.email());
    }
}
