package no.dypdykk.feature.finding;

import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.text.Folding;
import no.dypdykk.core.text.Mistakes;
import no.dypdykk.feature.finding.SuggestJson.SuggestionJson;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of the municipalities of today, and those that became them, whatever keyboard they are
/// typed on.
final class MunicipalityNames {
    /// No page has this kind.
    static final String KIND = "municipality";

    /// A single letter begins too many.
    private static final int SHORTEST = 2;

    /// A mistake is borne from this length on: of four letters, a third of all names have three.
    private static final int SHORTEST_MISSPELT = 5;

    private final List<Name> names;

    MunicipalityNames(MunicipalityRegister register) {
        var today =
                register.all().stream()
                        .map(Municipality::name)
                        .map(Folding::plain)
                        .collect(Collectors.toSet());
        names =
                register.all().stream()
                        .flatMap(one -> named(register, one))
                        .filter(name -> name.isOfToday() || !today.contains(name.plain))
                        .distinct()
                        .sorted(
                                Comparator.comparing((Name name) -> !name.isOfToday())
                                        .thenComparing(Name::plain))
                        .toList();
    }

    private static Stream<Name> named(MunicipalityRegister register, Municipality one) {
        return Stream.concat(
                Stream.of(Name.of(one.name(), one)),
                register.predecessors(one.number()).stream()
                        .map(former -> Name.of(former.name(), one)));
    }

    private record Name(String plain, String written, Municipality municipality) {
        static Name of(String written, Municipality municipality) {
            return new Name(Folding.plain(written), written, municipality);
        }

        boolean isOfToday() {
            return written.equals(municipality.name());
        }

        /// Whether it begins so with one mistake, but for the first letter.
        boolean nearlyBegins(String typed) {
            return plain.charAt(0) == typed.charAt(0)
                    && Stream.of(-1, 0, 1)
                            .map(more -> Math.min(typed.length() + more, plain.length()))
                            .anyMatch(end -> Mistakes.between(plain.substring(0, end), typed) <= 1);
        }
    }

    /// Those that begin as typed, names of today first; when there are none, those that nearly do.
    Stream<SuggestionJson> beginning(String typed, int most, Texts texts) {
        String plain = Folding.plain(typed.strip());
        if (plain.length() < SHORTEST) {
            return Stream.of();
        }
        var found = those(name -> name.plain.startsWith(plain), most);
        if (found.isEmpty() && plain.length() >= SHORTEST_MISSPELT) {
            found = those(name -> name.nearlyBegins(plain), most);
        }
        return found.stream().map(name -> json(name, texts));
    }

    private List<Name> those(Predicate<Name> asked, int most) {
        return names.stream().filter(asked).limit(most).toList();
    }

    private static SuggestionJson json(Name name, Texts texts) {
        var today = name.municipality.name();
        return new SuggestionJson(
                name.isOfToday() ? today : texts.get("search.former", today, name.written),
                KIND,
                Urls.municipality(name.municipality.number()));
    }
}
