package no.dypdykk.engine.mail;

import org.jspecify.annotations.Nullable;

/// The server that takes our mail, and in whose name it is sent.
///
/// @param tls encrypted from the first byte; else as soon as the server offers it
/// @param user null when the server asks nobody who they are
/// @param from address of the sender
public record SmtpServer(
        String host,
        int port,
        boolean tls,
        @Nullable String user,
        @Nullable String password,
        String from) {
    @Override
    public String toString() {
        return "SmtpServer[" + host + ":" + port + "]";
    }
}
