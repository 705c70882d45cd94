package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.ComparisonSeries;
import no.dypdykk.core.evidence.analysis.ComparisonSeries.Slope;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.ModelFit;
import no.dypdykk.core.evidence.analysis.PraisWinsten;
import no.dypdykk.core.evidence.analysis.Quarters;
import no.dypdykk.core.evidence.analysis.SerialFit;
import no.dypdykk.core.evidence.analysis.StudyDesign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A series against one comparison series.
final class ComparisonSeriesTable {
    private static final int MOST_POINTS = 1_000;
    private static final int FEWEST = 4;
    private static final int LAGS = 2;

    private ComparisonSeriesTable() {}

    static Analysed answer(Table table, Circumstances circumstances) {
        table.requireAtMost(MOST_POINTS);
        Quarters quarters = QuartersReader.difference(table, "sak", "ref");
        Optional<ComparisonSeries> fitted = ComparisonSeries.of(quarters);
        var refusals = refusals(quarters, circumstances);
        var numbers = new Numbers();
        fitted.ifPresent(found -> numbers(numbers, found));
        if (fitted.isEmpty() && refusals.isEmpty()) {
            refusals.addAll(ComparisonTable.noVariation());
        }
        if (fitted.isEmpty() || !refusals.isEmpty()) {
            return new Analysed(numbers.byName(), null, List.of(), refusals);
        }
        return found(numbers, fitted.get(), circumstances);
    }

    private static List<Refused> refusals(Quarters quarters, Circumstances circumstances) {
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
        return refusals;
    }

    private static Analysed found(
            Numbers numbers, ComparisonSeries found, Circumstances circumstances) {
        ModelFit fit = found.difference();
        Quarters quarters = fit.quarters();
        Double delta = circumstances.delta();
        boolean parallel = found.parallel(delta == null ? 0 : delta);
        Estimate shift = fit.shift(fit.preferred(circumstances.penalised()));
        Interval interval = shift.interval(fit.freedom());
        var grade =
                circumstances.grade(
                        StudyDesign.SERIES_WITH_COMPARISON,
                        true,
                        quarters.before(),
                        quarters.afterwards(),
                        0,
                        parallel,
                        quarters.missingShare());
        return new Analysed(
                numbers.byName(),
                new Finding(shift.value(), interval, circumstances.verdict(interval), grade),
                parallel ? List.of() : List.of(Warning.NOT_PARALLEL),
                List.of());
    }

    private static void numbers(Numbers numbers, ComparisonSeries found) {
        ModelFit fit = found.difference();
        var ordinary = fit.ordinary().coefficients();
        numbers.put("n", fit.quarters().length())
                .put("df", fit.freedom())
                .put("did", ordinary.value("D"))
                .put("ols_se", ordinary.error("D"));
        serial(numbers, "reml", fit, fit.restricted());
        PraisWinsten neighbours = fit.praisWinsten();
        if (neighbours != null) {
            numbers.put("nw2_se", fit.ordinary().neweyWest(LAGS)[1])
                    .put("pw_rho", neighbours.rho())
                    .put("pw_effect", neighbours.coefficients().value("D"))
                    .put("pw_se", neighbours.coefficients().error("D"));
        }
        SerialFit penalised = fit.penalised();
        if (penalised != null) {
            serial(numbers, "pen", fit, penalised);
        }
        slope(numbers, found);
    }

    private static void serial(Numbers numbers, String prefix, ModelFit fit, SerialFit serial) {
        Estimate shift = fit.shift(serial);
        numbers.put(prefix + "_rho", serial.rho())
                .put(prefix + "_effect", shift.value())
                .put(prefix + "_se", shift.error())
                .interval(prefix + "_ci", shift.interval(fit.freedom()));
    }

    private static void slope(Numbers numbers, ComparisonSeries found) {
        Slope before = found.before();
        if (before == null) {
            return;
        }
        numbers.put("pretrend_slope", before.ordinary().value())
                .put("pretrend_ols_se", before.ordinary().error());
        Estimate penalised = before.penalised();
        if (penalised != null) {
            numbers.put("pretrend_pen_slope", penalised.value())
                    .put("pretrend_pen_se", penalised.error());
        }
    }
}
