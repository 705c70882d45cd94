package no.dypdykk.core.intake;

import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.table.Refused;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// The shapes of all series of a file. For one file, on one thread.
final class SeriesShapes {
    private final Map<String, SeriesShape> shapes = new HashMap<>();
    private final Map<String, SeriesNaming.Ending> endings = new HashMap<>();

    /// @param ending where the series ends
    void add(Series head, SeriesNaming.Ending ending, Period period, Series.Point point) {
        shapes.computeIfAbsent(head.id(), _ -> new SeriesShape(head))
                .add(period, point.period(), point.value());
        if (!ending.equals(SeriesNaming.Ending.NONE)) {
            endings.put(head.id(), ending);
        }
    }

    /// What should be looked at, series by series in order of id.
    ///
    /// @param kept periods of a series that are kept already
    Stream<Remark> remarks(Function<String, Collection<String>> kept) {
        Map<List<String>, List<SeriesShape>> alike = new HashMap<>();
        shapes.values()
                .forEach(shape ->
                        alike.computeIfAbsent(about(shape), _ -> new ArrayList<>()).add(shape));
        return shapes.values().stream()
                .sorted(Comparator.comparing(shape -> shape.head().id()))
                .flatMap(shape -> {
                    shape.know(kept.apply(shape.head().id()));
                    List<SeriesShape> others = alike.getOrDefault(about(shape), List.of());
                    return Stream.concat(shape.remarks().stream(), breaks(shape, others));
                });
    }

    private static List<String> about(SeriesShape shape) {
        return List.of(shape.head().entity(), shape.head().indicator());
    }

    /// Where another series of the file goes on with the name of one that ended.
    private Stream<Remark> breaks(SeriesShape ended, List<SeriesShape> alike) {
        SeriesNaming.Ending ending = endings.get(ended.head().id());
        if (ending == null) {
            return Stream.empty();
        }
        return alike.stream()
                .filter(next -> next != ended && ending.goesOnIn(next.head().municipality()))
                .flatMap(next ->
                        next.firstAfter(ending.year()).stream()
                                .map(period ->
                                        next.remark(
                                                period,
                                                Refused.Code.BREAK.code(),
                                                Integer.toString(ending.year()),
                                                ended.head().id())))
                .limit(1);
    }
}
