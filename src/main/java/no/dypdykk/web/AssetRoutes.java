package no.dypdykk.web;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Serves the built files of the interface. Their names carry a hash of their content, so they may
/// be kept for ever; text files lie compressed beside the plain ones. The few there are stay in
/// memory once asked for.
public final class AssetRoutes {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}");
    private static final List<Coding> CODINGS =
            List.of(new Coding("br", ".br"), new Coding("gzip", ".gz"));
    private static final Map<String, String> TYPES =
            Map.of(
                    ".css", "text/css;charset=utf-8",
                    ".js", "text/javascript;charset=utf-8",
                    ".svg", "image/svg+xml",
                    ".woff2", "font/woff2");

    private final Map<String, File> files = new ConcurrentHashMap<>();

    private record Coding(String name, String suffix) {}

    // Held to be sent, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record File(byte[] bytes) {}

    public void file(Context context) {
        String name = context.pathParam("file");
        String type = type(name);
        byte[] plain = read(name);
        if (type == null || plain == null) {
            throw Refusal.notFound(context.path());
        }
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.header("Vary", "Accept-Encoding");
        context.contentType(type);
        for (Coding coding : CODINGS) {
            byte[] compressed =
                    Responses.accepts(context, coding.name()) ? read(name + coding.suffix()) : null;
            if (compressed != null) {
                context.header("Content-Encoding", coding.name());
                context.result(compressed);
                return;
            }
        }
        context.result(plain);
    }

    private static @Nullable String type(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? null : TYPES.get(name.substring(dot));
    }

    private byte @Nullable [] read(String name) {
        File kept = files.get(name);
        if (kept != null || !NAME.matcher(name).matches()) {
            return kept == null ? null : kept.bytes();
        }
        try (var in = AssetRoutes.class.getResourceAsStream("/web/assets/" + name)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readAllBytes();
            files.put(name, new File(bytes));
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
