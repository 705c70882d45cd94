package no.dypdykk.web;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;

/// Records to JSON and back, by code generated at build time.
public final class Json {
    private static final Jsonb JSONB = Jsonb.builder().serializeNulls(true).build();
    private static final String TYPE = "application/json;charset=utf-8";

    private Json() {}

    public static Answer answer(Object value) {
        return answer(200, value);
    }

    public static Answer answer(int status, Object value) {
        return Answer.of(status, TYPE, JSONB.toJson(value));
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
