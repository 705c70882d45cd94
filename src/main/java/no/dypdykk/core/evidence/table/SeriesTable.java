package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.ModelFit;
import no.dypdykk.core.evidence.analysis.NoiseFormula;
import no.dypdykk.core.evidence.analysis.OrdinaryFit;
import no.dypdykk.core.evidence.analysis.PraisWinsten;
import no.dypdykk.core.evidence.analysis.Quarters;
import no.dypdykk.core.evidence.analysis.SerialFit;
import no.dypdykk.core.evidence.analysis.SeriesModel;
import no.dypdykk.core.evidence.analysis.StudyDesign;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// An interrupted series in every model; or, without time and start, a regression of Prais and
/// Winsten of the first column on the others.
final class SeriesTable {
    private static final int MOST_POINTS = 1_000;
    private static final int MOST_REGRESSORS = 30;
    private static final int FEWEST = 4;
    private static final int ENOUGH_FOR_TREND = 12;
    private static final double MOST_MISSING = 0.4;

    private SeriesTable() {}

    static Analysed answer(Table table, Choices settings, Circumstances circumstances) {
        table.requireAtMost(MOST_POINTS);
        if (!table.has("t") && !table.has("D")) {
            return regression(table);
        }
        Quarters quarters = QuartersReader.read(table, "y");
        var fits = fits(quarters, settings.flag("season_dummies", true));
        var numbers = new Numbers();
        fits.forEach((model, fit) -> numbers.put(model.code(), model(fit)));
        var refusals = refusals(quarters, fits, circumstances);
        if (!refusals.isEmpty()) {
            return new Analysed(numbers.byName(), null, List.of(), refusals);
        }
        ModelFit main = main(quarters, fits);
        return new Analysed(
                numbers.byName(),
                finding(main, circumstances),
                warnings(main, circumstances),
                List.of());
    }

    private static Map<SeriesModel, ModelFit> fits(Quarters quarters, boolean seasons) {
        var fits = new EnumMap<SeriesModel, ModelFit>(SeriesModel.class);
        for (SeriesModel model : SeriesModel.values()) {
            ModelFit.of(model, quarters, seasons).ifPresent(fit -> fits.put(model, fit));
        }
        return fits;
    }

    private static ModelFit main(Quarters quarters, Map<SeriesModel, ModelFit> fits) {
        ModelFit trend = fits.get(SeriesModel.TREND);
        ModelFit level = fits.get(SeriesModel.LEVEL);
        if (trend != null && (quarters.before() >= ENOUGH_FOR_TREND || level == null)) {
            return trend;
        }
        if (level == null) {
            throw new IllegalStateException("no model fits, and no refusal says why");
        }
        return level;
    }

    private static List<Refused> refusals(
            Quarters quarters, Map<SeriesModel, ModelFit> fits, Circumstances circumstances) {
        var refusals = new ArrayList<Refused>();
        if (circumstances.tooSmall()) {
            refusals.add(Refused.of(Refused.Code.TOO_SMALL_UNIT));
        }
        if (quarters.before() < FEWEST) {
            refusals.add(
                    Refused.of(Refused.Code.TOO_FEW_BEFORE, Integer.toString(quarters.before())));
        }
        if (quarters.afterwards() < FEWEST) {
            refusals.add(
                    Refused.of(
                            Refused.Code.TOO_FEW_AFTER, Integer.toString(quarters.afterwards())));
        }
        if (quarters.missingShare() > MOST_MISSING) {
            refusals.add(Refused.of(Refused.Code.TOO_MANY_GAPS));
        }
        if (circumstances.doubts().breakInWindow()) {
            refusals.add(Refused.of(Refused.Code.BREAK));
        }
        if (circumstances.percent()
                && Arrays.stream(quarters.value()).anyMatch(v -> v < 0 || v > 100)) {
            refusals.add(Refused.of(Refused.Code.IMPOSSIBLE_NUMBER, "prosent"));
        }
        if (refusals.isEmpty() && fits.get(SeriesModel.LEVEL) == null) {
            refusals.add(noModel(quarters));
        }
        return refusals;
    }

    private static Refused noModel(Quarters quarters) {
        double first = quarters.value()[0];
        return Arrays.stream(quarters.value()).allMatch(v -> v == first)
                ? Refused.of(Refused.Code.IMPOSSIBLE_NUMBER, "ingen_variasjon")
                : Refused.of(Refused.Code.OTHER_SEASONS);
    }

    private static Finding finding(ModelFit main, Circumstances circumstances) {
        Quarters quarters = main.quarters();
        Estimate shift = main.shift(main.preferred(circumstances.penalised()));
        Interval interval = shift.interval(main.freedom());
        Grade grade =
                circumstances.grade(
                        StudyDesign.SERIES,
                        true,
                        quarters.before(),
                        quarters.afterwards(),
                        0,
                        false,
                        quarters.missingShare());
        return new Finding(shift.value(), interval, circumstances.verdict(interval), grade);
    }

    private static List<Warning> warnings(ModelFit main, Circumstances circumstances) {
        Double employees = circumstances.employees();
        if (employees == null || !circumstances.sickLeave()) {
            return List.of();
        }
        Quarters quarters = main.quarters();
        double level = Arrays.stream(quarters.value()).average().orElse(0);
        double noise =
                NoiseFormula.deviation(employees, level, quarters.before(), quarters.afterwards());
        return main.shift(main.preferred(circumstances.penalised())).error() < noise / 2
                ? List.of(Warning.ERROR_PROBABLY_TOO_SMALL)
                : List.of();
    }

    static Map<String, @Nullable Object> model(ModelFit fit) {
        OrdinaryFit ordinary = fit.ordinary();
        var numbers =
                new Numbers()
                        .put("n", fit.quarters().length())
                        .put("p", ordinary.design().names().size())
                        .put("df", fit.freedom())
                        .coefficients("ols_coef", ordinary.coefficients())
                        .errors("ols_se", ordinary.coefficients())
                        .put("ols_sigma2", ordinary.variance());
        PraisWinsten neighbours = fit.praisWinsten();
        if (neighbours != null) {
            neighbours(numbers, ordinary, neighbours);
        }
        serial(numbers, "reml", fit, fit.restricted());
        numbers.put("reml_sigma2", fit.restricted().variance());
        SerialFit penalised = fit.penalised();
        if (penalised != null) {
            serial(numbers, "pen", fit, penalised);
            numbers.put("pen_p", fit.shift(penalised).p(fit.freedom()));
        }
        if (fit.model() == SeriesModel.SLOPE) {
            numbers.put("mean_post_S", fit.meanSince())
                    .put("effect_mean_post", fit.meanShift().value())
                    .put("effect_mean_post_se", fit.meanShift().error());
        }
        return numbers.byName();
    }

    private static void neighbours(
            Numbers numbers, OrdinaryFit ordinary, PraisWinsten praisWinsten) {
        numbers.put("dw", ordinary.durbinWatson());
        for (int lag : new TreeSet<>(List.of(1, 2, ordinary.automaticLag()))) {
            numbers.put(
                    "nw" + lag + "_se",
                    Numbers.byName(ordinary.design().names(), ordinary.neweyWest(lag)));
        }
        numbers.put("nw_auto_lag", ordinary.automaticLag())
                .put("pw_rho", praisWinsten.rho())
                .coefficients("pw_coef", praisWinsten.coefficients())
                .errors("pw_se", praisWinsten.coefficients());
    }

    private static void serial(Numbers numbers, String prefix, ModelFit fit, SerialFit serial) {
        numbers.put(prefix + "_rho", serial.rho())
                .coefficients(prefix + "_coef", serial.coefficients())
                .errors(prefix + "_se", serial.coefficients())
                .interval(prefix + "_effect_ci", fit.shift(serial).interval(fit.freedom()));
    }

    private static Analysed regression(Table table) {
        List<String> names = table.names();
        if (names.size() < 2 || names.size() > MOST_REGRESSORS) {
            throw new ColumnFault("data.t", "missing");
        }
        Table complete = table.complete(names.toArray(String[]::new));
        double[] y = complete.numbers(names.getFirst());
        List<String> regressors = names.subList(1, names.size());
        double[][] columns = regressors.stream().map(complete::numbers).toArray(double[][]::new);
        return PraisWinsten.of(regressors, columns, y)
                .map(found ->
                        Analysed.numbers(
                                new Numbers()
                                        .put("rho", found.rho())
                                        .coefficients("coef", found.coefficients())
                                        .errors("se", found.coefficients())))
                .orElseThrow(() ->
                        new ColumnFault(
                                "data",
                                "too-few-rows",
                                Integer.toString(y.length),
                                Integer.toString(names.size() + 1)));
    }
}
