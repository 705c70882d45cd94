package no.dypdykk.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A finished response body with its entity tag, ready to be sent many times. A body that
/// compression makes smaller is kept in that form only: nearly every client takes it, and twice as
/// many pages find room in the cache. The array is never changed after construction.
///
/// @param body gzipped when `packed`
/// @param etag weak unless set otherwise, since the same page has two encodings
// Answers are sent, never compared, so array equality does not matter.
@SuppressWarnings("ArrayRecordComponent")
public record Answer(int status, String contentType, byte[] body, boolean packed, String etag) {
    private static final String HTML = "text/html;charset=utf-8";
    private static final int WORTH_COMPRESSING = 1000;

    /// For answers that are compressed once for each request.
    private static final int QUICK = 3;

    /// For answers that are kept and sent many times: 2 % larger than level 6 would make them, for
    /// two thirds of its time.
    private static final int SMALL = 4;

    /// A page that is drawn for one request.
    public static Answer html(int status, String html) {
        return of(status, HTML, html);
    }

    /// A page that will be sent many times.
    public static Answer keptHtml(String html) {
        return of(200, HTML, html, SMALL);
    }

    public static Answer of(int status, String contentType, String text) {
        return of(status, contentType, text, QUICK);
    }

    private static Answer of(int status, String contentType, String text, int level) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        return plain.length < WORTH_COMPRESSING
                ? new Answer(status, contentType, plain, false, tag(plain))
                : new Answer(status, contentType, compress(plain, level), true, tag(plain));
    }

    /// A file that is compressed by itself.
    public static Answer file(String contentType, byte[] content) {
        return new Answer(200, contentType, content, false, tag(content));
    }

    /// The same answer with another entity tag.
    public Answer tagged(String tag) {
        return new Answer(status, contentType, body, packed, tag);
    }

    /// Bytes that the answer occupies in memory, about.
    public int weight() {
        return 200 + body.length;
    }

    /// The body as it was before compression.
    public byte[] plain() {
        if (!packed) {
            return body;
        }
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compress(byte[] plain, int level) {
        var out = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new LevelledGzip(out, level)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static final class LevelledGzip extends GZIPOutputStream {
        LevelledGzip(ByteArrayOutputStream out, int level) throws IOException {
            super(out, 4096);
            def.setLevel(level);
            def.setStrategy(Deflater.DEFAULT_STRATEGY);
        }
    }
}
