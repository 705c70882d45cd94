package no.dypdykk.core.evidence;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How the figures of an outcome are to be looked at. Null where the case does not say.
///
/// @param start period in which the practice began: `2012-Q3`, `2012-08`
/// @param comparisons ids of series that are kept here, against which the figures are held: one, or
///   the units of a group
/// @param reason why they are held against those
public record Framing(@Nullable String start, List<String> comparisons, @Nullable String reason) {
    public static final Framing NONE = new Framing(null, List.of(), null);

    private static final int MONTHS_IN_QUARTER = 3;
    private static final Set<FigureRole> OWN =
            Set.of(FigureRole.BASELINE, FigureRole.DURING, FigureRole.AFTER);

    public Framing {
        comparisons = comparisons.stream().distinct().toList();
    }

    /// Whether the figures are held against a group of units, not against one series.
    public boolean hasGroup() {
        return comparisons.size() > 1;
    }

    /// What a quarter is when the start is known: before it, after it, or the one in which the
    /// practice began after its first month, which is neither. Empty for other periods, and when
    /// nobody says when it began.
    public Optional<FigureRole> role(String period) {
        Optional<Period> began = start == null ? Optional.empty() : Period.parse(start);
        Optional<Period> quarter =
                Period.parse(period).filter(found -> found.months() == MONTHS_IN_QUARTER);
        if (began.isEmpty() || quarter.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(role(quarter.get(), began.get()));
    }

    /// Before the start, after it, or [FigureRole#DURING] for a period within which the practice
    /// began: that is neither.
    ///
    /// @param began when it began; its first month counts
    public static FigureRole role(Period period, Period began) {
        if (!period.from().isBefore(began.from())) {
            return FigureRole.AFTER;
        }
        return period.to().isBefore(began.from()) ? FigureRole.BASELINE : FigureRole.DURING;
    }

    /// The outcome as it is judged: its quarters before and after the start, and beside each what
    /// the comparison was then.
    ///
    /// @param points of the only comparison, as far as everyone may see them
    public Outcome applied(Outcome outcome, List<Series.Point> points) {
        List<Figure> figures = new ArrayList<>();
        Set<String> periods = new HashSet<>();
        for (Figure figure : outcome.figures()) {
            String period = figure.period();
            Optional<FigureRole> role =
                    period == null || !OWN.contains(figure.role())
                            ? Optional.empty()
                            : role(period);
            if (role.isEmpty()) {
                figures.add(figure);
            } else if (role.get() != FigureRole.DURING) {
                figures.add(with(figure, role.get()));
            }
            if (figure.role() != FigureRole.COMPARISON && period != null) {
                periods.add(period);
            }
        }
        points.stream()
                .filter(point -> periods.contains(point.period()))
                .map(Framing::compared)
                .forEach(figures::add);
        return new Outcome(
                outcome.indicator(),
                outcome.result(),
                outcome.population(),
                figures,
                outcome.changes(),
                outcome.note(),
                outcome.circumstances(),
                this);
    }

    private static Figure with(Figure figure, FigureRole role) {
        return new Figure(
                figure.period(),
                figure.value(),
                role,
                figure.kind(),
                figure.source(),
                figure.qualifier(),
                figure.unit(),
                figure.population(),
                figure.note(),
                figure.n(),
                figure.sd());
    }

    private static Figure compared(Series.Point point) {
        return new Figure(
                point.period(),
                point.value(),
                FigureRole.COMPARISON,
                point.kind(),
                point.source(),
                null,
                null,
                null,
                null);
    }
}
