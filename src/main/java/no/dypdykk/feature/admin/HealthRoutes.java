package no.dypdykk.feature.admin;

import io.javalin.http.Context;

import no.dypdykk.web.Answer;
import no.dypdykk.web.Json;
import no.dypdykk.web.Responses;

/// Whether the server lives, whether it can do its work, and its figures.
public final class HealthRoutes {
    private final HealthChecks checks;
    private final Metrics metrics;

    public HealthRoutes(HealthChecks checks, Metrics metrics) {
        this.checks = checks;
        this.metrics = metrics;
    }

    /// The process answers.
    public void alive(Context context) {
        Responses.send(context, Answer.of(200, "text/plain;charset=utf-8", HealthChecks.OK));
    }

    /// Store and index answer; 503 with the reasons when one does not.
    public void ready(Context context) {
        var parts = checks.parts();
        boolean well = parts.values().stream().allMatch(HealthChecks.OK::equals);
        Responses.send(
                context,
                Json.answer(
                        well ? 200 : 503, new HealthJson(well ? HealthChecks.OK : "ill", parts)));
    }

    public void metrics(Context context) {
        Responses.send(
                context,
                Answer.of(200, "text/plain; version=0.0.4; charset=utf-8", metrics.text()));
    }
}
