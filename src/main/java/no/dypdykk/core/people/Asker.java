package no.dypdykk.core.people;

/// Who asks for something.
public sealed interface Asker {
    /// Someone who did not say who they are.
    record Nobody() implements Asker {}

    /// A user, or a program that acts in a user's name.
    ///
    /// @param role the user's own, or the weaker one that a token was limited to
    record Person(User user, Role role) implements Asker {
        public static Person of(User user) {
            return new Person(user, user.role());
        }
    }

    /// A program that whoever runs the server let in.
    record Program(String name, Role role) implements Asker {}

    /// As shown in the history of pages.
    default String name() {
        return switch (this) {
            case Nobody() -> "";
            case Person(var user, _) -> user.name();
            case Program(var name, _) -> name;
        };
    }
}
