package no.dypdykk.core.evidence.disclosure;

import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.disclosure.Shown.Reason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Decides what everyone may see of the series of one municipality and its units. Looked at
/// together, since what is hidden in one could be computed from the others: the total of the
/// municipality less its other units, or all sick leave less the doctor-certified part.
///
/// What is hidden among units lies in a remainder of at least three units and twenty people; the
/// smallest units that could be shown are hidden until it does. Totals are taken to be known, since
/// others publish them.
public final class Disclosure {
    private static final int FEWEST_UNITS = 3;
    private static final int FEWEST_PEOPLE = 20;
    private static final String ALL_LEAVE = "sf_total";
    private static final String PRESENT = "naervaer";
    private static final List<String> PARTS = List.of("sf_egen", "sf_lege");

    private final List<Line> lines = new ArrayList<>();

    private Disclosure(Collection<Series> family, Indicators indicators) {
        for (Series series : family) {
            indicators
                    .find(series.indicator())
                    .ifPresent(indicator -> lines.add(new Line(series, indicator)));
        }
    }

    /// @param family all series of one municipality and its units; or one series that belongs to
    ///   none
    /// @return by id; a series whose indicator nobody knows shows nothing
    public static Map<String, List<Shown>> of(Collection<Series> family, Indicators indicators) {
        var disclosure = new Disclosure(family, indicators);
        disclosure.settle();
        var shown = new LinkedHashMap<String, List<Shown>>();
        for (Line line : disclosure.lines) {
            var all = new ArrayList<>(line.shown());
            line.inWords().forEach(point -> all.add(new Shown.Value(point)));
            shown.put(line.series.id(), List.copyOf(all));
        }
        return shown;
    }

    /// Each rule may hide what makes another one apply; nothing is ever shown again, so it ends.
    /// Where nothing is hidden for its own sake, there is nothing to protect.
    private void settle() {
        boolean changed =
                lines.stream().flatMap(line -> line.cells.stream()).anyMatch(Cell::isHidden);
        while (changed) {
            changed = false;
            for (Line line : lines) {
                changed |= line.settle();
            }
            changed |= splits();
            changed |= remainders();
        }
    }

    /// All sick leave is the self-certified and the doctor-certified part together, and presence is
    /// the rest: of three that tell each other, none is hidden alone.
    private boolean splits() {
        boolean changed = false;
        for (Line total : lines) {
            if (total.series.indicator().equals(ALL_LEAVE)) {
                changed |= split(total);
            }
        }
        return changed;
    }

    private boolean split(Line total) {
        boolean changed = false;
        Optional<Line> present = sibling(total, PRESENT);
        List<Line> parts = PARTS.stream().flatMap(id -> sibling(total, id).stream()).toList();
        for (Period period : periods(total, parts, present)) {
            if (present.isPresent()) {
                changed |= alike(total, present.get(), period);
            }
            if (parts.size() == PARTS.size()) {
                changed |= notOneAlone(total, parts, period);
            }
        }
        for (int year : years(total, parts)) {
            if (parts.size() == PARTS.size()) {
                changed |= notOneYearAlone(total, parts, year);
            }
        }
        return changed;
    }

    private static List<Period> periods(Line total, List<Line> parts, Optional<Line> present) {
        var all = new ArrayList<Line>(parts);
        all.add(total);
        present.ifPresent(all::add);
        return all.stream()
                .flatMap(line -> line.cells.stream())
                .map(cell -> cell.period)
                .distinct()
                .toList();
    }

    private static Set<Integer> years(Line total, List<Line> parts) {
        var years = new TreeSet<>(total.years());
        parts.forEach(part -> years.addAll(part.years()));
        return years;
    }

    private static boolean alike(Line one, Line other, Period period) {
        Optional<Cell> first = one.at(period);
        Optional<Cell> second = other.at(period);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        boolean hidden = first.get().isHidden();
        return hidden != second.get().isHidden()
                && (hidden ? second : first).get().hide(Reason.PROTECTS_OTHERS);
    }

    private static boolean notOneAlone(Line total, List<Line> parts, Period period) {
        var cells = new ArrayList<Cell>();
        total.at(period).ifPresent(cells::add);
        parts.forEach(part -> part.at(period).ifPresent(cells::add));
        List<Cell> seen = cells.stream().filter(cell -> !cell.isHidden()).toList();
        if (cells.size() < 3 || cells.size() - seen.size() != 1) {
            return false;
        }
        return seen.stream()
                .min(Comparator.comparingDouble(cell -> cell.point.value()))
                .map(cell -> cell.hide(Reason.PROTECTS_OTHERS))
                .orElse(false);
    }

    /// The same for years that are known as means of their quarters.
    private static boolean notOneYearAlone(Line total, List<Line> parts, int year) {
        var lines = new ArrayList<Line>(parts);
        lines.add(total);
        List<Line> seen = lines.stream().filter(line -> line.year(year) != null).toList();
        boolean oneAlone =
                lines.stream().allMatch(line -> line.hasYear(year))
                        && seen.size() == lines.size() - 1;
        return oneAlone && seen.getFirst().hideYear(year);
    }

    private Optional<Line> sibling(Line line, String indicator) {
        return lines.stream()
                .filter(other -> other.series.indicator().equals(indicator))
                .filter(other -> isAboutTheSame(other.series, line.series))
                .findFirst();
    }

    /// A municipality that was merged has one series before and one after; their names tell.
    private static boolean isAboutTheSame(Series one, Series other) {
        int end = one.id().lastIndexOf("--");
        int otherEnd = other.id().lastIndexOf("--");
        return (end > 0 && otherEnd > 0)
                ? one.id().substring(0, end).equals(other.id().substring(0, otherEnd))
                : one.entity().equals(other.entity())
                        && one.municipality().equals(other.municipality());
    }

    private boolean remainders() {
        boolean changed = false;
        var byIndicator = new LinkedHashMap<String, List<Line>>();
        for (Line line : lines) {
            if (line.isCounted()) {
                byIndicator
                        .computeIfAbsent(line.series.indicator(), _ -> new ArrayList<>())
                        .add(line);
            }
        }
        for (List<Line> units : byIndicator.values()) {
            for (Period period : periods(units.getFirst(), units, Optional.empty())) {
                changed |= remainder(units, period);
            }
            var years = new TreeSet<Integer>();
            units.forEach(unit -> years.addAll(unit.years()));
            for (int year : years) {
                changed |= remainder(units, year);
            }
        }
        return changed;
    }

    private static boolean remainder(List<Line> units, Period period) {
        List<Cell> cells = units.stream().flatMap(unit -> unit.at(period).stream()).toList();
        List<Cell> hidden = cells.stream().filter(Cell::isHidden).toList();
        int people = hidden.stream().mapToInt(Disclosure::people).sum();
        if (hidden.isEmpty() || (hidden.size() >= FEWEST_UNITS && people >= FEWEST_PEOPLE)) {
            return false;
        }
        return cells.stream()
                .filter(cell -> !cell.isHidden())
                .min(Comparator.comparingInt(Disclosure::people))
                .map(cell -> cell.hide(Reason.PROTECTS_OTHERS))
                .orElse(false);
    }

    private static int people(Cell cell) {
        return cell.people == null ? Integer.MAX_VALUE / 1_000 : cell.people;
    }

    private static boolean remainder(List<Line> units, int year) {
        List<Line> having = units.stream().filter(unit -> unit.hasYear(year)).toList();
        List<Line> hidden = having.stream().filter(unit -> unit.year(year) == null).toList();
        int people = hidden.stream().mapToInt(unit -> people(unit, year)).sum();
        if (hidden.isEmpty() || (hidden.size() >= FEWEST_UNITS && people >= FEWEST_PEOPLE)) {
            return false;
        }
        return having.stream()
                .filter(unit -> unit.year(year) != null)
                .min(Comparator.comparingInt(unit -> people(unit, year)))
                .map(unit -> unit.hideYear(year))
                .orElse(false);
    }

    private static int people(Line line, int year) {
        Integer people = line.peopleIn(year);
        return people == null ? Integer.MAX_VALUE / 1_000 : people;
    }
}
