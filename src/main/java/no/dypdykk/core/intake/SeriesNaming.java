package no.dypdykk.core.intake;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.Period;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.place.Area;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.core.text.Slug;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Which series a row belongs to. A municipality's series ends where the municipality was merged or
/// divided, and goes on when it only got a new number: the register decides, at the period's date.
/// For one file, on one thread.
final class SeriesNaming {
    /// What statistics call the whole country where a number of a municipality should be.
    private static final Set<String> COUNTRY = Set.of("0", "eak", "hele landet", "heile landet");

    private static final Pattern NUMBER =
            Pattern.compile("(?:[Kk][-_ ]?)?(\\d{3,4})(?:[\\s–-].*)?");
    private static final Pattern NOT_IN_ID = Pattern.compile("[^A-Za-z0-9._-]");
    private static final String ALL = "all";
    private static final int MOST_KEPT = 10_000;

    private final MunicipalityRegister municipalities;
    private final boolean whole;
    private final Map<String, Area> areas = new HashMap<>();
    private final Map<Asked, Naming> named = new HashMap<>();

    /// @param whole rows without a municipality are about a country, county or sector
    SeriesNaming(MunicipalityRegister municipalities, boolean whole) {
        this.whole = whole;
        this.municipalities = municipalities;
    }

    /// What a row says of who it is about; texts may be empty.
    record Who(String series, String entity, String municipality, String sector) {}

    /// Where a series ends because its municipality was merged or divided.
    ///
    /// @param year the last one; 0 when it goes on
    /// @param successor number of today's municipality; empty when it was divided
    record Ending(int year, String successor) {
        static final Ending NONE = new Ending(0, "");

        boolean goesOnIn(String municipality) {
            return successor.isEmpty() ? !municipality.isEmpty() : successor.equals(municipality);
        }
    }

    /// What a name depends on.
    private record Asked(Who who, String indicator, int year) {}

    sealed interface Naming {}

    /// @param series without points
    record Named(Series series, Ending ending) implements Naming {}

    record Unnamed(Column column, String code, List<String> details) implements Naming {}

    Naming name(Who who, Indicator indicator, Period period) {
        if (named.size() > MOST_KEPT) {
            named.clear();
        }
        return named.computeIfAbsent(
                new Asked(who, indicator.id(), period.to().getYear()),
                asked -> name(who, indicator, asked.year()));
    }

    private Naming name(Who who, Indicator indicator, int year) {
        String place = who.municipality().toLowerCase(java.util.Locale.ROOT);
        if (place.isEmpty() || COUNTRY.contains(place)) {
            String entity = who.entity().isEmpty() && !place.isEmpty() ? "Norge" : who.entity();
            boolean all = who.sector().isEmpty() && (whole || !place.isEmpty());
            String sector = all ? ALL : who.sector();
            return entity.isEmpty()
                    ? new Unnamed(Column.ENTITY, IntakeCode.NO_ENTITY.code(), List.of(""))
                    : named(who, entity, "", sector, Slug.of(entity), indicator, Ending.NONE);
        }
        var number = NUMBER.matcher(who.municipality());
        if (!number.matches()) {
            return new Unnamed(
                    Column.MUNICIPALITY,
                    IntakeCode.MUNICIPALITY_NAME.code(),
                    List.of(who.municipality().substring(0, Math.min(40, place.length()))));
        }
        String digits = number.group(1).length() == 3 ? "0" + number.group(1) : number.group(1);
        return in(who, digits, indicator, year);
    }

    private Naming in(Who who, String number, Indicator indicator, int year) {
        return switch (area(number, year)) {
            case Area.Unknown() -> unnamed("unknown-municipality", number);
            case Area.NotThen(var then) ->
                    unnamed(
                            "municipality-not-then",
                            number,
                            Integer.toString(year),
                            String.join(", ", then));
            case Area.Before(var then, var name, int last) ->
                    named(
                            who,
                            entity(who, name),
                            then,
                            who.sector(),
                            place(then) + "-til-" + last + unit(who, name),
                            indicator,
                            new Ending(last, successor(then)));
            case Area.Today(var today) ->
                    named(
                            who,
                            entity(who, today.name()),
                            today.number(),
                            who.sector(),
                            place(today.number()) + unit(who, today.name()),
                            indicator,
                            Ending.NONE);
        };
    }

    private Area area(String number, int year) {
        return areas.computeIfAbsent(number + year, _ -> Area.of(municipalities, number, year));
    }

    private String successor(String number) {
        return switch (municipalities.resolve(number)) {
            case Resolution.Current(var today) -> today.number();
            case Resolution.Replaced(_, var today) -> today.number();
            case Resolution.Divided _, Resolution.Unknown _ -> "";
        };
    }

    private static Unnamed unnamed(String code, String... details) {
        return new Unnamed(Column.MUNICIPALITY, code, List.of(details));
    }

    private static String place(String number) {
        return "kommune-" + number;
    }

    /// The municipality's own name says nothing more; another one is a unit of it.
    private static String entity(Who who, String name) {
        return isWhole(who, name) ? name : who.entity();
    }

    private static String unit(Who who, String name) {
        return isWhole(who, name) ? "" : "-" + Slug.of(who.entity());
    }

    private static boolean isWhole(Who who, String name) {
        return who.entity().isEmpty()
                || who.entity().equalsIgnoreCase(name)
                || who.entity().equalsIgnoreCase(name + " kommune");
    }

    private static Naming named(
            Who who,
            String entity,
            String municipality,
            String sector,
            String place,
            Indicator indicator,
            Ending ending) {
        String id = who.series().isEmpty() ? place + "--" + Slug.of(indicator.id()) : who.series();
        return new Named(
                new Series(
                        NOT_IN_ID.matcher(id).replaceAll("-"),
                        entity,
                        municipality,
                        sector,
                        indicator.id(),
                        indicator.unit(),
                        List.of()),
                ending);
    }

    /// Whether a series is about a part of a municipality, or a group that nobody says is a whole
    /// sector.
    boolean isUnit(Series series) {
        return series.municipality().isEmpty()
                ? series.sector().isEmpty()
                : !municipalities.isNamed(series.municipality(), series.entity());
    }
}
