package no.dypdykk.web;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// A finished response body with its compressed form and entity tag, ready to be sent many times.
/// The arrays are never changed after construction.
///
/// @param gzip null when compression would not pay
/// @param etag weak unless set otherwise, since the same page has two encodings
// Answers are sent, never compared, so array equality does not matter.
@SuppressWarnings("ArrayRecordComponent")
public record Answer(
        int status, String contentType, byte[] plain, byte @Nullable [] gzip, String etag) {
    private static final int WORTH_COMPRESSING = 1000;

    /// The fastest level: search pages are compressed once for each request.
    private static final int LEVEL = 3;

    public static Answer html(int status, String html) {
        return of(status, "text/html;charset=utf-8", html);
    }

    public static Answer of(int status, String contentType, String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] gzip = plain.length < WORTH_COMPRESSING ? null : compress(plain);
        return new Answer(status, contentType, plain, gzip, tag(plain));
    }

    /// A file that is compressed by itself.
    public static Answer file(String contentType, byte[] content) {
        return new Answer(200, contentType, content, null, tag(content));
    }

    /// The same answer with another entity tag.
    public Answer tagged(String tag) {
        return new Answer(status, contentType, plain, gzip, tag);
    }

    /// Bytes that the answer occupies in memory, about.
    public int weight() {
        return 200 + plain.length + (gzip == null ? 0 : gzip.length);
    }

    private static byte[] compress(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 3);
        try (var gzip = new LevelledGzip(out)) {
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
        LevelledGzip(ByteArrayOutputStream out) throws IOException {
            super(out, 4096);
            def.setLevel(LEVEL);
            def.setStrategy(Deflater.DEFAULT_STRATEGY);
        }
    }
}
