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
import java.util.stream.Stream;

/// A series against one comparison series.
final class ComparisonSeriesTable {
    private static final int MOST_POINTS = 1_000;
    private static final int LAGS = 2;

    private ComparisonSeriesTable() {}

    static Analysed answer(Table table, Circumstances circumstances) {
        table.requireAtMost(MOST_POINTS);
        Quarters quarters = QuartersReader.difference(table, "sak", "ref");
        Optional<ComparisonSeries> fitted = ComparisonSeries.of(quarters);
        var refusals = SeriesRefusals.of(quarters, circumstances);
        refusals.addAll(impossible(table, circumstances));
        var numbers = new Numbers();
        fitted.ifPresent(found -> numbers(numbers, found));
        if (fitted.isEmpty() && refusals.isEmpty()) {
            refusals.addAll(ComparisonTable.noVariation());
        }
        if (fitted.isEmpty() || !refusals.isEmpty()) {
            return Analysed.of(numbers, null, List.of(), refusals);
        }
        return found(table, numbers, fitted.get(), circumstances);
    }

    private static List<Refused> impossible(Table table, Circumstances circumstances) {
        Table complete = table.complete("sak", "ref");
        return Stream.of("sak", "ref")
                .flatMap(name -> circumstances.impossible(complete.numbers(name)).stream())
                .distinct()
                .toList();
    }

    private static List<Warning> unusual(Table table, Circumstances circumstances) {
        Table used = QuartersReader.used(table, "sak", "ref");
        return Stream.of("sak", "ref")
                .flatMap(name -> circumstances.unusual(used.numbers(name)).stream())
                .distinct()
                .toList();
    }

    private static Analysed found(
            Table table, Numbers numbers, ComparisonSeries found, Circumstances circumstances) {
        ModelFit fit = found.difference();
        Quarters quarters = fit.quarters();
        Double delta = circumstances.delta();
        boolean parallel = found.parallel(delta == null ? 0 : delta, circumstances.penalised());
        Estimate shift = fit.shift(fit.preferred(circumstances.penalised()));
        Interval interval = shift.interval(fit.freedom());
        var grade =
                circumstances.grade(
                        StudyDesign.SERIES_WITH_COMPARISON,
                        true,
                        quarters.covered(false),
                        quarters.covered(true),
                        0,
                        parallel,
                        quarters.missingShare());
        boolean adjusted = table.has("sesong") || !circumstances.penalised();
        var warnings = new ArrayList<>(unusual(table, circumstances));
        if (QuartersReader.stops(table, "sak", "ref")) {
            warnings.add(Warning.ROWS_LEFT_OUT);
        }
        if (!parallel) {
            warnings.add(Warning.NOT_PARALLEL);
        }
        if (!adjusted) {
            warnings.add(Warning.NOT_SEASON_ADJUSTED);
        }
        return Analysed.of(
                numbers,
                new Finding(
                        shift.value(),
                        interval,
                        circumstances.verdict(interval),
                        adjusted ? grade : SeriesTable.unadjusted(grade)),
                warnings,
                List.of());
    }

    private static void numbers(Numbers numbers, ComparisonSeries found) {
        ModelFit fit = found.difference();
        var ordinary = fit.ordinary().coefficients();
        numbers.put("n", fit.quarters().length())
                .put("df", fit.freedom())
                .put("did", ordinary.value("D"))
                .put("ols_se", ordinary.error("D"));
        if (fit.estimatesRho()) {
            serial(numbers, "reml", fit, fit.restricted());
        }
        PraisWinsten neighbours = fit.praisWinsten();
        if (neighbours != null && fit.estimatesRho()) {
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
