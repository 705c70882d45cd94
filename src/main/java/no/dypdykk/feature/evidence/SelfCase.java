package no.dypdykk.feature.evidence;

import no.dypdykk.core.evidence.Circumstances;
import no.dypdykk.core.evidence.Circumstances.Said;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
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
import no.dypdykk.core.form.PastedSeries.Row;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.JudgedCsv.Reported;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A pasted series as the outcome of a case that is nobody's: read, checked, judged. Nothing of it
/// is kept.
///
/// @param problems what the sender can mend; the case is judged only when there is none
/// @param reported what was read and what it carries; null when there are problems
record SelfCase(FormProblems problems, @Nullable Reported reported) {
    private static final String OWN = "egne tall";
    private static final int LARGEST = 1_000_000;
    private static final int MOST_SHOWN = 40;
    private static final int PERCENT = 100;

    /// @param indicator empty when the form names none that is known
    static SelfCase of(SelfForm form, Optional<Indicator> indicator) {
        var pasted = PastedSeries.of(form.figures());
        FormProblems problems = problems(form, pasted, indicator);
        String start = PastedSeries.period(form.start().strip());
        if (!problems.isEmpty() || indicator.isEmpty() || start == null) {
            return new SelfCase(problems, null);
        }
        var said =
                new Circumstances(
                        form.beforehand() ? Said.YES : Said.NO,
                        form.high() ? Said.YES : null,
                        form.others() ? Said.YES : null);
        Integer employees = employees(form);
        Outcome outcome = outcome(pasted.rows(), from(start), indicator.get(), said);
        var around = new Surroundings(employees, usual(form, outcome));
        Judged judged = Judging.of(outcome, indicator.get(), around);
        return new SelfCase(
                FormProblems.NONE, new Reported(outcome, indicator.get(), employees, judged));
    }

    private static FormProblems problems(
            SelfForm form, PastedSeries pasted, Optional<Indicator> indicator) {
        FormProblems problems = figures(pasted, indicator);
        if (PastedSeries.period(form.start().strip()) == null) {
            problems = problems.and("start", "self.problem.start", shown(form.start()));
        }
        if (indicator.isEmpty()) {
            problems = problems.and("indicator", "self.problem.indicator");
        }
        Integer employees = employees(form);
        if (!form.employees().isBlank() && employees == null) {
            problems = problems.and("employees", "self.problem.employees", shown(form.employees()));
        }
        if (!form.reference().isBlank() && reference(form) == null) {
            problems = problems.and("reference", "self.problem.reference", shown(form.reference()));
        }
        return problems;
    }

    private static FormProblems figures(PastedSeries pasted, Optional<Indicator> indicator) {
        if (!pasted.unread().isEmpty()) {
            return FormProblems.of(
                    "figures", "self.problem.unread", shown(pasted.unread().getFirst()));
        }
        if (pasted.rows().size() < 2) {
            return FormProblems.of("figures", "self.problem.few");
        }
        var seen = new LinkedHashSet<String>();
        for (Row row : pasted.rows()) {
            if (!seen.add(row.period())) {
                return FormProblems.of("figures", "self.problem.twice", row.period());
            }
            boolean percent = indicator.map(i -> i.unit().equals("percent")).orElse(false);
            if (percent && (row.value() < 0 || row.value() > 100)) {
                return FormProblems.of("figures", "self.problem.percent", row.period());
            }
        }
        return FormProblems.NONE;
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
                        .map(period -> new Point(period, level, Origin.SELF_REPORTED, OWN))
                        .toList();
        return List.of(new Series(OWN, OWN, "", "", outcome.indicator(), "percent", points));
    }

    private static String shown(String typed) {
        return typed.length() <= MOST_SHOWN ? typed : typed.substring(0, MOST_SHOWN) + "…";
    }

    private static YearMonth from(String period) {
        return Period.parse(period).map(Period::from).orElseThrow();
    }

    private static Outcome outcome(
            List<Row> rows, YearMonth start, Indicator indicator, Circumstances said) {
        var figures = new ArrayList<Figure>();
        for (Row row : allYears(rows) ? years(rows, start) : rows) {
            boolean after = !from(row.period()).isBefore(start);
            figures.add(
                    figure(
                            row.period(),
                            row.value(),
                            after ? FigureRole.AFTER : FigureRole.BASELINE));
            Double comparison = row.comparison();
            if (comparison != null) {
                figures.add(figure(row.period(), comparison, FigureRole.COMPARISON));
            }
        }
        return new Outcome(
                indicator.id(), Result.NOT_MEASURED, null, figures, List.of(), null, said);
    }

    private static boolean allYears(List<Row> rows) {
        return rows.stream().allMatch(row -> row.period().matches("\\d{4}"));
    }

    /// Whole years that follow each other become one period before and one after.
    private static List<Row> years(List<Row> rows, YearMonth start) {
        var joined = new ArrayList<Row>();
        for (boolean after : List.of(false, true)) {
            var part =
                    rows.stream()
                            .filter(row -> from(row.period()).isBefore(start) != after)
                            .toList();
            if (!part.isEmpty()) {
                joined.add(joined(part));
            }
        }
        return joined;
    }

    private static Row joined(List<Row> part) {
        var periods = part.stream().map(Row::period).sorted().toList();
        String period =
                part.size() == 1
                        ? periods.getFirst()
                        : periods.getFirst() + "/" + periods.getLast();
        return new Row(period, part.stream().mapToDouble(Row::value).average().orElse(0), null);
    }

    private static Figure figure(String period, double value, FigureRole role) {
        return new Figure(period, value, role, Origin.SELF_REPORTED, OWN, null, null, null, null);
    }
}
