package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.Study;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.Trust;
import no.dypdykk.core.evidence.analysis.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.Collectors;

/// The rules for verdict, grade and trust, row by row; the columns tell which.
final class RuleTable {
    private static final int MOST_ROWS = 10_000;

    private RuleTable() {}

    static Analysed answer(Table table) {
        table.requireAtMost(MOST_ROWS);
        var numbers = new Numbers();
        for (int i = 0; i < table.rows(); i++) {
            if (table.has("design")) {
                numbers.append("grad", Grade.of(study(table, i)).level());
            } else if (table.has("k")) {
                numbers.append("tillit", Trust.of(pooled(table, i)).level());
            } else {
                numbers.append("dom", verdict(table, i).code());
            }
        }
        return Analysed.numbers(numbers);
    }

    private static Verdict verdict(Table table, int row) {
        double benefit = number(table, "benefit", row);
        if (Math.abs(benefit) != 1) {
            throw new ColumnFault(
                    table.field("benefit", row), "unknown-word", Cell.plain(benefit), "-1", "1");
        }
        return Verdict.of(
                interval(table, "lo", "hi", row), (int) benefit, number(table, "delta", row));
    }

    private static @Nullable Interval interval(Table table, String lower, String upper, int row) {
        Double low = table.number(lower, row);
        Double high = table.number(upper, row);
        if (low == null || high == null) {
            return null;
        }
        Cell.within(table.field(upper, row), high, low, Double.MAX_VALUE);
        return new Interval(low, high);
    }

    private static Study study(Table table, int row) {
        return new Study(
                design(table, row),
                table.flag("has_se", row),
                table.number("employees", row),
                whole(table, "pre", row),
                whole(table, "post", row),
                whole(table, "J", row),
                table.flag("pretrend_ok", row),
                table.flag("season_ok", row),
                new Study.Doubts(
                        table.flag("chosen_high", row),
                        table.flag("break_in_window", row),
                        table.flag("other_changes", row),
                        table.flag("pandemic", row),
                        table.flag("source_known", row),
                        number(table, "missing_share", row),
                        table.flag("outcome_preset", row)));
    }

    private static StudyDesign design(Table table, int row) {
        String code = table.text("design", row);
        return StudyDesign.of(code)
                .orElseThrow(() ->
                        new ColumnFault(
                                table.field("design", row),
                                "unknown-word",
                                code,
                                Arrays.stream(StudyDesign.values())
                                        .map(StudyDesign::code)
                                        .collect(Collectors.joining(", "))));
    }

    private static Trust.Pooled pooled(Table table, int row) {
        double[] weights = {
            number(table, "w2", row),
            number(table, "w3", row),
            number(table, "w4", row),
            number(table, "w5", row)
        };
        return new Trust.Pooled(
                whole(table, "k", row),
                weights,
                interval(table, "lo", "hi", row),
                interval(table, "pi_lo", "pi_hi", row),
                number(table, "I2", row),
                table.number("egger_p", row),
                number(table, "delta", row),
                number(table, "one_source_share", row));
    }

    private static int whole(Table table, String name, int row) {
        return (int) Cell.within(table.field(name, row), number(table, name, row), 0, 1e9);
    }

    private static double number(Table table, String name, int row) {
        Double value = table.number(name, row);
        if (value == null) {
            throw new ColumnFault(table.field(name, row), "missing");
        }
        return value;
    }
}
