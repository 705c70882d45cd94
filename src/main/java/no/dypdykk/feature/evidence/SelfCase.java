package no.dypdykk.feature.evidence;

import no.dypdykk.core.evidence.Circumstances;
import no.dypdykk.core.evidence.Circumstances.Said;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.Series.Point;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.evidence.judging.Judging;
import no.dypdykk.core.evidence.judging.Surroundings;
import no.dypdykk.core.form.PastedSeries;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.JudgedCsv.Reported;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A pasted series as the outcome of a case that is nobody's: read, checked, judged. Nothing of it
/// is kept.
///
/// @param problems what the sender can mend; the case is judged only when there is none
/// @param reported what was read and what it carries; null when there are problems
/// @param neither periods within which the practice began, which are left out
record SelfCase(FormProblems problems, @Nullable Reported reported, List<String> neither) {
    /// Before anything was sent.
    static final SelfCase NONE = new SelfCase(FormProblems.NONE, null, List.of());

    private static final int LARGEST = 1_000_000;
    private static final int PERCENT = 100;

    /// @param indicator empty when the form names none that is known
    /// @param now the month in which somebody asks
    static SelfCase of(SelfForm form, Optional<Indicator> indicator, YearMonth now) {
        if (form.isTooLong()) {
            int length = form.figures().length();
            return new SelfCase(
                    FormProblems.of("figures", "self.problem.long", length, SelfChecks.LONGEST),
                    null,
                    List.of());
        }
        var pasted = PastedSeries.of(form.figures());
        String typed = PastedSeries.period(form.start().strip());
        Period began = typed == null ? null : Period.parse(typed).orElse(null);
        Integer employees = employees(form);
        FormProblems problems =
                new SelfChecks(pasted, began, indicator, employees, now, form.sure())
                        .problems()
                        .and(others(form, began, indicator));
        if (!problems.isEmpty() || indicator.isEmpty() || began == null) {
            return new SelfCase(problems, null, List.of());
        }
        var said =
                new Circumstances(
                        form.beforehand() ? Said.YES : Said.NO,
                        form.high() ? Said.YES : null,
                        form.others() ? Said.YES : null);
        var figures = SelfFigures.of(pasted.rows(), began);
        var outcome =
                new Outcome(
                        indicator.get().id(),
                        Result.NOT_MEASURED,
                        null,
                        figures.figures(),
                        List.of(),
                        null,
                        said);
        var around = new Surroundings(employees, usual(form, outcome));
        Judged judged = Judging.of(outcome, indicator.get(), around);
        return new SelfCase(
                FormProblems.NONE,
                new Reported(outcome, indicator.get(), employees, judged),
                figures.neither());
    }

    /// What is wrong with the other fields.
    private static FormProblems others(
            SelfForm form, @Nullable Period began, Optional<Indicator> indicator) {
        FormProblems problems = FormProblems.NONE;
        if (began == null) {
            problems = problems.and("start", "self.problem.start", SelfChecks.shown(form.start()));
        }
        if (indicator.isEmpty()) {
            problems = problems.and("indicator", "self.problem.indicator");
        }
        Integer employees = employees(form);
        if (!form.employees().isBlank() && employees == null) {
            problems =
                    problems.and(
                            "employees",
                            "self.problem.employees",
                            SelfChecks.shown(form.employees()));
        }
        if (!form.reference().isBlank() && reference(form) == null) {
            problems =
                    problems.and(
                            "reference",
                            "self.problem.reference",
                            SelfChecks.shown(form.reference()));
        }
        return problems;
    }

    /// Null when the field is empty, or no number of people.
    private static @Nullable Integer employees(SelfForm form) {
        Double typed = PastedSeries.number(form.employees());
        return typed == null || typed < 1 || typed > LARGEST || typed != Math.rint(typed)
                ? null
                : (Integer) typed.intValue();
    }

    /// Null when the field is empty, or no percentage.
    private static @Nullable Double reference(SelfForm form) {
        Double typed = PastedSeries.number(form.reference());
        return typed == null || typed <= 0 || typed >= PERCENT ? null : typed;
    }

    /// What is usual, as a series that holds it in each period of the numbers; empty when nobody
    /// says.
    private static List<Series> usual(SelfForm form, Outcome outcome) {
        Double level = reference(form);
        if (level == null) {
            return List.of();
        }
        var points =
                outcome.figures().stream()
                        .map(Figure::period)
                        .filter(Objects::nonNull)
                        .map(period ->
                                new Point(period, level, Origin.SELF_REPORTED, SelfFigures.OWN))
                        .toList();
        return List.of(
                new Series(
                        SelfFigures.OWN,
                        SelfFigures.OWN,
                        "",
                        "",
                        outcome.indicator(),
                        "percent",
                        points));
    }
}
