package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.ComparisonGroups;
import no.dypdykk.core.evidence.analysis.FourCells;
import no.dypdykk.core.evidence.analysis.Sample;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.Welch;

import java.util.List;
import java.util.stream.DoubleStream;

/// A case against somebody who did not do the same; the columns tell how: four means, one unit
/// against several, two groups, or one comparison series.
final class ComparisonTable {
    static final String CASE = "sak";
    static final String OTHER = "ref";

    private static final int MOST_ROWS = 5_000;
    private static final int FEWEST_IN_GROUP = 4;
    private static final double MOST_PEOPLE = 1e9;
    private static final double LARGEST = 1e12;

    private ComparisonTable() {}

    static Analysed answer(Table table, Choices settings, Circumstances circumstances) {
        table.requireAtMost(MOST_ROWS);
        if (table.has("snitt")) {
            return cells(table, circumstances);
        }
        if (table.has("delta")) {
            return ComparisonUnitsTable.answer(table, settings, circumstances);
        }
        return table.has("foer")
                ? groups(table, circumstances)
                : ComparisonSeriesTable.answer(table, circumstances);
    }

    private static Analysed cells(Table table, Circumstances circumstances) {
        Sample caseBefore = cell(table, true, false);
        Sample caseAfter = cell(table, true, true);
        Sample otherBefore = cell(table, false, false);
        Sample otherAfter = cell(table, false, true);
        var cells = FourCells.of(caseBefore, caseAfter, otherBefore, otherAfter);
        Welch welch = cells.welch();
        var numbers =
                new Numbers()
                        .put("did", welch.difference())
                        .put("se_unpooled", welch.error())
                        .put("df_welch", welch.freedom())
                        .interval("ci", welch.interval())
                        .put("se_regression_pooled", cells.pooledError());
        double units = caseAfter.n() + otherAfter.n();
        return found(numbers, welch, units, List.of(), circumstances);
    }

    private static Sample cell(Table table, boolean isCase, boolean after) {
        double[] n = table.numbers("n", 2, MOST_PEOPLE);
        double[] mean = table.numbers("snitt", -LARGEST, LARGEST);
        double[] deviation = table.numbers("sd", 1e-12, LARGEST);
        for (int i = 0; i < table.rows(); i++) {
            if (table.flag(CASE, i) == isCase && table.flag("etter", i) == after) {
                return new Sample(n[i], mean[i], deviation[i]);
            }
        }
        throw new ColumnFault("data", "missing-cell", CASE + "=" + isCase + ", etter=" + after);
    }

    private static Analysed groups(Table table, Circumstances circumstances) {
        Table complete = table.complete("foer", "etter");
        double[] cases = changes(complete, CASE);
        double[] others = changes(complete, OTHER);
        requireTwo(CASE, cases);
        requireTwo(OTHER, others);
        var groups = ComparisonGroups.of(cases, others);
        Welch welch = groups.welch();
        var numbers =
                new Numbers()
                        .put("n_sak", cases.length)
                        .put("n_ref", others.length)
                        .put("mean_change_sak", groups.cases().mean())
                        .put("mean_change_ref", groups.others().mean())
                        .put("diff", welch.difference())
                        .put("se", welch.error())
                        .put("df", welch.freedom())
                        .put("t", welch.t())
                        .put("p", welch.p())
                        .put("lo", welch.interval().lower())
                        .put("hi", welch.interval().upper());
        boolean few = Math.min(cases.length, others.length) < FEWEST_IN_GROUP;
        List<Refused> refusals = few ? List.of(Refused.of(Refused.Code.FEW_UNITS)) : List.of();
        return found(
                numbers, welch, cases.length + (double) others.length, refusals, circumstances);
    }

    private static void requireTwo(String role, double[] changes) {
        if (changes.length < 2) {
            throw new ColumnFault("data.rolle", "too-few-rows", role + ": " + changes.length, "2");
        }
    }

    private static double[] changes(Table table, String role) {
        double[] before = table.numbers("foer");
        double[] after = table.numbers("etter");
        var changes = DoubleStream.builder();
        for (int i = 0; i < table.rows(); i++) {
            if (role(table, i).equals(role)) {
                changes.add(after[i] - before[i]);
            }
        }
        return changes.build().toArray();
    }

    static String role(Table table, int row) {
        String role = table.text("rolle", row);
        if (!role.equals(CASE) && !role.equals(OTHER)) {
            throw new ColumnFault(
                    table.field("rolle", row), "unknown-word", role, CASE + ", " + OTHER);
        }
        return role;
    }

    private static Analysed found(
            Numbers numbers,
            Welch welch,
            double units,
            List<Refused> refusals,
            Circumstances circumstances) {
        if (!(welch.error() > 0)) {
            return Analysed.refused(numbers, noVariation());
        }
        if (!refusals.isEmpty()) {
            return Analysed.refused(numbers, refusals);
        }
        var design = circumstances.byLot() ? StudyDesign.DRAWN_BY_LOT : StudyDesign.GROUPS;
        int all = (int) Math.min(units, Integer.MAX_VALUE);
        var finding =
                new Finding(
                        welch.difference(),
                        welch.interval(),
                        circumstances.verdict(welch.interval()),
                        circumstances.grade(design, true, 4, 4, all, false, 0));
        return new Analysed(numbers.byName(), finding, List.of(), List.of());
    }

    static List<Refused> noVariation() {
        return List.of(Refused.of(Refused.Code.IMPOSSIBLE_NUMBER, "ingen_variasjon"));
    }
}
