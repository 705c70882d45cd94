package no.dypdykk.app;

import no.dypdykk.app.Commands.Complaint;
import no.dypdykk.engine.mail.SmtpServer;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.net.URI;

/// Sending mail. Off unless a server is given.
final class MailOptions {
    private static final int SUBMISSION = 587;
    private static final int ENCRYPTED = 465;

    @Option(
            names = "--smtp-url",
            paramLabel = "URL",
            defaultValue = "${env:DYPDYKK_SMTP_URL}",
            description = {
                "Tjeneren som tar imot e-post: smtp://bruker:passord@tjener:587, eller smtps://",
                "for kryptering fra start; helst i DYPDYKK_SMTP_URL. Uten den sendes ingen e-post."
            })
    private @Nullable URI url;

    @Option(
            names = "--smtp-from",
            paramLabel = "ADRESSE",
            defaultValue = "${env:DYPDYKK_SMTP_FROM}",
            description = "Avsenderens e-postadresse (DYPDYKK_SMTP_FROM).")
    private @Nullable String from;

    /// @return null when nothing is configured
    @Nullable SmtpServer server() {
        if (url == null || url.toString().isBlank()) {
            return null;
        }
        boolean tls = "smtps".equals(url.getScheme());
        String host = url.getHost();
        if (host == null || !(tls || "smtp".equals(url.getScheme()))) {
            throw new Complaint(
                    "--smtp-url må se ut som smtp://tjener:587 eller"
                            + " smtps://bruker:passord@tjener.");
        }
        if (from == null || !from.matches("[^@\\s]+@[^@\\s]+")) {
            throw new Complaint("--smtp-url trenger også avsenderens adresse, i --smtp-from.");
        }
        int port = url.getPort() >= 0 ? url.getPort() : tls ? ENCRYPTED : SUBMISSION;
        String info = url.getUserInfo();
        int colon = info == null ? -1 : info.indexOf(':');
        return new SmtpServer(
                host,
                port,
                tls,
                info == null || colon < 0 ? info : info.substring(0, colon),
                info == null || colon < 0 ? null : info.substring(colon + 1),
                from);
    }
}
