package no.dypdykk.core.evidence.table;

import no.dypdykk.core.evidence.analysis.ComparisonGroups;
import no.dypdykk.core.evidence.analysis.FourCells;
import no.dypdykk.core.evidence.analysis.Sample;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.Welch;

import java.util.ArrayList;
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
        double smallest =
                Math.min(
                        Math.min(caseBefore.n(), caseAfter.n()),
                        Math.min(otherBefore.n(), otherAfter.n()));
        double units = caseAfter.n() + otherAfter.n();
        double[] levels = table.numbers("snitt");
        return found(numbers, welch, new Groups(smallest, units, levels), circumstances);
    }

    private static Sample cell(Table table, boolean isCase, boolean after) {
        double[] n = table.numbers("n", 2, MOST_PEOPLE);
        double[] mean = table.numbers("snitt", -LARGEST, LARGEST);
        double[] deviation = table.numbers("sd", 0, LARGEST);
        String cell = CASE + "=" + isCase + ", etter=" + after;
        Sample found = null;
        for (int i = 0; i < table.rows(); i++) {
            if (table.flag(CASE, i) == isCase && table.flag("etter", i) == after) {
                if (found != null) {
                    throw new ColumnFault(table.field(CASE, i), "cell-twice", cell);
                }
                found = new Sample(n[i], mean[i], deviation[i]);
            }
        }
        if (found == null) {
            throw new ColumnFault("data", "missing-cell", cell);
        }
        return found;
    }

    private static Analysed groups(Table table, Circumstances circumstances) {
        Table complete = table.complete("foer", "etter");
        double[] cases = changes(complete, CASE);
        double[] others = changes(complete, OTHER);
        requireOne(CASE, cases);
        requireOne(OTHER, others);
        if (Math.min(cases.length, others.length) < 2) {
            var counts = new Numbers().put("n_sak", cases.length).put("n_ref", others.length);
            return Analysed.refused(counts, few(Math.min(cases.length, others.length)));
        }
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
        double smallest = Math.min(cases.length, others.length);
        double units = cases.length + (double) others.length;
        return found(numbers, welch, new Groups(smallest, units, levels(complete)), circumstances);
    }

    private static double[] levels(Table table) {
        return DoubleStream.concat(
                        DoubleStream.of(table.numbers("foer")),
                        DoubleStream.of(table.numbers("etter")))
                .toArray();
    }

    private static void requireOne(String role, double[] changes) {
        if (changes.length < 1) {
            throw new ColumnFault("data.rolle", "too-few-rows", role + ": " + changes.length, "1");
        }
    }

    /// How many there are in the smallest group, and how many would be enough.
    private static List<Refused> few(double smallest) {
        return List.of(
                Refused.of(
                        Refused.Code.FEW_UNITS,
                        Cell.plain(smallest),
                        Integer.toString(FEWEST_IN_GROUP)));
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

    /// Two groups as far as they decide what can be said.
    ///
    /// @param smallest units in the smallest group or cell
    /// @param units in both groups
    /// @param levels all that was measured
    // Numbers are read, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    private record Groups(double smallest, double units, double[] levels) {
        List<Refused> refusals(Circumstances circumstances) {
            var refusals = new ArrayList<>(circumstances.refusals());
            refusals.addAll(circumstances.impossible(levels));
            if (smallest < FEWEST_IN_GROUP) {
                refusals.addAll(few(smallest));
            }
            return refusals;
        }
    }

    private static Analysed found(
            Numbers numbers, Welch welch, Groups groups, Circumstances circumstances) {
        if (!(welch.error() > 0)) {
            return Analysed.refused(numbers, noVariation());
        }
        var refusals = groups.refusals(circumstances);
        if (!refusals.isEmpty()) {
            return Analysed.refused(numbers, refusals);
        }
        var design = circumstances.byLot() ? StudyDesign.DRAWN_BY_LOT : StudyDesign.GROUPS;
        int all = (int) Math.min(groups.units(), Integer.MAX_VALUE);
        var finding =
                new Finding(
                        welch.difference(),
                        welch.interval(),
                        circumstances.verdict(welch.interval()),
                        circumstances.grade(design, true, 4, 4, all, false, 0));
        return Analysed.of(numbers, finding, circumstances.unusual(groups.levels()), List.of());
    }

    static List<Refused> noVariation() {
        return List.of(Refused.of(Refused.Code.IMPOSSIBLE_NUMBER, "ingen_variasjon"));
    }
}
