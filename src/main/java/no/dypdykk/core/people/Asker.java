package no.dypdykk.core.people;

import org.jspecify.annotations.Nullable;

/// Who asks for something.
public sealed interface Asker {
    /// Someone who did not say who they are.
    record Nobody() implements Asker {}

    /// A user, or a program that acts in a user's name.
    ///
    /// @param scope of the program's token; null when the user is there themselves
    record Person(User user, @Nullable Scope scope) implements Asker {
        /// Someone who signed in.
        public static Person of(User user) {
            return new Person(user, null);
        }

        /// The user's role, or the weaker one that the token is limited to.
        public Role role() {
            return scope == null ? user.role() : user.role().atMost(scope.limit());
        }
    }

    /// A program that whoever runs the server let in.
    record Program(String name, Scope scope) implements Asker {
        public Role role() {
            return scope.limit();
        }
    }

    /// As shown in the history of pages.
    default String name() {
        return switch (this) {
            case Nobody() -> "";
            case Person(var user, _) -> user.name();
            case Program(var name, _) -> name;
        };
    }
}
