package no.dypdykk.core.evidence.judging;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.analysis.Design;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.ModelFit;
import no.dypdykk.core.evidence.analysis.OrdinaryFit;
import no.dypdykk.core.evidence.analysis.PraisWinsten;
import no.dypdykk.core.evidence.analysis.Quarters;
import no.dypdykk.core.evidence.analysis.SeriesModel;
import no.dypdykk.core.evidence.judging.Course.Other;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A fitted series as it is drawn, and the same estimate by other ways.
final class Courses {
    private Courses() {}

    /// @param fit of the case's own series, or of its difference to the comparison
    /// @param difference whether it is the difference that was fitted
    static Course of(QuarterFigures found, ModelFit fit, Indicator indicator, boolean difference) {
        boolean sickLeave = Judging.isSickLeave(indicator);
        Quarters quarters = fit.quarters();
        Optional<Usual> usual = Usual.of(quarters);
        var points = new ArrayList<Course.Point>();
        for (int i = 0; i < quarters.length(); i++) {
            double time = quarters.time()[i];
            double against = difference ? found.comparison().getOrDefault((int) time, 0.0) : 0;
            Estimate expected = fit.expected(i, sickLeave);
            Interval band = expected.interval(fit.freedom());
            points.add(
                    new Course.Point(
                            QuarterFigures.name(time),
                            quarters.value()[i] + against,
                            difference ? against : null,
                            quarters.after()[i],
                            expected.value() + against,
                            new Interval(band.lower() + against, band.upper() + against),
                            usual.filter(chart -> chart.flags(time)).isPresent()));
        }
        return new Course(
                points,
                fit.model(),
                fit.preferred(sickLeave).rho(),
                quarters.before(),
                quarters.afterwards(),
                fit.freedom(),
                usual.orElse(null),
                others(fit, sickLeave, !difference && indicator.seasonal()));
    }

    private static List<Other> others(ModelFit fit, boolean sickLeave, boolean seasons) {
        var others = new ArrayList<Other>();
        Quarters quarters = fit.quarters();
        for (SeriesModel model : SeriesModel.values()) {
            if (model != fit.model() && model.isFeasible(quarters)) {
                ModelFit.of(model, quarters, seasons)
                        .ifPresent(other -> others.add(other(other, sickLeave)));
            }
        }
        neighbours(fit).forEach(others::add);
        without(fit, 0, seasons, sickLeave, "uten_foerste").ifPresent(others::add);
        without(fit, quarters.length() - 1, seasons, sickLeave, "uten_siste")
                .ifPresent(others::add);
        return others;
    }

    private static Other other(ModelFit fit, boolean sickLeave) {
        Estimate estimate =
                fit.model() == SeriesModel.SLOPE
                        ? fit.meanShift(sickLeave)
                        : fit.shift(fit.preferred(sickLeave));
        return new Other(fit.model().code(), estimate, estimate.interval(fit.freedom()));
    }

    private static List<Other> neighbours(ModelFit fit) {
        PraisWinsten praisWinsten = fit.praisWinsten();
        if (praisWinsten == null) {
            return List.of();
        }
        OrdinaryFit ordinary = fit.ordinary();
        int at = ordinary.design().names().indexOf(Design.AFTER);
        var first =
                new Estimate(
                        praisWinsten.coefficients().value(Design.AFTER),
                        praisWinsten.coefficients().error(Design.AFTER));
        var second =
                new Estimate(
                        ordinary.coefficients().value(Design.AFTER),
                        ordinary.neweyWest(ordinary.automaticLag())[at]);
        return List.of(
                new Other("prais_winsten", first, first.interval(fit.freedom())),
                new Other("newey_west", second, second.interval(fit.freedom())));
    }

    private static Optional<Other> without(
            ModelFit fit, int left, boolean seasons, boolean sickLeave, String way) {
        return ModelFit.of(fit.model(), fit.quarters().only(i -> i != left), seasons)
                .map(shorter -> {
                    Estimate estimate = shorter.shift(shorter.preferred(sickLeave));
                    return new Other(way, estimate, estimate.interval(shorter.freedom()));
                });
    }
}
