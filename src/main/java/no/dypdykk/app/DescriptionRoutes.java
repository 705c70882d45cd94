package no.dypdykk.app;

import io.javalin.http.Context;

import no.dypdykk.web.Answer;
import no.dypdykk.web.Responses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The API's own description. A test holds it against the table of routes.
final class DescriptionRoutes {
    private final Answer answer = Answer.of(200, "application/json;charset=utf-8", text());

    void openApi(Context context) {
        Responses.send(context, answer);
    }

    static String text() {
        try (var in = DescriptionRoutes.class.getResourceAsStream("/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("the build left out openapi.json");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json", e);
        }
    }
}
