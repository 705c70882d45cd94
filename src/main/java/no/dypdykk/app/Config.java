package no.dypdykk.app;

import no.dypdykk.engine.mail.SmtpServer;
import no.dypdykk.engine.oidc.Provider;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;

/// How this installation is set up, from command line and environment.
///
/// @param data folder that holds database and index
/// @param content folder with starter pages; null when none are wanted
/// @param host address to listen on; null for all
/// @param port 0 for any free one
/// @param publicUrl how readers reach the server, without a slash at the end
/// @param accessibilityUrl the organisation's declaration of accessibility; null until it has one
/// @param attachmentMegabytes that a file on a page may have at most
/// @param oidc identity provider; null when people sign in here only
/// @param mail server that takes mail; null when none is sent
/// @param statistics address of a PxWebApi 2; null while nobody has switched it on
public record Config(
        Path data,
        @Nullable Content content,
        @Nullable String host,
        int port,
        URI publicUrl,
        @Nullable URI accessibilityUrl,
        int attachmentMegabytes,
        @Nullable Provider oidc,
        @Nullable SmtpServer mail,
        @Nullable URI statistics) {
    /// Nothing is fetched from a statistics office.
    public Config(
            Path data,
            @Nullable Content content,
            @Nullable String host,
            int port,
            URI publicUrl,
            @Nullable URI accessibilityUrl,
            int attachmentMegabytes,
            @Nullable Provider oidc,
            @Nullable SmtpServer mail) {
        this(
                data,
                content,
                host,
                port,
                publicUrl,
                accessibilityUrl,
                attachmentMegabytes,
                oidc,
                mail,
                null);
    }

    /// Where starter pages come from.
    public sealed interface Content {
        /// The library that came with the program.
        record Bundled() implements Content {}

        record Folder(Path path) implements Content {}
    }
}
