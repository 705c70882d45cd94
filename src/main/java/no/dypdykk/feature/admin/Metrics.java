package no.dypdykk.feature.admin;

import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;

import no.dypdykk.port.Store;
import no.dypdykk.web.Traffic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/// The server's figures in Prometheus' text format, read at the moment they are asked for.
public final class Metrics {
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();

    public Metrics(Store store, HealthChecks checks, Traffic traffic) {
        CounterWithCallback.builder()
                .name("dypdykk_http_responses_total")
                .help("HTTP responses by class of status")
                .labelNames("class")
                .callback(counter -> {
                    for (int status = 2; status <= 5; status++) {
                        counter.call((double) traffic.answers(status), status + "xx");
                    }
                })
                .register(registry);
        CounterWithCallback.builder()
                .name("dypdykk_http_response_seconds_total")
                .help("Wall time spent on responses")
                .unit(Unit.SECONDS)
                .callback(counter -> counter.call(traffic.seconds()))
                .register(registry);
        gauge("dypdykk_store_position", "Number of the last change in the store", store::position);
        gauge(
                "dypdykk_index_lag",
                "Changes that the search index has not applied yet",
                checks::lag);
        gauge(
                "dypdykk_heap_used_bytes",
                "Java heap in use",
                () -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
    }

    String text() {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(out, registry.scrape(), EscapingScheme.ALLOW_UTF8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void gauge(String name, String help, LongSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(gauge -> gauge.call((double) value.getAsLong()))
                .register(registry);
    }
}
