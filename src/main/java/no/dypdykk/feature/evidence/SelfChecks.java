package no.dypdykk.feature.evidence;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.form.PastedSeries;
import no.dypdykk.core.form.PastedSeries.Row;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.NorwegianNumbers;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What is wrong with pasted lines, one thing at a time: the line, what it holds, and the way out.
///
/// @param began null when the start cannot be read
/// @param employees null when not known
/// @param now the month in which somebody asks; what ends in it, is not over
/// @param sure that very high sick leave is right
record SelfChecks(
        PastedSeries pasted,
        @Nullable Period began,
        Optional<Indicator> indicator,
        @Nullable Integer employees,
        YearMonth now,
        boolean sure) {
    static final int LONGEST = 20_000;
    static final String HIGH = "self.problem.high";

    private static final String FIELD = "figures";
    private static final int MOST_SHOWN = 40;
    private static final int PERCENT = 100;
    private static final double HIGH_SICK_LEAVE = 40;
    private static final int SMALL_UNIT = 20;

    FormProblems problems() {
        if (!pasted.unread().isEmpty()) {
            return wrong("self.problem.unread", shown(pasted.unread().getFirst()));
        }
        if (pasted.cut()) {
            return wrong("self.problem.lines", PastedSeries.MOST_LINES);
        }
        return pasted.rows().size() < 2
                ? wrong("self.problem.few")
                : periods().or(this::values).orElse(FormProblems.NONE);
    }

    /// The beginning of what was typed.
    static String shown(String typed) {
        return typed.length() <= MOST_SHOWN ? typed : typed.substring(0, MOST_SHOWN) + "…";
    }

    private static FormProblems wrong(String key, Object... details) {
        return FormProblems.of(FIELD, key, details);
    }

    private Optional<FormProblems> periods() {
        List<Row> rows = pasted.rows();
        var seen = new HashSet<String>();
        for (Row row : rows) {
            if (!seen.add(row.period())) {
                return Optional.of(wrong("self.problem.twice", row.period()));
            }
            if (!SelfFigures.period(row).to().isBefore(now)) {
                return Optional.of(wrong("self.problem.future", row.period()));
            }
            if (!SelfFigures.isQuarter(row) && !SelfFigures.isYears(row)) {
                return Optional.of(wrong("self.problem.kind", row.period()));
            }
        }
        boolean years = rows.stream().allMatch(SelfFigures::isYears);
        return years ? years(rows) : mixed(rows);
    }

    private static Optional<FormProblems> mixed(List<Row> rows) {
        return rows.stream()
                .filter(SelfFigures::isYears)
                .findFirst()
                .map(row -> wrong("self.problem.mixed", row.period()));
    }

    private Optional<FormProblems> years(List<Row> rows) {
        Optional<Row> compared = rows.stream().filter(row -> row.comparison() != null).findFirst();
        if (compared.isPresent()) {
            return Optional.of(wrong("self.problem.years-compared", compared.get().period()));
        }
        List<Row> gap = began == null ? List.of() : SelfFigures.gap(rows, began);
        return gap.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        wrong("self.problem.gap", gap.getFirst().period(), gap.getLast().period()));
    }

    private Optional<FormProblems> values() {
        if (indicator.isEmpty() || !indicator.get().unit().startsWith("percent")) {
            return Optional.empty();
        }
        for (Row row : pasted.rows()) {
            Double comparison = row.comparison();
            if (!isPercent(row.value()) || (comparison != null && !isPercent(comparison))) {
                return Optional.of(wrong("self.problem.percent", row.period()));
            }
        }
        return sure || (employees != null && employees < SMALL_UNIT)
                ? Optional.empty()
                : pasted.rows().stream()
                        .filter(row -> isHigh(indicator.get(), row.value()))
                        .findFirst()
                        .map(row ->
                                wrong(HIGH, row.period(), NorwegianNumbers.decimal(row.value())));
    }

    private static boolean isPercent(double value) {
        return value >= 0 && value <= PERCENT;
    }

    private static boolean isHigh(Indicator indicator, double value) {
        return indicator.id().startsWith("sf_")
                ? value > HIGH_SICK_LEAVE
                : indicator.id().equals("naervaer") && value < PERCENT - HIGH_SICK_LEAVE;
    }
}
