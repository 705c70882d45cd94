package no.dypdykk.port;

/// How a part is doing, in words an administrator can use.
public sealed interface Health {
    record Well() implements Health {}

    /// @param reason what is wrong and what to do about it
    record Ill(String reason) implements Health {}
}
