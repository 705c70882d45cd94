package no.dypdykk.core.place;

import no.dypdykk.core.text.Csv;
import no.dypdykk.core.text.TableFlaw;
import no.dypdykk.core.text.TableRow;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Numbers and names of municipalities now and before. A pure table, made from two lists.
public final class MunicipalityRegister {
    /// Statistics Norway marks a number that it gave twice with a letter behind the first use.
    private static final Pattern NUMBER = Pattern.compile("\\d{4}[a-z]?");

    /// First year in which the numbers of these counties existed (Statistics Norway, KLASS 104);
    /// numbers of the other counties are older than any case.
    private static final Map<String, Integer> COUNTY_SINCE =
            Map.ofEntries(
                    Map.entry("50", 2018),
                    Map.entry("34", 2020),
                    Map.entry("42", 2020),
                    Map.entry("46", 2020),
                    Map.entry("31", 2024),
                    Map.entry("32", 2024),
                    Map.entry("33", 2024),
                    Map.entry("39", 2024),
                    Map.entry("40", 2024),
                    Map.entry("55", 2024),
                    Map.entry("56", 2024));

    /// First year of numbers that were given when a municipality was divided (Statistics Norway,
    /// KLASS 131): Ålesund into Ålesund and Haram. The lists do not tell them from mergers.
    private static final Map<String, Integer> DIVIDED_SINCE = Map.of("1508", 2024, "1580", 2024);

    /// What those became that the lists name no single successor of (Statistics Norway, KLASS 131):
    /// some were divided, the others went whole into one that also got a part of a divided one.
    private static final Map<String, List<String>> PARTS =
            Map.ofEntries(
                    Map.entry("1507", List.of("1508", "1580")),
                    Map.entry("1571", List.of("5055")),
                    Map.entry("1612", List.of("5055")),
                    Map.entry("1613", List.of("5055", "5056", "5059")),
                    Map.entry("1617", List.of("5056")),
                    Map.entry("1622", List.of("5059")),
                    Map.entry("1636", List.of("5059")),
                    Map.entry("1638", List.of("5059")),
                    Map.entry("1805", List.of("1806")),
                    Map.entry("1849", List.of("1875")),
                    Map.entry("1850", List.of("1806", "1875")),
                    Map.entry("1854", List.of("1806")),
                    Map.entry("5011", List.of("5055")),
                    Map.entry("5012", List.of("5055", "5056", "5059")),
                    Map.entry("5013", List.of("5056")),
                    Map.entry("5016", List.of("5059")),
                    Map.entry("5023", List.of("5059")),
                    Map.entry("5024", List.of("5059")));

    private final SortedMap<String, Municipality> today = new TreeMap<>();
    private final Map<String, Past> before = new HashMap<>();
    private final Map<String, List<Former>> predecessors = new HashMap<>();

    /// @param todayNumber null when the municipality was divided
    private record Past(Former former, @Nullable String todayNumber) {}

    private MunicipalityRegister() {}

    /// @param municipalities CSV: code, name, county_code, county, population_2021
    /// @param history CSV: code, name, valid_from, valid_to, current_code (empty when divided)
    /// @throws TableFlaw when a list cannot be read
    public static MunicipalityRegister of(String municipalities, String history) {
        var register = new MunicipalityRegister();
        Csv.commas(
                        municipalities,
                        List.of("code", "name", "county_code", "county", "population_2021"))
                .forEach(register::addToday);
        Csv.commas(history, List.of("code", "name", "valid_from", "valid_to", "current_code"))
                .forEach(register::addPast);
        register.predecessors.values().forEach(list -> list.sort(OLDEST_FIRST));
        return register;
    }

    private static final Comparator<Former> OLDEST_FIRST =
            Comparator.comparingInt((Former former) ->
                            former.to() == null ? Integer.MAX_VALUE : former.to())
                    .thenComparing(Former::number);

    private void addToday(TableRow row) {
        var number = number(row, "code");
        var municipality =
                new Municipality(
                        number,
                        row.required("name"),
                        row.required("county_code"),
                        row.required("county"),
                        row.whole("population_2021").orElse(null));
        if (today.put(number, municipality) != null) {
            throw row.flaw("code", "this number stands twice");
        }
    }

    private void addPast(TableRow row) {
        var former =
                new Former(
                        number(row, "code"),
                        row.required("name"),
                        row.whole("valid_from").orElse(null),
                        row.whole("valid_to").orElse(null));
        var current =
                row.text("current_code").isEmpty()
                        ? whole(former.number())
                        : number(row, "current_code");
        if (current != null && !today.containsKey(current)) {
            throw row.flaw("current_code", "no municipality of today has this number");
        }
        if (today.containsKey(former.number())
                || before.put(former.number(), new Past(former, current)) != null) {
            throw row.flaw("code", "this number stands twice");
        }
        if (current != null) {
            predecessors.computeIfAbsent(current, _ -> new ArrayList<>()).add(former);
        }
    }

    /// The only one that a number became part of, though the list names none.
    private @Nullable String whole(String number) {
        var parts = PARTS.getOrDefault(number, List.of());
        return parts.size() == 1 && today.containsKey(parts.getFirst()) ? parts.getFirst() : null;
    }

    private static String number(TableRow row, String column) {
        var number = row.required(column);
        if (!NUMBER.matcher(number).matches()) {
            throw row.flaw(column, "four digits are needed");
        }
        return number;
    }

    public Resolution resolve(String number) {
        var municipality = today.get(number);
        if (municipality != null) {
            return new Resolution.Current(municipality);
        }
        var past = before.get(number);
        if (past == null) {
            return new Resolution.Unknown(number);
        }
        var successor = past.todayNumber() == null ? null : today.get(past.todayNumber());
        return successor == null
                ? new Resolution.Divided(past.former())
                : new Resolution.Replaced(past.former(), successor);
    }

    /// Whether some municipality had this number in the given year. Where the lists do not say when
    /// a number came into use, it is taken to be as old as its county, or as the merger of the
    /// numbers before it.
    public boolean existedIn(String number, int year) {
        return switch (resolve(number)) {
            case Resolution.Current(var municipality) -> year >= since(municipality);
            case Resolution.Replaced(var former, _) -> covers(former, year);
            case Resolution.Divided(var former) -> covers(former, year);
            case Resolution.Unknown _ -> false;
        };
    }

    private static boolean covers(Former former, int year) {
        return (former.from() == null || former.from() <= year)
                && (former.to() == null || year <= former.to());
    }

    private int since(Municipality municipality) {
        var divided = DIVIDED_SINCE.get(municipality.number());
        if (divided != null) {
            return divided;
        }
        var county = COUNTY_SINCE.get(municipality.number().substring(0, 2));
        var firstEnd =
                predecessors(municipality.number()).stream()
                        .filter(former ->
                                county != null || former.name().equals(municipality.name()))
                        .map(Former::to)
                        .filter(to -> to != null)
                        .min(Comparator.naturalOrder());
        return Math.max(county == null ? 0 : county, firstEnd.map(end -> end + 1).orElse(0));
    }

    /// Whether a text names the municipality of this number as a whole: «Vefsn», «Vefsn kommune».
    public boolean isNamed(String number, String text) {
        String name =
                switch (resolve(number)) {
                    case Resolution.Current(var municipality) -> municipality.name();
                    case Resolution.Replaced(var former, _) -> former.name();
                    case Resolution.Divided(var former) -> former.name();
                    case Resolution.Unknown _ -> "";
                };
        return !name.isEmpty()
                && (text.equalsIgnoreCase(name) || text.equalsIgnoreCase(name + " kommune"));
    }

    /// All names of today and before.
    public Set<String> names() {
        return Stream.concat(
                        today.values().stream().map(Municipality::name),
                        before.values().stream().map(past -> past.former.name()))
                .collect(Collectors.toSet());
    }

    /// All municipalities of today in order of number.
    public Collection<Municipality> all() {
        return Collections.unmodifiableCollection(today.values());
    }

    /// All municipalities there once were, in order of number.
    public List<Former> former() {
        return before.values().stream()
                .map(Past::former)
                .sorted(Comparator.comparing(Former::number))
                .toList();
    }

    /// The municipalities of today that one with this number is, or is part of: each of them where
    /// it was divided. Empty for a number that nobody had.
    public List<Municipality> successors(String number) {
        return switch (resolve(number)) {
            case Resolution.Current(var municipality) -> List.of(municipality);
            case Resolution.Replaced(_, var now) -> List.of(now);
            case Resolution.Divided(var former) ->
                    PARTS.getOrDefault(former.number(), List.of()).stream()
                            .flatMap(part -> Stream.ofNullable(today.get(part)))
                            .toList();
            case Resolution.Unknown _ -> List.of();
        };
    }

    /// Numbers that became this municipality of today, oldest first.
    public List<Former> predecessors(String number) {
        return List.copyOf(predecessors.getOrDefault(number, List.of()));
    }
}
