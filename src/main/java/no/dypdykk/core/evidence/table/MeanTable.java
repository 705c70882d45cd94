package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.HedgesG;
import no.dypdykk.core.evidence.analysis.Sample;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.Welch;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Means of a survey before and after, row by row.
final class MeanTable {
    private static final int MOST_ROWS = 10_000;
    private static final double MOST_PEOPLE = 1e9;
    private static final double LARGEST = 1e12;
    private static final int ENOUGH_FOR_GRADE_2 = 10;
    private static final List<String> EMPTY =
            List.of("diff", "se", "df", "ci_lower", "ci_upper", "p", "J", "g", "g_var");

    private MeanTable() {}

    static Analysed answer(Table table, Choices settings, Circumstances circumstances) {
        table.requireAtMost(MOST_ROWS);
        Set<Integer> filled = table.filled("n1", "m1", "n2", "m2");
        var numbers = new Numbers();
        var refusals = new ArrayList<Refused>();
        Finding finding = null;
        for (int i = 0; i < table.rows(); i++) {
            Sample before = filled.contains(i) ? sample(table, "1", i) : null;
            Sample after = filled.contains(i) ? sample(table, "2", i) : null;
            if (before == null || after == null) {
                if (filled.contains(i)) {
                    refusals.add(Refused.of(Refused.Code.MISSING_SPREAD));
                }
                EMPTY.forEach(name -> numbers.append(name, null));
                continue;
            }
            List<Refused> impossible = impossible(before, after, circumstances);
            refusals.addAll(impossible);
            if (Math.min(before.n(), after.n()) < Indicator.SMALLEST_GROUP) {
                refusals.add(Refused.of(Refused.Code.TOO_SMALL_UNIT));
            }
            if (!impossible.isEmpty()) {
                EMPTY.forEach(name -> numbers.append(name, null));
                continue;
            }
            Welch welch = Welch.of(before, after, settings.confidence());
            append(numbers, welch, HedgesG.of(before, after));
            finding = finding(welch, Math.min(before.n(), after.n()), circumstances);
        }
        boolean one = table.rows() == 1 && refusals.isEmpty();
        return Analysed.of(
                numbers,
                one ? finding : null,
                filled.size() < table.rows() ? List.of(Warning.ROWS_LEFT_OUT) : List.of(),
                refusals);
    }

    /// @return null when the spread is missing
    private static @Nullable Sample sample(Table table, String suffix, int row) {
        double n = table.number("n" + suffix, row, 2, MOST_PEOPLE);
        double mean = table.number("m" + suffix, row, -LARGEST, LARGEST);
        Double deviation = table.number("s" + suffix, row);
        return deviation == null
                ? null
                : new Sample(
                        n,
                        mean,
                        Cell.within(table.field("s" + suffix, row), deviation, 0, LARGEST));
    }

    /// Answers that all agree one time still say how much the others differ.
    private static List<Refused> impossible(
            Sample before, Sample after, Circumstances circumstances) {
        if (before.deviation() == 0 && after.deviation() == 0) {
            return ComparisonTable.noVariation();
        }
        return Stream.of(before, after)
                .flatMap(sample -> circumstances.impossible(sample).stream())
                .distinct()
                .toList();
    }

    private static void append(Numbers numbers, Welch welch, HedgesG g) {
        numbers.append("diff", welch.difference());
        numbers.append("se", welch.error());
        numbers.append("df", welch.freedom());
        numbers.append("ci_lower", welch.interval().lower());
        numbers.append("ci_upper", welch.interval().upper());
        numbers.append("p", welch.p());
        numbers.append("J", g.correction());
        numbers.append("g", g.g());
        numbers.append("g_var", g.variance());
    }

    private static Finding finding(Welch welch, double fewest, Circumstances circumstances) {
        StudyDesign design =
                fewest < ENOUGH_FOR_GRADE_2 ? StudyDesign.FIGURES : StudyDesign.TWO_PERIODS;
        Grade grade = circumstances.grade(design, true, 4, 4, 0, false, 0);
        return new Finding(
                welch.difference(),
                welch.interval(),
                circumstances.verdict(welch.interval()),
                grade);
    }
}
