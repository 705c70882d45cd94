package no.dypdykk.app;

import no.dypdykk.app.Commands.Complaint;
import no.dypdykk.app.Config.Content;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// Options that several commands share. Each can be given as an environment variable too.
final class Options {
    private static final int LAST_PORT = 65_535;
    private static final int ATTACHMENT_MEGABYTES = 20;

    /// Forms with files may not be larger, with a little for what else stands in them.
    private static final int MOST_ATTACHMENT_MEGABYTES = 30;

    private Options() {}

    /// For commands that work on the data folder without serving.
    static Config offline(Path data) {
        return new Config(
                data,
                null,
                null,
                0,
                URI.create("http://localhost"),
                null,
                ATTACHMENT_MEGABYTES,
                null,
                null);
    }

    /// Where this installation keeps its pages.
    static final class Data {
        @Option(
                names = "--data",
                paramLabel = "MAPPE",
                defaultValue = "${env:DYPDYKK_DATA:-data}",
                description = "Mappen med database og søkeindeks (DYPDYKK_DATA, ellers ./data).")
        private Path folder = Path.of("data");

        Path folder() {
            return folder;
        }
    }

    /// How readers reach the server, for links that are printed.
    static final class Reached {
        @Option(
                names = "--public-url",
                paramLabel = "URL",
                defaultValue = "${env:DYPDYKK_PUBLIC_URL:-http://localhost:7070}",
                description =
                        "Adressen leserne bruker (DYPDYKK_PUBLIC_URL, ellers"
                                + " http://localhost:7070).")
        private URI publicUrl = URI.create("http://localhost:7070");

        String url() {
            return origin(publicUrl);
        }
    }

    /// An address without a slash at the end.
    static String origin(URI url) {
        String text = url.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /// What the server needs to know besides.
    static final class Serving {
        @Option(
                names = "--port",
                paramLabel = "PORT",
                defaultValue = "${env:DYPDYKK_PORT:-7070}",
                description =
                        "Porten tjeneren lytter på; 0 velger en ledig (DYPDYKK_PORT, ellers 7070).")
        private int port = 7070;

        @Option(
                names = "--host",
                paramLabel = "ADRESSE",
                defaultValue = "${env:DYPDYKK_HOST}",
                description = "Adressen tjeneren lytter på (DYPDYKK_HOST, ellers alle).")
        private @Nullable String host;

        @Option(
                names = "--content",
                paramLabel = "MAPPE|none",
                defaultValue = "${env:DYPDYKK_CONTENT}",
                description = {
                    "Mappe med startsider, eller none for ingen (DYPDYKK_CONTENT).",
                    "Ellers ./content når den finnes, ellers startbiblioteket i programmet."
                })
        private @Nullable String content;

        @Option(
                names = "--public-url",
                paramLabel = "URL",
                defaultValue = "${env:DYPDYKK_PUBLIC_URL}",
                description =
                        "Adressen leserne bruker, for nettstedkart og nyhetsstrømmer"
                                + " (DYPDYKK_PUBLIC_URL).")
        private @Nullable URI publicUrl;

        @Option(
                names = "--accessibility-url",
                paramLabel = "URL",
                defaultValue = "${env:DYPDYKK_ACCESSIBILITY_URL}",
                description =
                        "Virksomhetens tilgjengelighetserklæring (DYPDYKK_ACCESSIBILITY_URL).")
        private @Nullable URI accessibilityUrl;

        @Option(
                names = "--attachment-megabytes",
                paramLabel = "MB",
                defaultValue = "${env:DYPDYKK_ATTACHMENT_MEGABYTES:-" + ATTACHMENT_MEGABYTES + "}",
                description =
                        "Hvor stor en vedlagt fil kan være, fra 1 til 30 MB"
                                + " (DYPDYKK_ATTACHMENT_MEGABYTES, ellers 20).")
        private int attachmentMegabytes = ATTACHMENT_MEGABYTES;

        @Option(
                names = "--ssb-url",
                paramLabel = "URL",
                defaultValue = "${env:DYPDYKK_SSB_URL}",
                description = {
                    "Statistikkbanken som koordinatorer kan hente tall fra, for eksempel",
                    "https://data.ssb.no/api/pxwebapi/v2 (DYPDYKK_SSB_URL). Ellers av: Ingenting",
                    "hentes."
                })
        private @Nullable URI ssbUrl;

        @Mixin private OidcOptions oidc = new OidcOptions();

        @Mixin private MailOptions mail = new MailOptions();

        Config config(Path data) {
            if (port < 0 || port > LAST_PORT) {
                throw new Complaint(
                        "--port må være fra 0 til %d, ikke %d.".formatted(LAST_PORT, port));
            }
            if (attachmentMegabytes < 1 || attachmentMegabytes > MOST_ATTACHMENT_MEGABYTES) {
                throw new Complaint(
                        "--attachment-megabytes må være fra 1 til %d, ikke %d."
                                .formatted(MOST_ATTACHMENT_MEGABYTES, attachmentMegabytes));
            }
            URI reached = publicUrl == null ? URI.create("http://localhost:" + port) : publicUrl;
            return new Config(
                    data,
                    chosenContent(),
                    host,
                    port,
                    reached,
                    accessibilityUrl,
                    attachmentMegabytes,
                    oidc.provider(origin(reached)),
                    mail.server(),
                    statistics());
        }

        private @Nullable URI statistics() {
            if (ssbUrl == null || ssbUrl.toString().isEmpty()) {
                return null;
            }
            if (ssbUrl.getHost() == null || !("" + ssbUrl.getScheme()).matches("https?")) {
                throw new Complaint(
                        "--ssb-url må være en adresse som begynner med https://, ikke %s."
                                .formatted(ssbUrl));
            }
            return ssbUrl;
        }

        private @Nullable Content chosenContent() {
            if (content == null) {
                Path beside = Path.of("content");
                return Files.isDirectory(beside)
                        ? new Content.Folder(beside)
                        : new Content.Bundled();
            }
            return content.equals("none") ? null : new Content.Folder(Path.of(content));
        }
    }
}
