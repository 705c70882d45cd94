package no.dypdykk.feature.series;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.intake.Given;
import no.dypdykk.feature.series.StatisticsView.Chosen;
import no.dypdykk.feature.series.StatisticsView.Dimension;
import no.dypdykk.port.Statistics;
import no.dypdykk.port.Statistics.Contents;
import no.dypdykk.port.Statistics.Unavailable;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Site;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Figures from a statistics office: find a table, choose from it, and look the answer over as any
/// other file. Off until whoever runs the server switches it on.
public final class StatisticsRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String CODES = "kode.";
    private static final int CODES_EXPLAINED = 6;
    private static final int LONGEST = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final @Nullable Statistics statistics;
    private final Intaking intaking;
    private final Site site;

    /// @param statistics null while the source is switched off
    public StatisticsRoutes(@Nullable Statistics statistics, Intaking intaking, Site site) {
        this.statistics = statistics;
        this.intaking = intaking;
        this.site = site;
    }

    /// `GET /tall/ssb?sok=&tabell=`
    public void page(Context context) {
        String words = text(context.queryParam("sok"));
        String table = text(context.queryParam("tabell"));
        show(context, 200, words, table, Map.of(), FormProblems.NONE);
    }

    /// `POST /tall/ssb`
    public void fetch(Context context) {
        String table = text(context.formParam("tabell"));
        Map<String, String> typed = typed(context);
        if (statistics == null) {
            throw Refusal.of(404, "not_found", context.path());
        }
        try {
            context.redirect(
                    Urls.intake(fetched(statistics, table, typed, context)), HttpStatus.SEE_OTHER);
        } catch (Unavailable e) {
            var problems = FormProblems.of("tabell", "statistics." + e.reason());
            show(context, 422, "", table, typed, problems);
        }
    }

    private String fetched(
            Statistics source, String table, Map<String, String> typed, Context context) {
        Path file = temporary();
        try {
            var chosen = new LinkedHashMap<String, List<String>>();
            typed.forEach((dimension, codes) -> chosen.put(dimension, codes(codes)));
            source.fetch(table, chosen, file);
            var given =
                    new Given(
                            text(context.formParam("indicator")),
                            "",
                            Origin.REGISTER,
                            "Statistisk sentralbyrå, tabell " + table,
                            true,
                            false);
            try (InputStream content = Files.newInputStream(file)) {
                return intaking.begin(
                        IntakeRoutes.owner(context), "SSB " + table, content, given, PATIENCE);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("dypdykk-statistikk", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> typed(Context context) {
        return context.formParamMap().keySet().stream()
                .filter(name -> name.startsWith(CODES))
                .filter(name -> !text(context.formParam(name)).isEmpty())
                .collect(
                        Collectors.toMap(
                                name -> name.substring(CODES.length()),
                                name -> text(context.formParam(name)),
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    private static List<String> codes(String typed) {
        return Stream.of(typed.split("[,;]", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static String text(@Nullable String value) {
        String text = value == null ? "" : value.strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private void show(
            Context context,
            int status,
            String words,
            String table,
            Map<String, String> typed,
            FormProblems before) {
        FormProblems problems = before;
        List<StatisticsView.Found> found = List.of();
        Chosen chosen = null;
        try {
            if (statistics != null && !words.isEmpty()) {
                found = statistics.tables(words).stream().map(StatisticsView::found).toList();
            }
            if (statistics != null && !table.isEmpty()) {
                chosen = chosen(statistics.contents(table), typed);
            }
        } catch (Unavailable e) {
            problems =
                    before.isEmpty()
                            ? FormProblems.of("tabell", "statistics." + e.reason())
                            : before;
        }
        var asking =
                new IntakeViews(intaking.indicators(), Reader.of(context).texts())
                        .asking(IntakeForm.EMPTY, FormProblems.NONE);
        var view =
                new StatisticsView(
                        statistics != null, words, found, chosen, asking.indicators(), problems);
        site.sendPrivate(
                context,
                problems.isEmpty() ? status : 422,
                "statistics",
                Urls.STATISTICS,
                shell -> TEMPLATES.seriesStatistics(shell, view));
    }

    private static Chosen chosen(Contents contents, Map<String, String> typed) {
        Function<Statistics.Dimension, String> help =
                dimension ->
                        dimension.codes().stream()
                                .limit(CODES_EXPLAINED)
                                .map(code -> code.code() + " " + code.label())
                                .collect(Collectors.joining(", "));
        return new Chosen(
                contents.id(),
                contents.label(),
                contents.dimensions().stream()
                        .map(one ->
                                new Dimension(
                                        one.id(),
                                        one.label(),
                                        help.apply(one),
                                        typed.getOrDefault(
                                                one.id(),
                                                one.codes().size() == 1
                                                        ? one.codes().getFirst().code()
                                                        : "")))
                        .toList());
    }
}
