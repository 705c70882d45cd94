package no.dypdykk.feature.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.table.Analysed;
import no.dypdykk.core.evidence.table.Choices;
import no.dypdykk.core.evidence.table.Circumstances;
import no.dypdykk.core.evidence.table.ColumnFault;
import no.dypdykk.core.page.Problem;
import no.dypdykk.web.ClientAddress;
import no.dypdykk.web.EvidenceWords;
import no.dypdykk.web.Json;
import no.dypdykk.web.RateLimit;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Responses;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/// Analyses of a table that somebody sends. Needs no sign-in and keeps nothing.
public final class AnalysisRoutes {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_CALLS = 600;
    private static final int LONGEST_NAME = 200;

    private final Indicators indicators;
    private final InstantSource clock;
    private final RateLimit limit = new RateLimit(MOST_CALLS, Duration.ofMinutes(1));

    public AnalysisRoutes(Indicators indicators, InstantSource clock) {
        this.indicators = indicators;
        this.clock = clock;
    }

    /// `POST /api/v1/analyses`
    public void analyse(Context context) {
        requirePatience(context);
        byte[] body = context.bodyAsBytes();
        if (body.length > MOST_BYTES) {
            throw Refusal.of(413, "too_large", "1 MB");
        }
        Texts texts = Reader.of(context).texts();
        Object sent = Json.readTree(new String(body, UTF_8));
        try {
            Responses.send(context, Json.tree(answer(AnalysisRequest.of(sent), texts).tree()));
        } catch (ColumnFault fault) {
            throw Refusal.unreadable(
                    "analysis_refused",
                    List.of(new Problem(fault.field(), 0, fault.code(), fault.details())));
        }
    }

    private void requirePatience(Context context) {
        limit.attempt(ClientAddress.of(context), clock.instant())
                .ifPresent(wait -> {
                    String seconds = Long.toString(wait.toSeconds() + 1);
                    context.header("Retry-After", seconds);
                    throw Refusal.of(429, "too_many_calls", seconds);
                });
    }

    private AnalysisAnswer answer(AnalysisRequest request, Texts texts) {
        Indicator indicator = indicator(request.meta());
        var circumstances = Circumstances.of(request.meta(), indicator);
        Analysed analysed =
                request.family().answer(request.table(), request.settings(), circumstances);
        var subject =
                new EvidenceWords.Subject(
                        practice(request.meta()), indicator, circumstances.delta());
        return new AnalysisAnswer(request.family(), analysed, new EvidenceWords(texts), subject);
    }

    private @Nullable Indicator indicator(Choices meta) {
        String id = meta.text("indicator");
        if (id == null) {
            return null;
        }
        if (id.equals(Indicators.SURVEY.id())) {
            return Indicators.SURVEY;
        }
        return indicators
                .find(id)
                .orElseThrow(() ->
                        new ColumnFault(
                                "meta.indicator",
                                "unknown-indicator",
                                id.substring(0, Math.min(40, id.length())),
                                indicators.all().stream()
                                        .map(Indicator::id)
                                        .collect(Collectors.joining(", "))));
    }

    private static @Nullable String practice(Choices meta) {
        String practice = meta.text("practice");
        if (practice != null && practice.length() > LONGEST_NAME) {
            throw new ColumnFault(
                    "meta.practice",
                    "too-long",
                    practice.substring(0, 40),
                    Integer.toString(LONGEST_NAME));
        }
        return practice == null || practice.isBlank() ? null : practice.strip();
    }
}
