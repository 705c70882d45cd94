package no.dypdykk.core.evidence.disclosure;

import no.dypdykk.core.evidence.Basis;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.disclosure.Shown.Reason;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One series while it is decided what of it is shown. On one thread.
final class Line {
    private static final int QUARTERS = 4;

    final Series series;
    final Indicator indicator;
    final List<Cell> cells = new ArrayList<>();
    private final Map<Period, Cell> byPeriod = new HashMap<>();
    private final Set<Integer> hiddenYears = new TreeSet<>();

    Line(Series series, Indicator indicator) {
        this.series = series;
        this.indicator = indicator;
        for (Series.Point point : series.points()) {
            Period.parse(point.period()).ifPresent(period -> cells.add(cell(point, period)));
        }
        cells.forEach(cell -> byPeriod.putIfAbsent(cell.period, cell));
    }

    private Cell cell(Series.Point point, Period period) {
        Integer people = point.basis().size(indicator, period);
        return new Cell(
                point, period, people, Limits.reason(indicator, period, point.value(), people));
    }

    /// Whether it is about part of a municipality, or some other group that was counted.
    boolean isCounted() {
        return cells.stream().anyMatch(cell -> cell.people != null);
    }

    /// Parts of a year are shown together or not at all: else the mean of the year would tell the
    /// one that is hidden. A longer period is not shown when a year in it is hidden.
    ///
    /// @return whether anything changed
    boolean settle() {
        boolean changed = false;
        for (Cell hidden : List.copyOf(cells)) {
            if (hidden.isHidden()) {
                for (Cell other : cells) {
                    changed |= tells(other, hidden) && other.hide(Reason.ONLY_YEARS);
                }
            }
        }
        return changed;
    }

    private static boolean tells(Cell other, Cell hidden) {
        if (other == hidden) {
            return false;
        }
        boolean samePart = hidden.isPartOfYear() && other.isPartOfYear();
        boolean longer = !other.isPartOfYear() && !other.isYear();
        return (samePart && sharesYear(other, hidden))
                || (longer && other.period.holds(hidden.period));
    }

    private static boolean sharesYear(Cell one, Cell other) {
        return one.overlaps(other.lastYear()) || other.overlaps(one.lastYear());
    }

    /// The cell for just this period.
    Optional<Cell> at(Period period) {
        return Optional.ofNullable(byPeriod.get(period));
    }

    /// What can be known of a whole year: its own value, or the mean of its quarters. Empty when
    /// the series says nothing of it.
    @Nullable Double year(int year) {
        for (Cell cell : cells) {
            if (cell.isYear() && cell.lastYear() == year) {
                return cell.isHidden() ? null : cell.point.value();
            }
        }
        return hiddenYears.contains(year) ? null : mean(quarters(year));
    }

    /// Whether the series has the year, shown or not.
    boolean hasYear(int year) {
        return cells.stream().anyMatch(cell -> cell.isYear() && cell.lastYear() == year)
                || quarters(year).size() == QUARTERS;
    }

    /// Keeps a year back as a whole, and all that would tell it.
    boolean hideYear(int year) {
        boolean changed = hiddenYears.add(year);
        for (Cell cell : cells) {
            changed |= cell.overlaps(year) && cell.hide(Reason.PROTECTS_OTHERS);
        }
        return changed;
    }

    @Nullable Integer peopleIn(int year) {
        OptionalDouble mean =
                cells.stream()
                        .filter(cell -> cell.overlaps(year))
                        .flatMap(cell -> Stream.ofNullable(cell.people))
                        .mapToInt(people -> people)
                        .average();
        return mean.isEmpty() ? null : (int) Math.round(mean.getAsDouble());
    }

    Set<Integer> years() {
        var years = new TreeSet<Integer>();
        cells.forEach(cell -> years.add(cell.lastYear()));
        return years;
    }

    private List<Cell> quarters(int year) {
        return cells.stream()
                .filter(cell -> cell.period.months() == 3 && cell.lastYear() == year)
                .toList();
    }

    /// Null when a quarter is missing, or about so few that no mean may tell of them.
    private @Nullable Double mean(List<Cell> quarters) {
        boolean tells =
                quarters.size() == QUARTERS
                        && quarters.stream().allMatch(Line::mayBeInMean)
                        && quarters.stream().map(cell -> cell.period).distinct().count()
                                == QUARTERS;
        return tells
                ? quarters.stream().mapToDouble(cell -> cell.point.value()).average().orElse(0)
                : null;
    }

    private static boolean mayBeInMean(Cell cell) {
        return (cell.people == null || cell.people >= Limits.ALONE)
                && cell.reason() != Reason.NO_SPLIT;
    }

    List<Shown> shown() {
        var shown = new ArrayList<Shown>();
        for (Cell cell : cells) {
            Reason reason = cell.reason();
            shown.add(
                    reason == null
                            ? new Shown.Value(cell.point)
                            : new Shown.Hidden(cell.point.period(), reason));
        }
        for (int year : years()) {
            boolean inParts = quarters(year).stream().anyMatch(Cell::isHidden);
            boolean own = cells.stream().anyMatch(c -> c.isYear() && c.lastYear() == year);
            Double mean = year(year);
            if (inParts && !own && mean != null) {
                Integer people = peopleIn(year);
                shown.add(
                        new Shown.YearMean(
                                Integer.toString(year),
                                mean,
                                people == null ? 0 : people,
                                quarters(year).getFirst().point.source()));
            }
        }
        return shown;
    }

    /// Values of periods in words are shown only for whole sectors.
    List<Series.Point> inWords() {
        return series.points().stream()
                .filter(point -> Period.parse(point.period()).isEmpty())
                .filter(point -> point.basis().equals(Basis.NONE))
                .toList();
    }
}
