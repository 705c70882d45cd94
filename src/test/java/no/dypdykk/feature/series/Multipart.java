package no.dypdykk.feature.series;

import static java.nio.charset.StandardCharsets.UTF_8;

import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;

/// A form with a file, as browsers send it.
final class Multipart {
    private static final String BETWEEN = "grense";

    private final String path;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    private Multipart(String path) {
        this.path = path;
    }

    static Multipart to(String path) {
        return new Multipart(path);
    }

    Multipart field(String name, String value) {
        write("--" + BETWEEN + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n");
        write(value + "\r\n");
        return this;
    }

    Multipart file(String name, String fileName, byte[] content) {
        write(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                        .formatted(BETWEEN, name, fileName));
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    Reply send(TestServer server, Member member) {
        field("_csrf", member.csrf());
        write("--" + BETWEEN + "--\r\n");
        return server.post(
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + BETWEEN,
                "Cookie",
                member.cookie());
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(UTF_8));
    }
}
