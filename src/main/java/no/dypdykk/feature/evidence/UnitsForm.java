package no.dypdykk.feature.evidence;

import no.dypdykk.core.evidence.analysis.NoiseFormula;
import no.dypdykk.core.form.PastedSeries;
import no.dypdykk.web.NorwegianNumbers;

import org.jspecify.annotations.Nullable;

/// «Hvor mange enheter trengs?»: what somebody typed, and the answer.
///
/// @param answer null when nothing was asked, or the numbers cannot be read
public record UnitsForm(
        String employees, String level, String target, boolean wrong, @Nullable Answer answer) {
    static final UnitsForm EMPTY = new UnitsForm("50", "9,2", "1", false, null);

    /// @param units of each kind: with the practice and without
    /// @param band half the width of the noise band of one unit, year against year
    public record Answer(String units, String band) {}

    static UnitsForm of(String employees, String level, String target) {
        Double people = PastedSeries.number(employees);
        Double percent = PastedSeries.number(level);
        Double points = PastedSeries.number(target);
        if (people == null
                || percent == null
                || points == null
                || !isSensible(people, percent, points)) {
            return new UnitsForm(employees, level, target, true, null);
        }
        return new UnitsForm(employees, level, target, false, answer(people, percent, points));
    }

    private static boolean isSensible(double people, double percent, double points) {
        return people >= 5
                && people <= 100_000
                && percent > 0
                && percent <= 100
                && points >= 0.05
                && points <= 100;
    }

    private static Answer answer(double people, double percent, double points) {
        double units = NoiseFormula.unitsNeeded(people, percent, points);
        double band = NoiseFormula.band(NoiseFormula.deviation(people, percent, 4, 4));
        return new Answer(
                NorwegianNumbers.count((long) Math.max(1, Math.ceil(units))),
                NorwegianNumbers.rounded(band, 1));
    }
}
