package no.dypdykk.core.evidence;

import java.util.List;

/// Values of one indicator for one entity over time, as a source published them.
///
/// @param entity who it is about, in words
/// @param municipality four-digit number at the time, empty when the entity is not a municipality
/// @param sector `municipal`, `private`, `state`, `all` …; empty when not said
/// @param unit `percent`, `count` …
/// @param points in order of period
/// @param note what the source says of all values, a line for each thing; empty when it says
///   nothing
public record Series(
        String id,
        String entity,
        String municipality,
        String sector,
        String indicator,
        String unit,
        List<Point> points,
        String note) {
    public Series {
        points = List.copyOf(points);
    }

    /// A series whose source says no more.
    public Series(
            String id,
            String entity,
            String municipality,
            String sector,
            String indicator,
            String unit,
            List<Point> points) {
        this(id, entity, municipality, sector, indicator, unit, points, "");
    }

    /// The same series with these points.
    public Series withPoints(List<Point> points) {
        return new Series(id, entity, municipality, sector, indicator, unit, points, note);
    }

    /// The same series with this note.
    public Series withNote(String note) {
        return new Series(id, entity, municipality, sector, indicator, unit, points, note);
    }

    /// The note, thing by thing.
    public List<String> notes() {
        return note.lines().toList();
    }

    /// Whether it is about a group that somebody counted: a part of an organisation, which is no
    /// background for others and may be too small to be shown.
    public boolean isCounted() {
        return points.stream()
                .map(Point::basis)
                .anyMatch(basis -> basis.people() != null || basis.denominator() != null);
    }

    /// Whether both are about the same, whatever is noted of it.
    public boolean hasSameHead(Series other) {
        return withPoints(List.of()).withNote("").equals(other.withPoints(List.of()).withNote(""));
    }

    /// @param period as published: `2011`, `2008-Q2`; words where the source has no dates
    public record Point(String period, double value, Origin kind, String source, Basis basis) {
        /// A value whose source says no more.
        public Point(String period, double value, Origin kind, String source) {
            this(period, value, kind, source, Basis.NONE);
        }
    }
}
