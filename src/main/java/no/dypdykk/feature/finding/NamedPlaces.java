package no.dypdykk.feature.finding;

import no.dypdykk.core.place.Former;
import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.NorwegianTerms.Word;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The municipalities, of today and of before, that a search names. Many are called as ordinary
/// words are (Time, Os, Lund): a name counts when it is all that was typed, or has a capital
/// letter.
final class NamedPlaces {
    /// Nobody asks about more at once.
    private static final int MOST = 3;

    /// Letters of a question that can be about places.
    private static final int LONGEST = 300;

    private static final Set<String> BESIDE_A_NAME = Set.of("kommune", "kommunen", "kommuna");

    /// By the words of the name, in plain spelling with spaces between.
    private final Map<String, Place> places = new HashMap<>();

    private int mostWords = 1;

    NamedPlaces(MunicipalityRegister register) {
        for (Municipality one : register.all()) {
            add(one.name(), List.of(one), false);
        }
        for (Former former : register.former()) {
            List<Municipality> parts = register.successors(former.number());
            if (!parts.isEmpty()) {
                add(former.name(), parts, parts.size() > 1);
            }
        }
    }

    /// @param name as the register has it
    /// @param today every municipality of today that has the name, or that one with the name went
    ///   into
    /// @param divided whether one with the name was divided
    record Place(String name, List<Municipality> today, boolean divided) {
        Place {
            today = List.copyOf(today);
        }

        Place and(List<Municipality> others, boolean isDivided) {
            var all = Stream.concat(today.stream(), others.stream()).distinct().toList();
            return new Place(name, all, divided || isDivided);
        }

        /// Whether it means one municipality that still has the name.
        boolean isToday() {
            return today.size() == 1 && names(today.getFirst().name()).contains(name);
        }
    }

    private void add(String written, List<Municipality> today, boolean divided) {
        for (String name : names(written)) {
            String key = key(NorwegianTerms.words(name));
            mostWords = Math.max(mostWords, key.split(" ").length);
            places.merge(
                    key, new Place(name, today, divided), (known, _) -> known.and(today, divided));
        }
    }

    /// Of «Fauske - Fuossko» both, of «Os (Hedmark)» the name alone.
    private static List<String> names(String written) {
        return Stream.of(written.replaceAll("\\s*\\(.*\\)", "").split(" - ")).toList();
    }

    private static String key(List<Word> words) {
        return String.join(" ", words.stream().map(Word::plain).toList());
    }

    /// In order of the text, each once.
    List<Place> in(String text) {
        List<Word> words =
                NorwegianTerms.words(text.substring(0, Math.min(text.length(), LONGEST)));
        var found = new LinkedHashMap<String, Place>();
        int at = 0;
        while (at < words.size() && found.size() < MOST) {
            at = Math.max(at + 1, find(words, at, text, found));
        }
        return List.copyOf(found.values());
    }

    /// The longest name that begins with a word; where it ends, or 0 when there is none.
    private int find(List<Word> words, int from, String text, Map<String, Place> found) {
        for (int to = Math.min(words.size(), from + mostWords); to > from; to--) {
            Place place = places.get(key(words.subList(from, to)));
            if (place != null && (isCapital(text, words.get(from)) || isAll(words, from, to))) {
                found.putIfAbsent(place.name(), place);
                return to;
            }
        }
        return 0;
    }

    private static boolean isCapital(String text, Word word) {
        return Character.isUpperCase(text.charAt(word.start()));
    }

    private static boolean isAll(List<Word> words, int from, int to) {
        return from == 0
                && words.subList(to, words.size()).stream()
                        .allMatch(word -> BESIDE_A_NAME.contains(word.plain()));
    }
}
