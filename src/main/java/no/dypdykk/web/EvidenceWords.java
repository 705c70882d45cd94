package no.dypdykk.web;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.Lift;
import no.dypdykk.core.evidence.analysis.Study;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.Trust;
import no.dypdykk.core.evidence.analysis.Verdict;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.evidence.table.Refused;
import no.dypdykk.core.evidence.table.Warning;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What was found, in a reader's words (method, sections 2, 5, 6 and 7). The words never say more
/// than the grade carries, and are the same for good and bad news.
public final class EvidenceWords {
    private static final String OTHER = "other";

    private final Texts texts;

    public EvidenceWords(Texts texts) {
        this.texts = texts;
    }

    /// What the sentence is about.
    ///
    /// @param practice its title; null when no practice is named
    /// @param indicator null when none is known
    /// @param delta the smallest important change; null when none is agreed
    public record Subject(
            @Nullable String practice, @Nullable Indicator indicator, @Nullable Double delta) {
        /// A practice and an indicator with its own smallest important change.
        public static Subject of(@Nullable String practice, @Nullable Indicator indicator) {
            return new Subject(practice, indicator, indicator == null ? null : indicator.delta());
        }
    }

    /// The one sentence that a page about a case begins with.
    ///
    /// @param verdict null when it is not known which way is better
    /// @param interval null when there is none
    /// @param grade from 1 to 5
    public String sentence(
            Subject subject,
            double estimate,
            @Nullable Interval interval,
            @Nullable Verdict verdict,
            int grade) {
        return switch (verdict) {
            case null -> plain(subject, estimate, interval);
            case CLEARLY_FAVOURABLE, FAVOURABLE, UNFAVOURABLE, CLEARLY_UNFAVOURABLE ->
                    changed(subject, estimate, grade);
            case NOT_CLEAR -> notClear(subject, interval);
            case LITTLE_OR_NONE -> little(subject);
            case WITHOUT_UNCERTAINTY -> texts.get("sentence.uten_usikkerhet");
        };
    }

    /// The sentence on all cases of a practice.
    ///
    /// @param trust from 0 to 4
    public String pooledSentence(Subject subject, double estimate, Verdict verdict, int trust) {
        return switch (verdict) {
            case CLEARLY_FAVOURABLE, FAVOURABLE, UNFAVOURABLE, CLEARLY_UNFAVOURABLE ->
                    trust == 0
                            ? refusal(Refused.Code.TOO_FEW_CASES)
                            : texts.get(
                                    "sentence.trust." + trust,
                                    trust == 1 ? practice(subject) : practiceFirst(subject),
                                    towards(estimate),
                                    noun(subject.indicator()));
            case NOT_CLEAR, WITHOUT_UNCERTAINTY -> texts.get("sentence.pooled.ikke_avklart");
            case LITTLE_OR_NONE -> little(subject);
        };
    }

    private String changed(Subject subject, double estimate, int grade) {
        String where = towards(estimate);
        return switch (grade) {
            case 1 -> texts.get("sentence.grade.1", where, noun(subject.indicator()));
            case 2 ->
                    texts.get(
                            "sentence.grade.2",
                            definite(subject.indicator()),
                            where,
                            practice(subject));
            default ->
                    texts.get(
                            "sentence.grade." + grade,
                            practiceFirst(subject),
                            where,
                            noun(subject.indicator()));
        };
    }

    /// What the sources tell, when it is not known whether those who tell took part.
    ///
    /// @param direction below 0 for lower
    public String told(Indicator indicator, double direction) {
        return texts.get("sentence.told", towards(direction), noun(indicator));
    }

    private String notClear(Subject subject, @Nullable Interval interval) {
        return interval == null
                ? texts.get("sentence.uten_usikkerhet")
                : texts.get(
                        "sentence.ikke_avklart",
                        number(interval.lower(), subject.indicator()),
                        number(interval.upper(), subject.indicator()),
                        points(subject.indicator()));
    }

    private String little(Subject subject) {
        Double delta = subject.delta();
        return texts.get(
                "sentence.liten_eller_ingen",
                NorwegianNumbers.decimal(delta == null ? 0 : delta),
                points(subject.indicator()));
    }

    private String plain(Subject subject, double estimate, @Nullable Interval interval) {
        String change = number(estimate, subject.indicator());
        return interval == null
                ? texts.get("sentence.uten_usikkerhet")
                : texts.get(
                        "sentence.plain",
                        change,
                        number(interval.lower(), subject.indicator()),
                        number(interval.upper(), subject.indicator()));
    }

    /// A change as it is shown: one decimal, two for points of a survey.
    public String number(double value, @Nullable Indicator indicator) {
        return NorwegianNumbers.rounded(value, decimals(indicator));
    }

    /// A level in a sentence, without its unit: «8,6».
    public String level(double value, Indicator indicator) {
        return isCounted(indicator) ? NorwegianNumbers.decimal(value) : number(value, indicator);
    }

    /// A level in a sentence, its unit in words: «8,6 prosent».
    public String levelWithUnit(double value, Indicator indicator) {
        String level = level(value, indicator);
        return texts.has("level." + indicator.unit())
                ? texts.get("level." + indicator.unit(), level)
                : level;
    }

    private static boolean isCounted(Indicator indicator) {
        return indicator.unit().equals("count") || indicator.unit().equals("units");
    }

    /// «−1,4 prosentpoeng».
    public String change(double value, @Nullable Indicator indicator) {
        return number(value, indicator) + "\u00a0" + points(indicator);
    }

    /// «fra −1,8 til 0,4».
    public String range(Interval interval, @Nullable Indicator indicator) {
        return texts.get(
                "evidence.range",
                number(interval.lower(), indicator),
                number(interval.upper(), indicator));
    }

    private static int decimals(@Nullable Indicator indicator) {
        return indicator != null && indicator.unit().startsWith("points") ? 2 : 1;
    }

    /// What changes are counted in: «prosentpoeng», «poeng».
    public String points(@Nullable Indicator indicator) {
        if (indicator == null) {
            return texts.get("evidence.points.other");
        }
        if (indicator.unit().startsWith("percent")) {
            return texts.get("evidence.points.percent");
        }
        return indicator.unit().startsWith("points")
                ? texts.get("evidence.points.survey")
                : Units.name(indicator.unit(), texts);
    }

    private String towards(double estimate) {
        return texts.get(estimate < 0 ? "evidence.lower" : "evidence.higher");
    }

    private String practice(Subject subject) {
        String practice = subject.practice();
        return practice == null
                ? texts.get("evidence.the-practice")
                : texts.get("evidence.quoted", practice);
    }

    private String practiceFirst(Subject subject) {
        return capital(practice(subject));
    }

    private String noun(@Nullable Indicator indicator) {
        return named("noun.", indicator);
    }

    /// «Sykefraværet», as the beginning of a sentence.
    public String definite(@Nullable Indicator indicator) {
        return capital(named("definite.", indicator));
    }

    private String named(String prefix, @Nullable Indicator indicator) {
        if (indicator == null) {
            return texts.get(prefix + "unknown");
        }
        return texts.has(prefix + indicator.id())
                ? texts.get(prefix + indicator.id())
                : texts.get(prefix + OTHER, shortName(indicator));
    }

    private String shortName(Indicator indicator) {
        String name = texts.lang().equals("nn") ? indicator.name().nn() : indicator.name().nb();
        int bracket = name.indexOf(" (");
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /// Why there is no answer, and what would be enough.
    public String refusal(Refused refused) {
        String detail = refused.details().isEmpty() ? "" : refused.details().getFirst();
        if (refused.code() == Refused.Code.FEW_UNITS && refused.details().size() == 3) {
            return fewUnits(refused.details());
        }
        if (refused.code() == Refused.Code.FEW_UNITS && refused.details().size() == 2) {
            return texts.get("refusal.faa_enheter.grupper", detail, refused.details().getLast());
        }
        boolean impossible = refused.code() == Refused.Code.IMPOSSIBLE_NUMBER;
        return texts.get(
                "refusal." + refused.code().code(),
                impossible ? texts.get("impossible." + detail) : detail);
    }

    /// @param details how many can be used, how many are named, and those that cannot
    private String fewUnits(List<String> details) {
        return texts.get(
                details.getLast().isEmpty() ? "judged.few-units" : "judged.few-units.left",
                details.get(0),
                details.get(1),
                details.get(2));
    }

    private String refusal(Refused.Code code) {
        return texts.get("refusal." + code.code());
    }

    public String warning(Warning warning) {
        return texts.get("warning." + warning.code());
    }

    /// How the design is computed, with the names of its formulas.
    public String formula(StudyDesign design) {
        return texts.get("formula." + design.code());
    }

    /// The same for an outcome, which may have numbers that cannot be compared.
    public String formula(Judged judged, Indicator indicator) {
        if (isNotComputed(judged)) {
            return texts.get("formula.tall.ikke_regnet");
        }
        return isOfAnswers(judged, indicator)
                ? texts.get("formula.undersoekelse")
                : formula(judged.design());
    }

    /// Whether it is the answers of a survey before and after.
    static boolean isOfAnswers(Judged judged, Indicator indicator) {
        return judged.design() == StudyDesign.TWO_PERIODS && decimals(indicator) == 2;
    }

    /// How it was measured: «kvartaler over tid».
    public String design(Judged judged) {
        return texts.get(
                isNotComputed(judged)
                        ? "design.tall.ikke_regnet"
                        : "design." + judged.design().code());
    }

    private static boolean isNotComputed(Judged judged) {
        return judged.design() == StudyDesign.FIGURES && judged.shift() == null;
    }

    /// How the cases of a practice are pooled.
    public String poolingFormula() {
        return texts.get("formula.pooled");
    }

    /// What the verdict is called.
    public String verdict(Verdict verdict) {
        return texts.get("verdict." + verdict.code());
    }

    /// What a grade is called: «Målt endring».
    public String grade(int level) {
        return texts.get("grade." + level);
    }

    /// What a grade means, in one sentence.
    public String meaning(int level) {
        return texts.get("grade." + level + ".meaning");
    }

    /// Why a grade is lower than the design allows.
    public String reason(Grade.Reason reason) {
        return texts.get("grade.reason." + reason.code());
    }

    /// Why the design alone carries no more; null when a doubt is the reason, and where there is no
    /// estimate.
    public @Nullable String design(Grade grade) {
        Study study = grade.study();
        String key = "design." + study.design().code() + ".start." + grade.start();
        return grade.level() < grade.start() || !texts.has(key)
                ? null
                : texts.get(key, study.before(), study.after());
    }

    /// What would lift a case to a higher grade; null on the highest, and when nothing would.
    public @Nullable String wayUp(Grade grade) {
        List<Lift> lifts = Lift.of(grade.study());
        if (lifts.isEmpty()) {
            return null;
        }
        String all =
                lifts.stream()
                        .map(lift -> texts.get("up." + lift.code()))
                        .collect(Collectors.joining(" "));
        return lifts.size() == 1 ? all : texts.get("up.both", all);
    }

    /// What would be enough where something was refused; empty where the refusal says it all.
    public String wayUp(Refused refused) {
        String key = "up." + refused.code().code();
        return texts.has(key) ? texts.get(key) : "";
    }

    /// What a level of trust is called: «lav tillit».
    public String trust(int level) {
        return texts.get("trust." + level);
    }

    /// Why the cases carry less than their grades.
    public String doubt(Trust.Doubt doubt) {
        return texts.get("trust.doubt." + doubt.code());
    }
}
