package no.dypdykk.core.audit;

import no.dypdykk.core.people.Asker;
import no.dypdykk.core.text.Coded;

/// Who did it.
///
/// @param id of the user; empty when there is none
/// @param name as it was then
public record Actor(String id, String name, Way way) {
    /// How they came to do it.
    public enum Way implements Coded {
        /// Signed in.
        PERSON,
        /// A program with a user's token.
        TOKEN,
        /// A program with a token of nobody in particular.
        PROGRAM,
        /// The server itself, or whoever runs it.
        SERVER,
        /// Someone who did not say who they are.
        NOBODY
    }

    public static Actor of(Asker asker) {
        return switch (asker) {
            case Asker.Nobody() -> new Actor("", "", Way.NOBODY);
            case Asker.Person(var user, var scope) ->
                    new Actor(
                            user.id().value(), user.name(), scope == null ? Way.PERSON : Way.TOKEN);
            case Asker.Program(var name, _) -> new Actor("", name, Way.PROGRAM);
        };
    }

    /// Nobody asked for it over the network.
    ///
    /// @param name of the part of the server, empty when that says nothing
    public static Actor server(String name) {
        return new Actor("", name, Way.SERVER);
    }
}
