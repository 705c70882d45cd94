package no.dypdykk.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.avaje.jsonb.Jsonb;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/// What the server answered.
public record Reply(HttpResponse<byte[]> response) {
    private static final Jsonb JSONB = Jsonb.builder().build();

    public int status() {
        return response.statusCode();
    }

    /// Empty when the answer does not have it.
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public byte[] bytes() {
        return response.body();
    }

    public String text() {
        return new String(response.body(), UTF_8);
    }

    /// A place in the JSON: names and numbers between spaces, `hits 0 slug`.
    public Object at(String place) {
        Object value = JSONB.type(Object.class).fromJson(text());
        for (String step : List.of(place.split(" "))) {
            value =
                    switch (value) {
                        case Map<?, ?> fields when fields.containsKey(step) ->
                                fields.get(step) == null ? "null" : fields.get(step);
                        case List<?> list -> list.get(Integer.parseInt(step));
                        default -> throw new AssertionError(place + " is not in " + text());
                    };
        }
        return value;
    }

    /// Names at a place of the JSON, sorted.
    public List<String> names(String place) {
        Object value = place.isEmpty() ? JSONB.type(Object.class).fromJson(text()) : at(place);
        if (value instanceof Map<?, ?> fields) {
            return fields.keySet().stream().map(String::valueOf).sorted().toList();
        }
        throw new AssertionError(place + " holds no names in " + text());
    }

    @Override
    public String toString() {
        return status() + " " + response.headers().map() + "\n" + text();
    }
}
