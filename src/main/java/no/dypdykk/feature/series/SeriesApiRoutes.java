package no.dypdykk.feature.series;

import io.javalin.http.Context;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.intake.Given;
import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.text.Coded;
import no.dypdykk.port.Intakes.Counts;
import no.dypdykk.port.Intakes.Intake;
import no.dypdykk.port.Intakes.Standing;
import no.dypdykk.port.Store;
import no.dypdykk.web.Answer;
import no.dypdykk.web.Json;
import no.dypdykk.web.ProblemWords;
import no.dypdykk.web.PublicSeries;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Responses;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Series for programs, in and out. What goes out is what everyone may see.
public final class SeriesApiRoutes {
    private static final int MOST_HEADS = 500;
    private static final int MOST_PROBLEMS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String ACCEPTED = "json, csv, json-stat";

    private final Intaking intaking;

    public SeriesApiRoutes(Intaking intaking) {
        this.intaking = intaking;
    }

    /// `GET /api/v1/series?indicator=&municipality=&after=`
    public void list(Context context) {
        String indicator = context.queryParam("indicator");
        String municipality = context.queryParam("municipality");
        String after = context.queryParam("after");
        List<Series> heads =
                intaking.store()
                        .read(tx -> heads(tx, indicator, municipality, after == null ? "" : after));
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("series", heads.stream().map(SeriesTree::head).toList());
        tree.put("next", heads.size() == MOST_HEADS ? heads.getLast().id() : null);
        Responses.send(context, Json.tree(tree));
    }

    private static List<Series> heads(
            Store.Tx tx, @Nullable String indicator, @Nullable String municipality, String after) {
        List<Series> all =
                municipality != null
                        ? tx.figures().ofMunicipality(municipality)
                        : indicator != null
                                ? tx.figures().headsOfIndicator(indicator, after, MOST_HEADS)
                                : tx.figures().heads(after, MOST_HEADS);
        return all.stream()
                .filter(series -> indicator == null || series.indicator().equals(indicator))
                .filter(series -> series.id().compareTo(after) > 0)
                .limit(MOST_HEADS)
                .toList();
    }

    /// `GET /api/v1/series/{id}?format=`
    public void series(Context context) {
        String id = context.pathParam("id");
        PublicSeries series =
                intaking.store()
                        .read(tx -> PublicSeries.find(id, tx, intaking.indicators()))
                        .orElseThrow(() -> Refusal.notFound(context.path()));
        String format = context.queryParam("format");
        Responses.send(
                context,
                switch (format) {
                    case null -> Json.tree(SeriesTree.whole(series));
                    case "json" -> Json.tree(SeriesTree.whole(series));
                    case "csv" -> Answer.of(200, "text/csv;charset=utf-8", SeriesCsv.of(series));
                    case "json-stat" ->
                            Json.tree(SeriesJsonStat.of(series, name(series.head(), context)));
                    default ->
                            throw Refusal.badRequest("bad_parameter", "format", format, ACCEPTED);
                });
    }

    private String name(Series series, Context context) {
        boolean nynorsk = Reader.of(context).texts().language() == Language.NN;
        return intaking.indicators()
                .find(series.indicator())
                .map(Indicator::name)
                .map(name -> nynorsk ? name.nn() : name.nb())
                .orElse(series.indicator());
    }

    /// `POST /api/v1/series?preview=`: the body is the file.
    public void send(Context context) {
        boolean preview = "true".equals(context.queryParam("preview"));
        String owner = IntakeRoutes.owner(context);
        String id =
                intaking.begin(owner, "API", context.bodyInputStream(), given(context), PATIENCE);
        Texts texts = Reader.of(context).texts();
        Intake intake = intaking.store().read(tx -> tx.intakes().find(id, owner)).orElseThrow();
        List<Problem> problems =
                intaking.store().read(tx -> tx.intakes().problems(id, MOST_PROBLEMS));
        List<Problem> remarks =
                intaking.store().read(tx -> tx.intakes().remarks(id, MOST_PROBLEMS));
        Counts counts = intaking.store().read(tx -> tx.intakes().counts(id));
        boolean partly = "true".equals(context.queryParam("partly"));
        if (!preview && !(intake.standing() == Standing.READY && (problems.isEmpty() || partly))) {
            intaking.discard(id, owner);
            throw Refusal.unreadable("series_refused", problems);
        }
        Optional<Counts> kept = preview ? Optional.empty() : intaking.keep(id, owner);
        var tree = tree(intake, counts, problems, kept.isPresent(), texts);
        tree.put("remarks", remarks.stream().map(remark -> remarkTree(remark, texts)).toList());
        Responses.send(context, Json.tree(tree));
    }

    private static Given given(Context context) {
        String kind = context.queryParam("kind");
        return new Given(
                asked(context, "indicator"),
                asked(context, "entity"),
                kind == null
                        ? Origin.REGISTER
                        : Coded.of(Origin.class, kind)
                                .orElseThrow(() ->
                                        Refusal.badRequest(
                                                "bad_parameter",
                                                "kind",
                                                kind,
                                                "self-reported, register, evaluated")),
                asked(context, "source"),
                "true".equals(context.queryParam("whole")),
                "true".equals(context.queryParam("preliminary")));
    }

    private static String asked(Context context, String name) {
        String value = context.queryParam(name);
        return value == null ? "" : value.strip();
    }

    private static Map<String, @Nullable Object> tree(
            Intake intake, Counts counts, List<Problem> problems, boolean kept, Texts texts) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("kept", kept);
        tree.put("standing", intake.standing().code());
        tree.put("read", intake.rows());
        tree.put("empty", intake.empty());
        tree.put("series", counts.series());
        tree.put("fresh", counts.fresh());
        tree.put("changed", counts.changed());
        tree.put("same", counts.same());
        tree.put("problems", problems.stream().map(problem -> tree(problem, texts)).toList());
        return tree;
    }

    private static Map<String, Object> remarkTree(Problem remark, Texts texts) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("series", remark.field());
        tree.put("line", remark.line());
        tree.put("code", remark.code());
        tree.put("detail", RemarkWords.of(remark, texts));
        return tree;
    }

    private static Map<String, Object> tree(Problem problem, Texts texts) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("field", problem.field());
        tree.put("line", problem.line());
        tree.put("code", problem.code());
        tree.put("detail", ProblemWords.of(problem, texts));
        return tree;
    }
}
