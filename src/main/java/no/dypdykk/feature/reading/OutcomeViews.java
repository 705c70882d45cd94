package no.dypdykk.feature.reading;

import no.dypdykk.core.evidence.Change;
import no.dypdykk.core.evidence.Figure;
import no.dypdykk.core.evidence.FigureRole;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Outcome;
import no.dypdykk.core.evidence.Qualifier;
import no.dypdykk.core.evidence.Result;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.Source;
import no.dypdykk.core.evidence.judging.Course;
import no.dypdykk.core.evidence.judging.Group;
import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.page.Language;
import no.dypdykk.web.ChartView;
import no.dypdykk.web.CourseCharts;
import no.dypdykk.web.JudgedView;
import no.dypdykk.web.JudgedViews;
import no.dypdykk.web.Link;
import no.dypdykk.web.NorwegianNumbers;
import no.dypdykk.web.PeriodWords;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Units;
import no.dypdykk.web.UsualCharts;
import no.dypdykk.web.UsualView;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a case's outcomes into words: levels first, differences computed, nothing that the kind of
/// figure does not carry. The rules are the same for good and bad news.
public final class OutcomeViews {
    private final Texts texts;
    private final List<Source> sources;

    /// @param sources the page's sources
    public OutcomeViews(Texts texts, List<Source> sources) {
        this.texts = texts;
        this.sources = List.copyOf(sources);
    }

    /// @param indicator null when the register does not know the outcome's indicator
    /// @param background series of the same indicator to draw behind, best first
    /// @param from first year of the work, for the mark in the chart
    /// @param number of the outcome on the page, from 0
    public OutcomeView view(
            Outcome outcome,
            @Nullable Indicator indicator,
            List<Series> background,
            @Nullable Integer from,
            int number) {
        return view(outcome, indicator, background, from, number, null);
    }

    /// @param judging what the figures can carry; null when that is not asked for
    public OutcomeView view(
            Outcome outcome,
            @Nullable Indicator indicator,
            List<Series> background,
            @Nullable Integer from,
            int number,
            @Nullable Judging judging) {
        var unit = indicator == null ? "" : indicator.unit();
        var link = indicatorLink(outcome, indicator);
        return new OutcomeView(
                link,
                outcome.result(),
                outcome.population(),
                spans(outcome, indicator),
                figures(outcome, FigureRole.TARGET).map(f -> targetWords(f, unit)).toList(),
                lines(outcome, unit),
                outcome.note(),
                carries(judging) ? List.of() : cautions(outcome),
                judging == null || indicator == null ? null : judged(judging, indicator),
                judging == null ? null : compared(outcome, judging),
                chart(outcome, link.title(), unit, background, from, number, judging),
                usual(judging, link.title(), unit, number));
    }

    /// What the figures of an outcome can carry, and whose work it was.
    ///
    /// @param practice title of the case's only or main practice; null when none is named
    /// @param bundled whether the case tells of several
    /// @param comparedWith what it is judged against; null when it is judged alone
    public record Judging(
            Judged judged,
            @Nullable String practice,
            boolean bundled,
            @Nullable String comparedWith) {}

    /// Whether the figures have an uncertainty: then the doubts stand with it.
    private static boolean carries(@Nullable Judging judging) {
        Judged.Shift shift = judging == null ? null : judging.judged().shift();
        return shift != null && shift.interval() != null;
    }

    private @Nullable String compared(Outcome outcome, Judging judging) {
        Group group = judging.judged().group();
        String with =
                group == null
                        ? judging.comparedWith()
                        : texts.get("outcome.compared.units", group.others().size());
        String reason = outcome.framing().reason();
        if (with == null) {
            return null;
        }
        return reason == null
                ? texts.get("outcome.compared", with)
                : texts.get("outcome.compared-because", with, reason);
    }

    private JudgedView judged(Judging judging, Indicator indicator) {
        return new JudgedViews(texts)
                .view(judging.judged(), indicator, judging.practice(), judging.bundled());
    }

    private @Nullable UsualView usual(
            @Nullable Judging judging, String title, String unit, int number) {
        Course course = judging == null ? null : judging.judged().course();
        return course == null
                ? null
                : new UsualCharts(texts).view(course, "vanlig-" + number, title, unit);
    }

    private @Nullable ChartView chart(
            Outcome outcome,
            String title,
            String unit,
            List<Series> background,
            @Nullable Integer from,
            int number,
            @Nullable Judging judging) {
        Judged judged = judging == null ? null : judging.judged();
        Course course = judged == null ? null : judged.course();
        Group group = judged == null ? null : judged.group();
        if (group != null) {
            return new CourseCharts(texts).chart(group, "utfall-" + number, title, unit);
        }
        return course != null
                ? new CourseCharts(texts).chart(course, "utfall-" + number, title, unit)
                : new OutcomeChart(texts, sources)
                        .chart(outcome, title, unit, background, from, number, judged);
    }

    /// The indicator's name in the reader's written standard, linked.
    private Link indicatorLink(Outcome outcome, @Nullable Indicator indicator) {
        var path = no.dypdykk.web.Urls.indicator(outcome.indicator());
        return new Link(path, indicator == null ? outcome.indicator() : name(indicator, texts));
    }

    static String name(Indicator indicator, Texts texts) {
        return texts.language() == Language.NN ? indicator.name().nn() : indicator.name().nb();
    }

    /// Every later level beside the one baseline it can be compared with; none when the case says
    /// that it is too early to tell.
    private List<OutcomeView.Span> spans(Outcome outcome, @Nullable Indicator indicator) {
        if (outcome.result() == Result.TOO_EARLY) {
            return List.of();
        }
        return outcome.figures().stream()
                .filter(f -> f.role() == FigureRole.AFTER || f.role() == FigureRole.FOLLOW_UP)
                .map(after -> span(outcome, baseline(outcome, after), after, indicator))
                .filter(Objects::nonNull)
                .toList();
    }

    /// The only baseline for the same people in the same unit; from the same source when there are
    /// several. Null when it is not clear which one it would be.
    private static @Nullable Figure baseline(Outcome outcome, Figure after) {
        var candidates =
                figures(outcome, FigureRole.BASELINE)
                        .filter(f -> Objects.equals(f.population(), after.population()))
                        .filter(f -> Objects.equals(f.unit(), after.unit()))
                        .filter(f -> f.kind() == after.kind())
                        .toList();
        var same = candidates.stream().filter(f -> f.source().equals(after.source())).toList();
        var best = same.isEmpty() ? candidates : same;
        return best.size() == 1 ? best.getFirst() : null;
    }

    private OutcomeView.@Nullable Span span(
            Outcome outcome, @Nullable Figure before, Figure after, @Nullable Indicator indicator) {
        if (before == null || isIncomparable(outcome, before, after, indicator)) {
            return null;
        }
        String unit = indicator == null ? "" : indicator.unit();
        var own = after.unit() == null ? unit : after.unit();
        boolean exact = before.qualifier() == null && after.qualifier() == null;
        return new OutcomeView.Span(
                level(before, own),
                level(after, own),
                exact ? difference(before.value(), after.value(), own) : null,
                exact ? relative(before.value(), after.value(), own) : null,
                after.kind(),
                source(after.source()),
                after.population());
    }

    private static boolean isIncomparable(
            Outcome outcome, Figure before, Figure after, @Nullable Indicator indicator) {
        return indicator != null
                && no.dypdykk.core.evidence.judging.Judging.incomparable(
                                outcome, before, after, indicator)
                        .isPresent();
    }

    private OutcomeView.Level level(Figure figure, String unit) {
        return new OutcomeView.Level(
                hedged(Units.value(figure.value(), unit, texts), figure.qualifier()),
                PeriodWords.words(figure.period(), texts));
    }

    private String difference(double before, double after, String unit) {
        int decimals =
                Math.max(NorwegianNumbers.decimals(before), NorwegianNumbers.decimals(after));
        return Double.compare(before, after) == 0
                ? texts.get("difference.none")
                : texts.get(
                        after < before ? "difference.lower" : "difference.higher",
                        Units.difference(after - before, decimals, unit, texts));
    }

    /// Relative change, where a zero point makes sense: not for points on a scale.
    private @Nullable String relative(double before, double after, String unit) {
        double change = 100 * (after / before - 1);
        if (before <= 0 || Double.compare(before, after) == 0 || unit.startsWith("points")) {
            return null;
        }
        var size = NorwegianNumbers.rounded(Math.abs(change), Math.abs(change) < 10 ? 1 : 0);
        return texts.get(change < 0 ? "relative.lower" : "relative.higher", size);
    }

    private String targetWords(Figure figure, String unit) {
        var own = figure.unit() == null ? unit : figure.unit();
        var value = hedged(Units.value(figure.value(), own, texts), figure.qualifier());
        return figure.period() == null
                ? value
                : value + " (" + PeriodWords.words(figure.period(), texts) + ")";
    }

    private List<OutcomeView.Line> lines(Outcome outcome, String unit) {
        var lines = new ArrayList<OutcomeView.Line>();
        outcome.figures().forEach(figure -> lines.add(line(figure, unit)));
        outcome.changes().forEach(change -> lines.add(line(change)));
        return lines;
    }

    private OutcomeView.Line line(Figure figure, String unit) {
        var own = figure.unit() == null ? unit : figure.unit();
        return new OutcomeView.Line(
                texts.name(figure.role()),
                PeriodWords.words(figure.period(), texts),
                hedged(Units.value(figure.value(), own, texts), figure.qualifier()),
                figure.kind(),
                source(figure.source()),
                joined(figure.population(), answers(figure, texts), figure.note()));
    }

    /// «45 svar, standardavvik 0,8»; null when the figure tells neither.
    static @Nullable String answers(Figure figure, Texts texts) {
        Integer n = figure.n();
        Double sd = figure.sd();
        String words =
                Stream.of(
                                n == null
                                        ? ""
                                        : texts.get("outcome.answers", NorwegianNumbers.count(n)),
                                sd == null
                                        ? ""
                                        : texts.get(
                                                "outcome.deviation", NorwegianNumbers.decimal(sd)))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return words.isEmpty() ? null : words;
    }

    private OutcomeView.Line line(Change change) {
        var compared = change.comparedWith();
        return new OutcomeView.Line(
                texts.get(compared == null ? "change.stated" : "change.compared"),
                PeriodWords.words(change.period(), texts),
                hedged(changeWords(change), change.qualifier()),
                change.kind(),
                source(change.source()),
                joined(
                        compared == null ? null : texts.get("change.against", compared),
                        change.population(),
                        change.note()));
    }

    private String changeWords(Change change) {
        if (change.value() == 0) {
            return texts.get("difference.none");
        }
        var direction = change.value() < 0 ? "lower" : "higher";
        double size = Math.abs(change.value());
        return switch (change.unit()) {
            case PERCENT_RELATIVE ->
                    texts.get("relative." + direction, NorwegianNumbers.decimal(size));
            case PERCENTAGE_POINTS, DAYS, POINTS ->
                    texts.get(
                            "difference." + direction,
                            Units.value(size, change.unit().code(), texts));
        };
    }

    /// One sentence per kind of figure; another when nothing was measured.
    private List<String> cautions(Outcome outcome) {
        if (!hasNumbers(outcome)) {
            return List.of(texts.get("caution.not-measured"));
        }
        if (outcome.result() == Result.NOT_MEASURED) {
            return List.of(texts.get("caution.levels"));
        }
        var kinds = EnumSet.noneOf(Origin.class);
        outcome.figures().stream()
                .filter(figure -> figure.role() != FigureRole.TARGET)
                .forEach(figure -> kinds.add(figure.kind()));
        outcome.changes().forEach(change -> kinds.add(change.kind()));
        return kinds.stream().map(kind -> texts.get("caution." + kind.code())).toList();
    }

    private static boolean hasNumbers(Outcome outcome) {
        return !outcome.figures().isEmpty() || !outcome.changes().isEmpty();
    }

    private String hedged(String value, @Nullable Qualifier qualifier) {
        return qualifier == null ? value : texts.get("qualifier." + qualifier.code(), value);
    }

    private Link source(String id) {
        return sources.stream()
                .filter(source -> source.id().equals(id))
                .findFirst()
                .map(source -> new Link("#kilde-" + source.id(), sourceWords(source)))
                .orElse(new Link("#kilder", id));
    }

    static String sourceWords(Source source) {
        var by = source.publisher() == null ? source.title() : source.publisher();
        return source.year() == null ? by : by + " " + source.year();
    }

    private static Stream<Figure> figures(Outcome outcome, FigureRole role) {
        return outcome.figures().stream().filter(figure -> figure.role() == role);
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(". "));
    }
}
