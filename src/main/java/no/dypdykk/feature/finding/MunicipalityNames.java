package no.dypdykk.feature.finding;

import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.text.Folding;
import no.dypdykk.feature.finding.SuggestJson.SuggestionJson;
import no.dypdykk.web.Urls;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The names of the municipalities of today, whatever keyboard they are typed on.
final class MunicipalityNames {
    /// No page has this kind.
    static final String KIND = "municipality";

    /// A single letter begins too many.
    private static final int SHORTEST = 2;

    private final List<Name> names;

    MunicipalityNames(MunicipalityRegister register) {
        names =
                register.all().stream()
                        .map(one -> new Name(Folding.plain(one.name()), one))
                        .sorted(Comparator.comparing(Name::plain))
                        .toList();
    }

    private record Name(String plain, Municipality municipality) {}

    /// Those that begin as typed, by name.
    Stream<SuggestionJson> beginning(String typed, int most) {
        String plain = Folding.plain(typed.strip());
        return plain.length() < SHORTEST
                ? Stream.of()
                : names.stream()
                        .filter(name -> name.plain.startsWith(plain))
                        .limit(most)
                        .map(name -> json(name.municipality));
    }

    private static SuggestionJson json(Municipality municipality) {
        return new SuggestionJson(
                municipality.name(), KIND, Urls.municipality(municipality.number()));
    }
}
