package no.dypdykk.core.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The words of the field that mean the same in bokmål, nynorsk and Danish, or nearly the same:
/// whoever asks for `leiing` also finds `ledelse`. Used on the query only, so a changed list needs
/// no new index. Immutable.
public final class FieldVocabulary {
    /// Of the same word in another language, and of a near synonym, against 1 for the word itself.
    private static final double SAME = 0.7;

    private static final double NEAR = 0.3;

    /// Between two near synonyms of one term.
    private static final double BOTH_NEAR = 0.2;

    /// A word that stands in hundreds of terms would make each search for it as dear as all of
    /// them; in the list that comes with the program no word has more than 14.
    private static final int MOST_BRIDGES = 40;

    private final Map<String, List<Bridge>> byStem;

    private FieldVocabulary(Map<String, List<Bridge>> byStem) {
        this.byStem = byStem;
    }

    /// Another stem that answers for the asked one.
    public record Bridge(String stem, double weight) {}

    public static FieldVocabulary empty() {
        return new FieldVocabulary(Map.of());
    }

    /// Reads the lines of a [TermTable].
    public static FieldVocabulary parse(List<String> lines) {
        return of(TermTable.read(lines));
    }

    /// Only single words are bridges; from English they lead one way.
    public static FieldVocabulary of(List<FieldTerm> terms) {
        var weights = new HashMap<String, Map<String, Double>>();
        terms.forEach(term -> link(term, weights));
        var byStem = new HashMap<String, List<Bridge>>();
        weights.forEach((stem, targets) -> byStem.put(stem, bridges(targets)));
        return new FieldVocabulary(Map.copyOf(byStem));
    }

    /// What else answers for this stem, without the stem itself.
    public List<Bridge> bridges(String stem) {
        return byStem.getOrDefault(stem, List.of());
    }

    private static void link(FieldTerm term, Map<String, Map<String, Double>> weights) {
        var same = singleWords(Stream.of(term.bokmal(), term.nynorsk(), term.danish())).toList();
        var near = singleWords(term.synonyms().stream()).toList();
        singleWords(Stream.of(term.english()))
                .forEach(english -> same.forEach(to -> connect(english, to, SAME, weights)));
        for (var from : same) {
            same.forEach(to -> connect(from, to, SAME, weights));
            near.forEach(to -> connect(from, to, NEAR, weights));
            near.forEach(to -> connect(to, from, NEAR, weights));
        }
        near.forEach(from -> near.forEach(to -> connect(from, to, BOTH_NEAR, weights)));
    }

    private static Stream<String> singleWords(Stream<String> forms) {
        return forms.map(NorwegianTerms::words)
                .filter(words -> words.size() == 1 && !words.getFirst().isSmall())
                .map(words -> words.getFirst().plain());
    }

    private static void connect(
            String from, String to, double weight, Map<String, Map<String, Double>> weights) {
        var target = NorwegianTerms.stem(to);
        var source = NorwegianTerms.stem(from);
        if (!source.equals(target)) {
            weights.computeIfAbsent(source, _ -> new LinkedHashMap<>())
                    .merge(target, weight, Math::max);
        }
    }

    private static List<Bridge> bridges(Map<String, Double> targets) {
        return targets.entrySet().stream()
                .map(entry -> new Bridge(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Bridge::weight).reversed())
                .limit(MOST_BRIDGES)
                .toList();
    }
}
