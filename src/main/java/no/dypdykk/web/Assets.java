package no.dypdykk.web;

import io.avaje.jsonb.Jsonb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// The built files of the interface: their plain names and the hashed addresses they are served at.
public final class Assets {
    private final Map<String, String> paths;

    private Assets(Map<String, String> paths) {
        this.paths = Map.copyOf(paths);
    }

    /// Reads the list that the build leaves beside the files, `web/manifest.json` on the class
    /// path.
    public static Assets load() {
        try (var in = Assets.class.getResourceAsStream("/web/manifest.json")) {
            if (in == null) {
                throw new IllegalStateException(
                        "the interface is not built: run mvn compile (it needs Node 20.19 or"
                                + " newer)");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("web/manifest.json", e);
        }
    }

    static Assets parse(String json) {
        Map<String, Object> read = Jsonb.builder().build().type(Object.class).map().fromJson(json);
        return new Assets(
                read.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> entry.getValue().toString())));
    }

    /// The address of a file: `/assets/site-3fa9.css` for `site.css`.
    public String path(String name) {
        var path = paths.get(name);
        if (path == null) {
            throw new IllegalArgumentException("no built file " + name);
        }
        return path;
    }
}
