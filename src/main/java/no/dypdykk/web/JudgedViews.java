package no.dypdykk.web;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.analysis.Estimate;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.RegressionToTheMean;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.Verdict;
import no.dypdykk.core.evidence.judging.Course;
import no.dypdykk.core.evidence.judging.Group;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.evidence.judging.Judged.Chance;
import no.dypdykk.core.evidence.judging.Judged.Shift;
import no.dypdykk.core.evidence.judging.Judging;
import no.dypdykk.web.EvidenceWords.Subject;
import no.dypdykk.web.JudgedView.Computed;
import no.dypdykk.web.JudgedView.Other;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts what an outcome can carry into words (method, sections 4 and 5).
public final class JudgedViews {
    private static final int SMALL = 200;

    /// In percentage points, the assumed one in the middle.
    private static final List<Double> BETWEEN_UNITS =
            List.of(1.5, RegressionToTheMean.BETWEEN_UNITS, 2.5);

    private final Texts texts;
    private final EvidenceWords words;
    private final String reference;

    public JudgedViews(Texts texts) {
        this(texts, "judged.reference");
    }

    /// @param reference key of what the level is called that a high unit is held against
    public JudgedViews(Texts texts, String reference) {
        this.texts = texts;
        this.words = new EvidenceWords(texts);
        this.reference = reference;
    }

    /// @param practice title of the case's only or main practice; null when none is named
    /// @param bundled whether the case tells of several practices
    public JudgedView view(
            Judged judged, Indicator indicator, @Nullable String practice, boolean bundled) {
        int level = judged.grade().level();
        return new JudgedView(
                sentence(judged, indicator, practice),
                judged.verdict().code(),
                level,
                words.grade(level),
                words.meaning(level),
                reasons(judged),
                wayUp(judged, indicator),
                notes(judged, indicator),
                numbers(judged, indicator),
                others(judged, indicator),
                judged.group() == null
                        ? List.of()
                        : new GroupViews(texts).rows(judged.group(), indicator),
                doubts(judged, indicator, bundled),
                words.formula(judged, indicator));
    }

    /// Why the grade is not higher: what the design cannot show, else what holds it down.
    private List<String> reasons(Judged judged) {
        return Stream.concat(
                        Stream.ofNullable(words.design(judged.grade())),
                        judged.grade().reasons().stream().map(words::reason))
                .toList();
    }

    /// What would lift it. Where something was refused, that is what is missing.
    public @Nullable String wayUp(Judged judged, Indicator indicator) {
        if (judged.told() == Result.TOO_EARLY && judged.shift() == null) {
            return texts.get("up.too-early");
        }
        if (judged.disputed() != null) {
            return texts.get("up.disputed");
        }
        if (EvidenceWords.isOfAnswers(judged, indicator)) {
            return texts.get("up.undersoekelse");
        }
        String refused =
                judged.refusals().stream()
                        .map(words::wayUp)
                        .filter(words -> !words.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(" "));
        return refused.isEmpty() ? higher(judged, indicator) : refused;
    }

    /// A size helps only where something is known of how such a number swings by chance.
    private @Nullable String higher(Judged judged, Indicator indicator) {
        if (judged.grade().study().hasInterval()) {
            return words.wayUp(judged.grade());
        }
        return switch (Judging.twoLevels(indicator)) {
            case NEVER -> texts.get("up.serie");
            case WITH_SPREAD -> texts.get("up.mangler_spredning");
            case WITH_SIZE -> words.wayUp(judged.grade());
        };
    }

    /// The one sentence that the outcome begins with.
    public String sentence(Judged judged, Indicator indicator, @Nullable String practice) {
        Shift shift = judged.shift();
        if (shift == null) {
            return withoutChange(judged, indicator);
        }
        if (judged.design() == StudyDesign.FIGURES) {
            return plain(shift, judged.disputed(), indicator);
        }
        return judged.grade().level() == 1 && isChanged(judged.verdict())
                ? words.told(indicator, shift.value())
                : words.sentence(
                        Subject.of(practice, indicator),
                        shift.value(),
                        shift.interval(),
                        judged.verdict(),
                        judged.grade().level());
    }

    private String withoutChange(Judged judged, Indicator indicator) {
        if (judged.told() == Result.TOO_EARLY) {
            return texts.get("sentence.story.too-early");
        }
        if (!judged.refusals().isEmpty()) {
            return texts.get("sentence.refused", words.refusal(judged.refusals().getFirst()));
        }
        return judged.design() == StudyDesign.FIGURES
                ? stated(judged.told())
                : story(judged.told(), indicator);
    }

    /// Two levels, or the two pairs of sources that do not agree.
    private String plain(Shift shift, @Nullable Shift disputed, Indicator indicator) {
        String from = words.level(shift.before(), indicator);
        String to = words.levelWithUnit(shift.after(), indicator);
        return disputed == null
                ? texts.get("sentence.tall", words.definite(indicator), from, to)
                : texts.get(
                        "sentence.disputed",
                        words.definite(indicator),
                        from,
                        to,
                        words.level(disputed.before(), indicator),
                        words.levelWithUnit(disputed.after(), indicator));
    }

    private static boolean isChanged(Verdict verdict) {
        return verdict.isFavourable() || verdict.isUnfavourable();
    }

    private String stated(Result told) {
        return texts.get(
                told == Result.MIXED
                        ? "sentence.uten_usikkerhet.spriker"
                        : "sentence.uten_usikkerhet");
    }

    private String story(Result told, Indicator indicator) {
        return switch (told) {
            case IMPROVED, WORSE -> {
                int direction = indicator.direction() * (told == Result.IMPROVED ? 1 : -1);
                yield direction == 0
                        ? texts.get("sentence.story." + told.code())
                        : words.told(indicator, direction);
            }
            case NO_CHANGE, MIXED, TOO_EARLY, NOT_MEASURED ->
                    texts.get("sentence.story." + told.code());
        };
    }

    private List<String> notes(Judged judged, Indicator indicator) {
        var notes = new ArrayList<String>();
        judged.refusals().stream()
                .skip(isSaid(judged) ? 1 : 0)
                .forEach(refused -> notes.add(words.refusal(refused)));
        measured(judged, indicator, notes);
        judged.warnings().forEach(warning -> notes.add(words.warning(warning)));
        Chance chance = judged.chance();
        Shift shift = judged.shift();
        if (chance != null && shift != null) {
            chance(chance, shift, indicator, notes);
        }
        return notes;
    }

    /// Whether the sentence itself tells the first refusal.
    private static boolean isSaid(Judged judged) {
        return judged.shift() == null && judged.told() != Result.TOO_EARLY;
    }

    private void measured(Judged judged, Indicator indicator, List<String> notes) {
        Shift shift = judged.shift();
        Course course = judged.course();
        if (shift == null || shift.interval() == null) {
            return;
        }
        Interval interval = shift.interval();
        String from = words.number(interval.lower(), indicator);
        String to = words.number(interval.upper(), indicator);
        Group group = judged.group();
        if (group != null) {
            notes.addAll(new GroupViews(texts).notes(group, shift.value(), interval, indicator));
        } else if (judged.design() == StudyDesign.SERIES_WITH_COMPARISON) {
            notes.add(
                    texts.get(
                            shift.value() < 0 ? "judged.compared.down" : "judged.compared.up",
                            words.number(Math.abs(shift.value()), indicator),
                            words.points(indicator),
                            from,
                            to));
        } else if (course != null) {
            notes.add(
                    texts.get(
                            "judged.series." + course.model().code(),
                            course.points().size(),
                            words.number(shift.value(), indicator),
                            words.points(indicator),
                            from,
                            to));
        }
    }

    private void chance(Chance chance, Shift shift, Indicator indicator, List<String> notes) {
        if (chance.employees() < SMALL) {
            long of100 = Math.round(100 * chance.share());
            notes.add(
                    texts.get(
                            indicator.direction() > 0 ? "judged.chance.up" : "judged.chance.down",
                            of100 < 1 ? texts.get("judged.fewer-than-one") : of100));
        }
        if (chance.fall() != null) {
            double expected = chance.fall().expectedFall();
            notes.add(texts.get("judged.fall", NorwegianNumbers.rounded(expected, 1)));
            double observed = indicator.direction() * shift.value();
            if (observed > 0 && observed < expected) {
                notes.add(texts.get("judged.fall.all"));
            }
        }
    }

    private List<Computed> numbers(Judged judged, Indicator indicator) {
        var numbers = new ArrayList<Computed>();
        numbers.add(number("judged.design", words.design(judged)));
        Shift shift = judged.shift();
        if (shift != null) {
            shift(shift, indicator, numbers);
        }
        numbers.add(number("judged.verdict", words.verdict(judged.verdict())));
        Chance chance = judged.chance();
        if (chance != null) {
            numbers.add(number("judged.employees", NorwegianNumbers.count(chance.employees())));
            numbers.add(number("judged.band", "±\u00a0" + words.change(chance.band(), indicator)));
            fall(judged, chance, indicator, numbers);
        }
        Course course = judged.course();
        if (course != null) {
            numbers.add(
                    number(
                            "judged.quarters",
                            texts.get("judged.quarters.value", course.before(), course.after())));
            numbers.add(number("judged.rho", NorwegianNumbers.rounded(course.rho(), 2)));
        }
        Group group = judged.group();
        if (group != null) {
            numbers.addAll(new GroupViews(texts).numbers(group, indicator));
        }
        return numbers;
    }

    /// The fall to expect by itself for three beliefs about how unlike units truly are.
    private void fall(Judged judged, Chance chance, Indicator indicator, List<Computed> numbers) {
        RegressionToTheMean fall = chance.fall();
        Shift shift = judged.shift();
        if (fall == null || shift == null) {
            return;
        }
        numbers.add(number(reference, NorwegianNumbers.rounded(fall.reference(), 1) + "\u00a0%"));
        numbers.add(
                number(
                        "judged.falls",
                        BETWEEN_UNITS.stream()
                                .map(between ->
                                        RegressionToTheMean.of(
                                                sickLeave(shift.before(), indicator),
                                                fall.reference(),
                                                chance.employees(),
                                                between))
                                .map(other -> NorwegianNumbers.rounded(other.expectedFall(), 1))
                                .collect(Collectors.joining(" / "))));
    }

    private void shift(Shift shift, Indicator indicator, List<Computed> numbers) {
        numbers.add(number("judged.before", words.levelWithUnit(shift.before(), indicator)));
        numbers.add(number("judged.after", words.levelWithUnit(shift.after(), indicator)));
        numbers.add(number("judged.change", words.change(shift.value(), indicator)));
        Estimate estimate = shift.estimate();
        Interval interval = shift.interval();
        if (estimate != null && interval != null) {
            numbers.add(number("judged.uncertainty", words.range(interval, indicator)));
            numbers.add(number("judged.error", NorwegianNumbers.rounded(estimate.error(), 2)));
        }
        if (indicator.delta() != null) {
            numbers.add(number("judged.delta", words.change(indicator.delta(), indicator)));
        }
    }

    /// Presence at work is told as its opposite.
    private static double sickLeave(double level, Indicator indicator) {
        return indicator.direction() > 0 ? 100 - level : level;
    }

    private Computed number(String key, String value) {
        return new Computed(texts.get(key), value);
    }

    private List<Other> others(Judged judged, Indicator indicator) {
        Course course = judged.course();
        Group group = judged.group();
        List<Course.Other> ways =
                course != null ? course.others() : group != null ? group.ways() : List.of();
        return ways.stream()
                .map(other ->
                        new Other(
                                texts.get("way." + other.way()),
                                words.number(other.estimate().value(), indicator),
                                words.range(other.interval(), indicator)))
                .toList();
    }

    private List<String> doubts(Judged judged, Indicator indicator, boolean bundled) {
        var doubts = new ArrayList<String>();
        doubts.add(texts.get("wrong." + wrong(judged, indicator)));
        if (!judged.design().compares() && judged.shift() != null) {
            doubts.add(texts.get("wrong.other-causes"));
        }
        if (bundled) {
            doubts.add(texts.get("wrong.bundle"));
        }
        doubts.add(texts.get("wrong.told"));
        return doubts;
    }

    private static String wrong(Judged judged, Indicator indicator) {
        if (judged.design() == StudyDesign.FIGURES && judged.shift() == null) {
            return "tall.ikke_regnet";
        }
        return EvidenceWords.isOfAnswers(judged, indicator)
                ? "undersoekelse"
                : judged.design().code();
    }
}
