package no.dypdykk.core.intake;

import no.dypdykk.core.evidence.Basis;
import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.table.Refused;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.text.Coded;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Understands a file with figures row by row, without keeping its rows. For one file, on one
/// thread.
public final class FileReading {
    private static final Set<String> PRELIMINARY =
            Set.of("p", "*", "foreløpig", "førebels", "preliminary", "ja");

    private static final int MOST_SERIES = 50_000;
    private static final int MOST_REMARKS = 500;

    private final Given given;
    private final Indicators indicators;
    private final YearMonth now;
    private final SheetNumbers numbers = new SheetNumbers();
    private final SeriesNaming naming;
    private final SaidTexts texts = new SaidTexts();
    private final SaidPeriods periods = new SaidPeriods();
    private final Map<String, SeriesNaming.Named> heads = new HashMap<>();
    private final SeriesShapes shapes = new SeriesShapes();
    private final SeriesNotes notes = new SeriesNotes();
    private Headings headings = Headings.of(List.of());

    /// @param now months after it are not over
    public FileReading(
            Given given,
            MunicipalityRegister municipalities,
            Indicators indicators,
            YearMonth now) {
        this.given = given;
        this.indicators = indicators;
        this.now = now;
        this.naming = new SeriesNaming(municipalities, given.whole());
    }

    /// Takes the first row.
    ///
    /// @return what makes the whole file unreadable
    public List<Problem> heading(List<SheetCell> cells, int line) {
        headings = Headings.of(cells);
        return headings.problems(line);
    }

    public Headings headings() {
        return headings;
    }

    /// The decimal mark of the numbers so far; empty when none had one.
    public String decimalMark() {
        return numbers.mark();
    }

    /// What a row says: one value, or as many as there are columns of periods.
    public List<IntakeRow> row(List<SheetCell> row, int line) {
        if (headings.periods().isEmpty()) {
            String period = headings.cell(Column.PERIOD, row).words();
            return List.of(value(row, line, period, headings.cell(Column.VALUE, row)));
        }
        var rows = new ArrayList<IntakeRow>();
        headings.periods()
                .forEach((place, period) ->
                        rows.add(
                                value(
                                        row,
                                        line,
                                        period,
                                        place < row.size()
                                                ? row.get(place)
                                                : new SheetCell.Text(""))));
        return rows;
    }

    /// What whoever sends the file should look at, after the last row: gaps, periods of several
    /// kinds, fractions for percent, a series that ends where the file goes on. The first some
    /// hundred.
    ///
    /// @param kept periods of a series that are kept already
    public List<Remark> remarks(Function<String, Collection<String>> kept) {
        return shapes.remarks(kept).limit(MOST_REMARKS).toList();
    }

    /// Thrown and caught here: a row has one first problem.
    private static final class Unread extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient IntakeRow.Wrong wrong;

        Unread(Problem problem, boolean fatal) {
            super(problem.code(), null, false, false);
            this.wrong = new IntakeRow.Wrong(problem, fatal);
        }
    }

    private IntakeRow value(List<SheetCell> row, int line, String period, SheetCell cell) {
        try {
            return switch (numbers.read(cell, line)) {
                case SheetNumbers.Read.Nothing(var sign) -> new IntakeRow.Empty(line, sign);
                case SheetNumbers.Read.Wrong wrong -> throw unread(Column.VALUE, line, wrong);
                case SheetNumbers.Read.Value(double value) ->
                        understood(row, line, period, value, cell);
            };
        } catch (Unread unread) {
            return unread.wrong;
        }
    }

    private IntakeRow understood(
            List<SheetCell> row, int line, String written, double value, SheetCell cell)
            throws Unread {
        Period period = period(row, line, written);
        Indicator indicator = indicator(row, line);
        Basis basis = basis(row, line);
        SeriesNaming.Named named = named(row, line, indicator, period);
        Series head = named.series();
        List<ValueCheck.Flaw> flaws = ValueCheck.of(indicator, period, value, basis);
        if (!flaws.isEmpty()) {
            ValueCheck.Flaw flaw = flaws.getFirst();
            throw unread(flaw.column(), line, flaw.code(), flaw.details(cell.words()));
        }
        requireSize(head, basis, indicator, period, line);
        String source = said(Column.SOURCE, row, line, given.source());
        if (source.isEmpty()) {
            throw new Unread(headings.missing(Column.SOURCE, line), false);
        }
        var point =
                new Series.Point(
                        periods.read(written).stored(), value, kind(row, line), source, basis);
        Series noted = notes.with(head, said(Column.SERIES_NOTE, row, line, ""));
        shapes.add(head, named.ending(), period, point);
        return new IntakeRow.Understood(line, noted, point);
    }

    /// Units of a municipality are small enough to be about somebody; whole municipalities and
    /// sectors are not.
    private void requireSize(Series head, Basis basis, Indicator indicator, Period period, int line)
            throws Unread {
        if (naming.isUnit(head) && basis.size(indicator, period) == null) {
            throw unread(Column.PEOPLE, line, "mangler_antall", head.entity());
        }
    }

    private Period period(List<SheetCell> row, int line, String written) throws Unread {
        if (headings.cell(Column.PERIOD, row) instanceof SheetCell.Day(var day)) {
            throw unread(Column.PERIOD, line, IntakeCode.DAY_FOR_PERIOD.code(), day);
        }
        Period period =
                periods.read(written)
                        .period()
                        .orElseThrow(() ->
                                written.isBlank()
                                        ? new Unread(headings.missing(Column.PERIOD, line), false)
                                        : unread(
                                                Column.PERIOD, line, "wrong-period", cut(written)));
        if (!period.to().isBefore(now)) {
            throw unread(Column.PERIOD, line, IntakeCode.PERIOD_AHEAD.code(), written);
        }
        return period;
    }

    private Indicator indicator(List<SheetCell> row, int line) throws Unread {
        String own = headings.cell(Column.INDICATOR, row).words();
        String id = own.isEmpty() ? given.indicator() : own;
        if (id.isEmpty()) {
            throw new Unread(headings.missing(Column.INDICATOR, line), false);
        }
        Indicator indicator =
                indicators
                        .find(id)
                        .or(() -> named(id))
                        .orElseThrow(() ->
                                unread(
                                        Column.INDICATOR,
                                        line,
                                        "unknown-indicator",
                                        cut(id),
                                        String.join(
                                                ", ",
                                                indicators.all().stream()
                                                        .map(Indicator::id)
                                                        .toList())));
        String unit = headings.cell(Column.UNIT, row).words();
        if (unit.toLowerCase(Locale.ROOT).contains("poeng")
                && indicator.unit().startsWith("percent")) {
            throw unread(Column.UNIT, line, IntakeCode.PERCENTAGE_POINTS.code(), unit);
        }
        if (!unit.isEmpty()
                && !unit.equals(indicator.unit())
                && !(indicator.unit().startsWith("percent")
                        && Set.of("%", "prosent").contains(unit.toLowerCase(Locale.ROOT)))) {
            throw unread(Column.UNIT, line, IntakeCode.OTHER_UNIT.code(), unit, indicator.unit());
        }
        return indicator;
    }

    private java.util.Optional<Indicator> named(String name) {
        return indicators.all().stream()
                .filter(one ->
                        one.name().nb().equalsIgnoreCase(name)
                                || one.name().nn().equalsIgnoreCase(name))
                .findFirst();
    }

    private SeriesNaming.Named named(
            List<SheetCell> row, int line, Indicator indicator, Period period) throws Unread {
        var who =
                new SeriesNaming.Who(
                        headings.cell(Column.SERIES, row).words(),
                        said(Column.ENTITY, row, line, given.entity()),
                        headings.cell(Column.MUNICIPALITY, row).words(),
                        headings.cell(Column.SECTOR, row).words());
        return switch (naming.name(who, indicator, period)) {
            case SeriesNaming.Named named -> known(named, line);
            case SeriesNaming.Unnamed(var column, var code, var details) ->
                    throw unread(column, line, code, details.toArray(String[]::new));
        };
    }

    /// All rows of a series say the same of it, and none is about another area.
    private SeriesNaming.Named known(SeriesNaming.Named named, int line) throws Unread {
        if (heads.size() >= MOST_SERIES) {
            Problem problem =
                    headings.problem(
                            Column.SERIES,
                            line,
                            IntakeCode.TOO_MANY_SERIES.code(),
                            Integer.toString(MOST_SERIES));
            throw new Unread(problem, true);
        }
        Series head = named.series();
        SeriesNaming.Named known = heads.putIfAbsent(head.id(), named);
        if (known == null) {
            return named;
        }
        if (!known.series().hasSameHead(head)) {
            throw unread(
                    Column.ENTITY,
                    line,
                    IntakeCode.OTHER_SERIES.code(),
                    head.entity(),
                    known.series().entity(),
                    head.id());
        }
        if (!known.ending().equals(named.ending())) {
            int year = Math.max(known.ending().year(), named.ending().year());
            throw unread(
                    Column.SERIES,
                    line,
                    Refused.Code.BREAK.code(),
                    head.entity(),
                    Integer.toString(year));
        }
        return known;
    }

    private Basis basis(List<SheetCell> row, int line) throws Unread {
        var standing = headings.cell(Column.STANDING, row).words();
        return new Basis(
                whole(Column.PEOPLE, row, line),
                number(Column.NUMERATOR, row, line),
                number(Column.DENOMINATOR, row, line),
                number(Column.DEVIATION, row, line),
                number(Column.RESPONSE_RATE, row, line),
                standing.isEmpty()
                        ? given.preliminary()
                        : PRELIMINARY.contains(standing.toLowerCase(Locale.ROOT)),
                said(Column.NOTE, row, line, ""));
    }

    private Origin kind(List<SheetCell> row, int line) throws Unread {
        String written = headings.cell(Column.KIND, row).words();
        return written.isEmpty()
                ? given.kind()
                : Coded.of(Origin.class, written)
                        .orElseThrow(() ->
                                unread(
                                        Column.KIND,
                                        line,
                                        "unknown-word",
                                        cut(written),
                                        "self-reported, register, evaluated"));
    }

    private @Nullable Double number(Column column, List<SheetCell> row, int line) throws Unread {
        return switch (numbers.read(headings.cell(column, row), line)) {
            case SheetNumbers.Read.Nothing _ -> null;
            case SheetNumbers.Read.Value(double value) -> value;
            case SheetNumbers.Read.Wrong wrong -> throw unread(column, line, wrong);
        };
    }

    private @Nullable Integer whole(Column column, List<SheetCell> row, int line) throws Unread {
        Double number = number(column, row, line);
        if (number == null) {
            return null;
        }
        if (number != Math.rint(number) || number < 0 || number > 10_000_000) {
            throw unread(
                    column,
                    line,
                    "not-a-whole-number",
                    headings.cell(column, row).words(),
                    "0",
                    "10000000");
        }
        return number.intValue();
    }

    /// A text that everyone will read.
    private String said(Column column, List<SheetCell> row, int line, String otherwise)
            throws Unread {
        String own = headings.cell(column, row).words();
        String text = own.isEmpty() ? otherwise : own;
        Problem problem = texts.problem(column, text);
        if (problem != null) {
            throw unread(column, line, problem.code(), problem.details().toArray(String[]::new));
        }
        return text;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }

    private Unread unread(Column column, int line, SheetNumbers.Read.Wrong wrong) {
        return new Unread(
                headings.problem(
                        column, line, wrong.code(), wrong.details().toArray(String[]::new)),
                wrong.fatal());
    }

    private Unread unread(Column column, int line, String code, String... details) {
        return new Unread(headings.problem(column, line, code, details), false);
    }
}
