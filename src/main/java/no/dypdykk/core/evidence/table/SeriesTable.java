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

/// An interrupted series in every model; or, without both time and start, a regression of Prais and
/// Winsten of the first column on the others.
final class SeriesTable {
    private static final int MOST_POINTS = 1_000;
    private static final int MOST_REGRESSORS = 30;
    private static final int HIGHEST_UNADJUSTED = 2;

    private SeriesTable() {}

    static Analysed answer(Table table, Choices settings, Circumstances circumstances) {
        table.requireAtMost(MOST_POINTS);
        if (!isSeries(table)) {
            return regression(table);
        }
        Quarters quarters = QuartersReader.read(table, "y");
        boolean seasons = settings.flag("season_dummies", true);
        var fits = fits(quarters, seasons);
        var numbers = new Numbers();
        fits.forEach((model, fit) -> numbers.put(model.code(), model(fit)));
        var refusals = refusals(quarters, circumstances);
        SeriesModel model = SeriesModel.main(quarters);
        ModelFit main = fits.get(model);
        if (main == null && refusals.isEmpty()) {
            refusals.add(SeriesRefusals.noModel(model, quarters, seasons));
        }
        if (main == null || !refusals.isEmpty()) {
            return Analysed.of(numbers, null, List.of(), refusals);
        }
        boolean adjusted = !circumstances.seasonal() || (seasons && table.has("sesong"));
        return Analysed.of(
                numbers,
                finding(main, adjusted, circumstances),
                warnings(table, main, adjusted, circumstances),
                List.of());
    }

    /// A first column `t` is no answer to regress: then the start was forgotten.
    private static boolean isSeries(Table table) {
        return table.has("t", "D") || table.names().getFirst().equals("t");
    }

    private static Map<SeriesModel, ModelFit> fits(Quarters quarters, boolean seasons) {
        var fits = new EnumMap<SeriesModel, ModelFit>(SeriesModel.class);
        for (SeriesModel model : SeriesModel.values()) {
            ModelFit.of(model, quarters, seasons).ifPresent(fit -> fits.put(model, fit));
        }
        return fits;
    }

    private static List<Refused> refusals(Quarters quarters, Circumstances circumstances) {
        var refusals = SeriesRefusals.of(quarters, circumstances);
        if (circumstances.doubts().breakInWindow()) {
            refusals.add(Refused.of(Refused.Code.BREAK));
        }
        refusals.addAll(circumstances.impossible(quarters.value()));
        return refusals;
    }

    private static Finding finding(ModelFit main, boolean adjusted, Circumstances circumstances) {
        Quarters quarters = main.quarters();
        Estimate shift = main.shift(main.preferred(circumstances.penalised()));
        Interval interval = shift.interval(main.freedom());
        Grade grade =
                circumstances.grade(
                        StudyDesign.SERIES,
                        true,
                        quarters.covered(false),
                        quarters.covered(true),
                        0,
                        false,
                        quarters.missingShare());
        return new Finding(
                shift.value(),
                interval,
                circumstances.verdict(interval),
                adjusted ? grade : unadjusted(grade));
    }

    /// Without seasons the estimate may be the season, and quarters cannot be told from months, so
    /// that the penalty on rho does not apply either.
    static Grade unadjusted(Grade grade) {
        return grade.atMost(HIGHEST_UNADJUSTED, Grade.Reason.NOT_SEASON_ADJUSTED);
    }

    private static List<Warning> warnings(
            Table table, ModelFit main, boolean adjusted, Circumstances circumstances) {
        var warnings = new ArrayList<>(circumstances.unusual(main.quarters().value()));
        if (QuartersReader.stops(table, "y")) {
            warnings.add(Warning.ROWS_LEFT_OUT);
        }
        if (!adjusted) {
            warnings.add(Warning.NOT_SEASON_ADJUSTED);
        }
        if (isErrorTooSmall(main, circumstances)) {
            warnings.add(Warning.ERROR_PROBABLY_TOO_SMALL);
        }
        return warnings;
    }

    private static boolean isErrorTooSmall(ModelFit main, Circumstances circumstances) {
        Double employees = circumstances.employees();
        if (employees == null || !circumstances.sickLeave()) {
            return false;
        }
        Quarters quarters = main.quarters();
        double level = circumstances.sickLeave(Arrays.stream(quarters.value()).average().orElse(0));
        double noise =
                NoiseFormula.deviation(
                        employees, level, quarters.covered(false), quarters.covered(true));
        return main.shift(main.preferred(circumstances.penalised())).error() < noise / 2;
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
            neighbours(numbers, fit, neighbours);
        }
        if (fit.estimatesRho()) {
            serial(numbers, "reml", fit, fit.restricted());
            numbers.put("reml_sigma2", fit.restricted().variance());
        }
        SerialFit penalised = fit.penalised();
        if (penalised != null) {
            serial(numbers, "pen", fit, penalised);
            numbers.put("pen_p", fit.shift(penalised).p(fit.freedom()));
        }
        if (fit.model() == SeriesModel.SLOPE) {
            numbers.put("mean_post_S", fit.meanSince())
                    .put("effect_mean_post", fit.meanShift(true).value())
                    .put("effect_mean_post_se", fit.meanShift(true).error());
        }
        return numbers.byName();
    }

    private static void neighbours(Numbers numbers, ModelFit fit, PraisWinsten praisWinsten) {
        OrdinaryFit ordinary = fit.ordinary();
        numbers.put("dw", ordinary.durbinWatson());
        for (int lag : new TreeSet<>(List.of(1, 2, ordinary.automaticLag()))) {
            numbers.put(
                    "nw" + lag + "_se",
                    Numbers.byName(ordinary.design().names(), ordinary.neweyWest(lag)));
        }
        numbers.put("nw_auto_lag", ordinary.automaticLag());
        if (fit.estimatesRho()) {
            numbers.put("pw_rho", praisWinsten.rho())
                    .coefficients("pw_coef", praisWinsten.coefficients())
                    .errors("pw_se", praisWinsten.coefficients());
        }
    }

    private static void serial(Numbers numbers, String prefix, ModelFit fit, SerialFit serial) {
        numbers.put(prefix + "_rho", serial.rho())
                .coefficients(prefix + "_coef", serial.coefficients())
                .errors(prefix + "_se", serial.coefficients())
                .interval(prefix + "_effect_ci", fit.shift(serial).interval(fit.freedom()));
    }

    /// Needs two points more than coefficients: with one, the answer says nothing of rho.
    private static Analysed regression(Table table) {
        List<String> names = table.names();
        if (names.size() < 2 || names.size() > MOST_REGRESSORS) {
            throw new ColumnFault("data.t", "missing");
        }
        Table complete = table.complete(names.toArray(String[]::new));
        double[] y = complete.numbers(names.getFirst());
        List<String> regressors = names.subList(1, names.size());
        double[][] columns = regressors.stream().map(complete::numbers).toArray(double[][]::new);
        int enough = names.size() + 2;
        if (y.length < enough) {
            throw new ColumnFault(
                    "data", "too-few-rows", Integer.toString(y.length), Integer.toString(enough));
        }
        return PraisWinsten.of(regressors, columns, y)
                .map(found ->
                        Analysed.numbers(
                                new Numbers()
                                        .put("rho", found.rho())
                                        .coefficients("coef", found.coefficients())
                                        .errors("se", found.coefficients())))
                .orElseGet(() -> Analysed.refused(new Numbers(), ComparisonTable.noVariation()));
    }
}
