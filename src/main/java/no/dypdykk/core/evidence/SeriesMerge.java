package no.dypdykk.core.evidence;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a series says after newer values came: theirs for the periods they are about, the old ones
/// for all others.
public final class SeriesMerge {
    private static final YearMonth IN_WORDS = YearMonth.of(9999, 12);

    private SeriesMerge() {}

    /// In order of period; periods in words stand last, in their order. A newer note replaces the
    /// old one.
    ///
    /// @param fresh has at most one value for a period
    public static Series of(Series known, Series fresh) {
        Set<String> replaced = new HashSet<>();
        fresh.points().forEach(point -> replaced.add(point.period()));
        List<Series.Point> points = new ArrayList<>();
        known.points().stream()
                .filter(point -> !replaced.contains(point.period()))
                .forEach(points::add);
        points.addAll(fresh.points());
        points.sort(Comparator.comparing(SeriesMerge::firstMonth));
        return known.withPoints(points)
                .withNote(fresh.note().isEmpty() ? known.note() : fresh.note());
    }

    private static YearMonth firstMonth(Series.Point point) {
        return Period.parse(point.period()).map(Period::from).orElse(IN_WORDS);
    }
}
