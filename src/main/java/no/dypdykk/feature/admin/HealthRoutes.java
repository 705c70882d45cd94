package no.dypdykk.feature.admin;

import io.javalin.http.Context;

import no.dypdykk.port.Health;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Store;
import no.dypdykk.web.Answer;
import no.dypdykk.web.Json;
import no.dypdykk.web.Responses;
import no.dypdykk.web.Traffic;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// Whether the server lives, whether it can do its work, and its figures.
public final class HealthRoutes {
    private static final String OK = "ok";

    private final Map<String, Supplier<Health>> checks = new LinkedHashMap<>();
    private final Metrics metrics;

    /// @param feeding health of what carries changes to the index
    public HealthRoutes(Store store, SearchIndex index, Supplier<Health> feeding, Traffic traffic) {
        checks.put("store", store::check);
        checks.put("index", index::check);
        checks.put("feeding", feeding);
        metrics = new Metrics(store, index, traffic);
    }

    /// The process answers.
    public void alive(Context context) {
        Responses.send(context, Answer.of(200, "text/plain;charset=utf-8", OK));
    }

    /// Store and index answer; 503 with the reasons when one does not.
    public void ready(Context context) {
        var parts = new LinkedHashMap<String, String>();
        checks.forEach((name, check) -> parts.put(name, words(check.get())));
        boolean well = parts.values().stream().allMatch(OK::equals);
        Responses.send(
                context, Json.answer(well ? 200 : 503, new HealthJson(well ? OK : "ill", parts)));
    }

    public void metrics(Context context) {
        Responses.send(
                context,
                Answer.of(200, "text/plain; version=0.0.4; charset=utf-8", metrics.text()));
    }

    private static String words(Health health) {
        return switch (health) {
            case Health.Well() -> OK;
            case Health.Ill(String reason) -> reason;
        };
    }
}
