package no.dypdykk.feature.finding;

import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.core.text.Folding;
import no.dypdykk.web.Refusal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads which municipality somebody calls theirs: a number, now or before, or a name on any
/// keyboard. Municipalities of one name are told apart by their county: «Herøy (Nordland)».
final class Homes {
    /// In addresses.
    static final String PARAMETER = "home";

    /// Between the names of a municipality in several languages.
    private static final Pattern NAMES = Pattern.compile(" [-–] ");

    private final MunicipalityRegister register;
    private final Map<String, List<Municipality>> byName = new HashMap<>();

    Homes(MunicipalityRegister register) {
        this.register = register;
        for (Municipality one : register.all()) {
            add(one.name(), one);
            add(withCounty(one), one);
            NAMES.splitAsStream(withoutCounty(one)).forEach(name -> add(name, one));
        }
    }

    private void add(String name, Municipality municipality) {
        List<Municipality> known =
                byName.computeIfAbsent(Folding.plain(name), _ -> new ArrayList<>());
        if (!known.contains(municipality)) {
            known.add(municipality);
        }
    }

    HomeReading read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return new HomeReading.Nobodys();
        }
        String words = typed.strip();
        List<Municipality> named = byName.getOrDefault(Folding.plain(words), List.of());
        return switch (named.size()) {
            case 0 -> numbered(words);
            case 1 -> new HomeReading.Found(named.getFirst());
            default ->
                    new HomeReading.Unclear(words, named.stream().map(Homes::withCounty).toList());
        };
    }

    private HomeReading numbered(String words) {
        return switch (register.resolve(words)) {
            case Resolution.Current(var now) -> new HomeReading.Found(now);
            case Resolution.Replaced(_, var now) -> new HomeReading.Found(now);
            case Resolution.Divided _, Resolution.Unknown _ -> new HomeReading.Unknown(words);
        };
    }

    /// For programs, which get no page to try again on.
    ///
    /// @throws Refusal saying what would be understood
    HomeReading require(@Nullable String typed) {
        HomeReading reading = read(typed);
        return switch (reading) {
            case HomeReading.Nobodys _, HomeReading.Found _ -> reading;
            case HomeReading.Unknown(var words) -> throw Refusal.of(400, "home_unknown", words);
            case HomeReading.Unclear(var words, var names) ->
                    throw Refusal.of(400, "home_unclear", words, String.join(", ", names));
        };
    }

    private static String withCounty(Municipality one) {
        return withoutCounty(one) + " (" + one.county() + ")";
    }

    /// The register has it in some names already.
    private static String withoutCounty(Municipality one) {
        int bracket = one.name().indexOf(" (");
        return bracket < 0 ? one.name() : one.name().substring(0, bracket);
    }
}
