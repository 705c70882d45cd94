package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Change;
import no.dypdykk.core.evidence.Circumstances;
import no.dypdykk.core.evidence.Circumstances.Said;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.Framing;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.analysis.Egger;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.RandomEffects;
import no.dypdykk.core.evidence.analysis.RunChart;
import no.dypdykk.core.evidence.judging.CaseResult;
import no.dypdykk.core.evidence.judging.Course;
import no.dypdykk.core.evidence.judging.Group;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.evidence.judging.Judged.Chance;
import no.dypdykk.core.evidence.judging.Judged.Shift;
import no.dypdykk.core.evidence.judging.Picture;
import no.dypdykk.core.evidence.judging.Picture.Entry;
import no.dypdykk.core.evidence.judging.Picture.Pooled;
import no.dypdykk.core.evidence.judging.Usual;
import no.dypdykk.core.evidence.table.Analysing;
import no.dypdykk.feature.reading.PracticeEvidence.OfIndicator;
import no.dypdykk.web.EvidenceWords;
import no.dypdykk.web.JudgedViews;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// What cases and practices can carry, for programs: every number of the pages, unrounded.
final class EvidenceTree {
    private final Texts texts;
    private final EvidenceWords words;

    EvidenceTree(Texts texts) {
        this.texts = texts;
        this.words = new EvidenceWords(texts);
    }

    /// What the case says of how an outcome came about and what it is held against; null where it
    /// does not say.
    static Map<String, @Nullable Object> circumstances(Outcome outcome) {
        Circumstances said = outcome.circumstances();
        Framing framing = outcome.framing();
        var tree = tree();
        tree.put("population", outcome.population());
        tree.put("beforehand", code(said.beforehand()));
        tree.put("chosen_high", code(said.high()));
        tree.put("other_changes", code(said.otherChanges()));
        tree.put("measured_anew", code(said.measuredAnew()));
        tree.put("start", framing.start());
        tree.put("comparison", framing.comparisons());
        tree.put("comparison_reason", framing.reason());
        return tree;
    }

    /// All that the case tells of an outcome: the circumstances, the levels and the changes.
    static Map<String, @Nullable Object> told(Outcome outcome) {
        var tree = circumstances(outcome);
        tree.put("figures", outcome.figures().stream().map(EvidenceTree::figure).toList());
        tree.put("changes", outcome.changes().stream().map(EvidenceTree::change).toList());
        return tree;
    }

    static Map<String, @Nullable Object> figure(Figure figure) {
        var tree = tree();
        tree.put("period", figure.period());
        tree.put("value", figure.value());
        tree.put("role", figure.role().code());
        tree.put("kind", figure.kind().code());
        tree.put("source", figure.source());
        return tree;
    }

    static Map<String, @Nullable Object> change(Change change) {
        var tree = tree();
        tree.put("period", change.period());
        tree.put("value", change.value());
        tree.put("unit", change.unit().code());
        tree.put("kind", change.kind().code());
        tree.put("compared_with", change.comparedWith());
        tree.put("source", change.source());
        return tree;
    }

    private static @Nullable String code(@Nullable Said said) {
        return said == null ? null : said.code();
    }

    Map<String, @Nullable Object> judged(Judged judged, Indicator indicator) {
        var tree = tree();
        tree.put("indicator", judged.indicator());
        tree.put("population", judged.population());
        tree.put("result", judged.told().code());
        tree.put("design", judged.design().code());
        shift(tree, judged.shift());
        tree.put("verdict", judged.verdict().code());
        tree.put("grade", judged.grade().level());
        tree.put(
                "grade_reasons",
                judged.grade().reasons().stream()
                        .map(reason -> coded(reason.code(), words.reason(reason)))
                        .toList());
        tree.put("way_up", new JudgedViews(texts).wayUp(judged, indicator));
        tree.put("sentence", new JudgedViews(texts).sentence(judged, indicator, null));
        tree.put(
                "refusals",
                judged.refusals().stream()
                        .map(refused -> coded(refused.code().code(), words.refusal(refused)))
                        .toList());
        tree.put(
                "warnings",
                judged.warnings().stream()
                        .map(warning -> coded(warning.code(), words.warning(warning)))
                        .toList());
        tree.put("chance", chance(judged.chance()));
        tree.put("series", course(judged.course()));
        tree.put("group", group(judged.group()));
        return tree;
    }

    private static void shift(Map<String, @Nullable Object> tree, @Nullable Shift shift) {
        tree.put("before", shift == null ? null : shift.before());
        tree.put("after", shift == null ? null : shift.after());
        tree.put("change", shift == null ? null : shift.value());
        Estimate estimate = shift == null ? null : shift.estimate();
        tree.put("se", estimate == null ? null : estimate.error());
        interval(tree, "ci", shift == null ? null : shift.interval());
    }

    private static @Nullable Object chance(@Nullable Chance chance) {
        if (chance == null) {
            return null;
        }
        var tree = tree();
        tree.put("employees", chance.employees());
        tree.put("sd_diff", chance.deviation());
        tree.put("band95", chance.band());
        tree.put("share", chance.share());
        tree.put("expected_fall", chance.fall() == null ? null : chance.fall().expectedFall());
        return tree;
    }

    private static @Nullable Object course(@Nullable Course course) {
        if (course == null) {
            return null;
        }
        var tree = tree();
        tree.put("model", course.model().code());
        tree.put("rho", course.rho());
        tree.put("before", course.before());
        tree.put("after", course.after());
        tree.put("df", course.freedom());
        tree.put("points", course.points().stream().map(point -> point(point)).toList());
        tree.put("process", usual(course.usual()));
        tree.put("sensitivity", course.others().stream().map(EvidenceTree::other).toList());
        return tree;
    }

    private static @Nullable Object usual(@Nullable Usual usual) {
        if (usual == null) {
            return null;
        }
        var tree = tree();
        tree.put("base_points", usual.base());
        tree.put("season_adjusted", usual.seasonAdjusted());
        tree.put("mean", usual.mean());
        Interval limits = usual.limits();
        tree.put("lower", limits == null ? null : limits.lower());
        tree.put("upper", limits == null ? null : limits.upper());
        RunChart run = usual.run();
        tree.put("run_median", run == null ? null : run.median());
        tree.put("run_signal", run == null ? null : run.signal());
        return tree;
    }

    private static @Nullable Object group(@Nullable Group group) {
        if (group == null) {
            return null;
        }
        var found = group.found();
        var tree = tree();
        tree.put("J", found.units());
        tree.put("df", found.freedom());
        tree.put("level", group.quarters().level());
        tree.put("quarters_before", (int) group.quarters().before());
        tree.put("quarters_after", (int) group.quarters().after());
        tree.put("weighted", found.weighted() != null);
        tree.put("w_dispersion", found.weighted() == null ? null : found.weighted().dispersion());
        tree.put("placebo_rank_p", found.placeboRank());
        tree.put("case", unit(group.own()));
        tree.put("units", group.others().stream().map(EvidenceTree::unit).toList());
        tree.put("left_out", group.left());
        tree.put("points", group.points().stream().map(point -> point(point)).toList());
        tree.put("sensitivity", group.ways().stream().map(EvidenceTree::other).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> unit(Group.Unit unit) {
        var tree = tree();
        tree.put("name", unit.name());
        tree.put("employees", unit.employees());
        tree.put("before", unit.before());
        tree.put("after", unit.after());
        tree.put("change", unit.change());
        return tree;
    }

    private static Map<String, @Nullable Object> point(Group.Point point) {
        var tree = tree();
        tree.put("period", point.quarter());
        tree.put("value", point.value());
        tree.put("median", point.median());
        tree.put("quartile_lower", point.middle().lower());
        tree.put("quartile_upper", point.middle().upper());
        tree.put("after", point.after());
        tree.put("flagged", point.flagged());
        return tree;
    }

    private static Map<String, @Nullable Object> point(Course.Point point) {
        var tree = tree();
        tree.put("period", point.quarter());
        tree.put("value", point.value());
        tree.put("comparison", point.comparison());
        tree.put("after", point.after());
        tree.put("expected", point.expected());
        interval(tree, "expected", point.band());
        tree.put("flagged", point.flagged());
        return tree;
    }

    private static Map<String, @Nullable Object> other(Course.Other other) {
        var tree = tree();
        tree.put("way", other.way());
        tree.put("change", other.estimate().value());
        tree.put("se", other.estimate().error());
        interval(tree, "ci", other.interval());
        return tree;
    }

    Map<String, @Nullable Object> picture(OfIndicator found, String practice) {
        Picture picture = found.picture();
        var tree = tree();
        tree.put("indicator", found.indicator().id());
        tree.put(
                "sentence",
                new PictureViews(texts).sentence(picture.pooled(), found.indicator(), practice));
        tree.put("k", picture.entries().size());
        tree.put("municipalities", picture.municipalities());
        tree.put("unusable", picture.unusable().size());
        tree.put("started", picture.started());
        tree.put("pooled", pooled(picture.pooled()));
        tree.put("grade_3_and_more", pooled(picture.stricter()));
        tree.put("entries", picture.entries().stream().map(EvidenceTree::entry).toList());
        tree.put("caveats", picture.caveats().stream().map(this::caveat).toList());
        return tree;
    }

    private Map<String, Object> caveat(Picture.Caveat caveat) {
        var tree = coded(caveat.kind().code(), new PictureViews(texts).caveat(caveat));
        tree.put("details", caveat.details());
        return tree;
    }

    @Nullable Object pooled(@Nullable Pooled pooled) {
        if (pooled == null) {
            return null;
        }
        var effects = pooled.effects();
        var tree = tree();
        tree.put("k", effects.count());
        tree.put("estimate", effects.estimate());
        interval(tree, "ci", pooled.interval());
        interval(tree, "pi", pooled.prediction());
        tree.put("tau2", effects.tau2());
        tree.put("I2", effects.i2());
        tree.put("verdict", pooled.verdict().code());
        tree.put("trust", pooled.trust().level());
        tree.put(
                "trust_doubts",
                pooled.trust().doubts().stream()
                        .map(doubt -> coded(doubt.code(), words.doubt(doubt)))
                        .toList());
        tree.put("of_ten", pooled.ofTen());
        Egger egger = pooled.eggerP() == null ? null : effects.egger();
        tree.put("egger_slope", egger == null ? null : egger.slope());
        tree.put("egger_se", egger == null ? null : egger.error());
        tree.put("egger_limit", egger == null ? null : egger.limit());
        tree.put("egger_p", pooled.eggerP());
        tree.put("few", pooled.few());
        tree.put("log_ratio", ratio(pooled.ratio()));
        return tree;
    }

    private static @Nullable Object ratio(@Nullable RandomEffects ratio) {
        if (ratio == null) {
            return null;
        }
        var tree = tree();
        tree.put("estimate", ratio.estimate());
        interval(tree, "ci", ratio.interval());
        tree.put("tau2", ratio.tau2());
        tree.put("percent", percent(ratio.estimate()));
        tree.put("percent_lower", percent(ratio.interval().lower()));
        tree.put("percent_upper", percent(ratio.interval().upper()));
        return tree;
    }

    /// A change in percent of where it began.
    private static double percent(double logarithm) {
        return 100 * Math.expm1(logarithm);
    }

    private static Map<String, @Nullable Object> entry(Entry entry) {
        var tree = tree();
        tree.put("cases", entry.cases().stream().map(CaseResult::path).toList());
        tree.put("change", entry.effect().value());
        tree.put("se", entry.effect().error());
        interval(tree, "ci", entry.interval());
        tree.put("verdict", entry.verdict().code());
        tree.put("grade", entry.grade());
        tree.put("weight_percent", entry.share());
        return tree;
    }

    private static void interval(
            Map<String, @Nullable Object> tree, String prefix, @Nullable Interval interval) {
        tree.put(prefix + "_lower", interval == null ? null : interval.lower());
        tree.put(prefix + "_upper", interval == null ? null : interval.upper());
    }

    static Map<String, @Nullable Object> tree() {
        return new LinkedHashMap<>();
    }

    /// A tree that names the version of the method.
    static Map<String, @Nullable Object> answer() {
        var tree = tree();
        tree.put("method", Analysing.METHOD);
        return tree;
    }

    private static Map<String, Object> coded(String code, String text) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("code", code);
        fields.put("text", text);
        return fields;
    }
}
