package no.dypdykk.web;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Records to JSON and back, by code generated at build time.
public final class Json {
    private static final Jsonb JSONB = Jsonb.builder().serializeNulls(true).build();
    private static final int DEEPEST = 32;
    private static final String TYPE = "application/json;charset=utf-8";

    private Json() {}

    public static Answer answer(Object value) {
        return answer(200, value);
    }

    public static Answer answer(int status, Object value) {
        return Answer.of(status, TYPE, JSONB.toJson(value));
    }

    /// Maps, lists, texts, numbers and truth values, as deep as they go.
    public static Answer tree(Map<String, ?> tree) {
        return Answer.of(200, TYPE, JSONB.type(Object.class).toJson(tree));
    }

    /// The same as text on one line.
    public static String line(Map<String, ?> tree) {
        return JSONB.type(Object.class).toJson(tree);
    }

    /// What [#tree] writes.
    ///
    /// @return a map, list, text, number, truth value or null
    /// @throws Refusal when the text is not JSON
    public static @Nullable Object readTree(String text) {
        requireShallow(text);
        return read(text, Object.class);
    }

    /// A reader of nested lists goes one call deeper for each: ten thousand brackets are no data.
    private static void requireShallow(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (quoted) {
                i += at == '\\' ? 1 : 0;
                quoted = at != '"';
            } else {
                quoted = at == '"';
                depth += at == '[' || at == '{' ? 1 : at == ']' || at == '}' ? -1 : 0;
            }
            if (depth > DEEPEST) {
                throw Refusal.of(400, "not_json", "[[[[…");
            }
        }
    }

    /// Problem details (RFC 9457).
    public static Answer problem(int status, Object value) {
        return Answer.of(status, "application/problem+json;charset=utf-8", JSONB.toJson(value));
    }

    /// @throws Refusal when the text is not JSON of that shape
    public static <T> T read(String text, Class<T> type) {
        try {
            return JSONB.type(type).fromJson(text);
        } catch (JsonException e) {
            throw Refusal.of(400, "not_json", String.valueOf(e.getMessage()));
        }
    }
}
