package no.dypdykk.core.search;

import no.dypdykk.core.text.NorwegianTerms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A word that no page has, read as the words it is made of. Which words there are, and which of
/// two ways to part is the likelier, the pages themselves say; nothing is looked up in a
/// dictionary. For one word.
final class Compound {
    private static final int SHORTEST = 4;

    /// Parts of three letters (`lag`, `dag`) must stand in so many pages.
    private static final int COMMON = 50;

    private static final int SHORTEST_COMMON = 3;

    /// A known part beside one that is not.
    private static final int SHORTEST_HALF = 5;

    /// A longer word is no word, and would be dear to part.
    private static final int LONGEST = 40;

    private static final int MOST_PARTS = 3;

    /// What makes a word of another is no word in it, though there are words that look the same:
    /// `leder-skap`, `rolig-heten`, `turner-ingen`.
    private static final Set<String> ENDINGS = Set.of("skap", "het", "ing");

    /// The end of `-ering`, as in `turn-eringen`, which is no `ring`.
    private static final String DEED = "ring";

    private final String plain;
    private final Lexicon lexicon;
    private final Map<String, Long> pages = new HashMap<>();

    /// @param plain without a letter that only links it to the next
    /// @param start where it begins in the whole, in plain spelling
    /// @param end where the next begins
    /// @param pages that have it in any form
    record Part(String plain, int start, int end, long pages) {}

    private Compound(String plain, Lexicon lexicon) {
        this.plain = plain;
        this.lexicon = lexicon;
    }

    /// Two parts or three, in order; none when the word cannot be parted into known words. As few
    /// as can be, and of these the ones with the highest mean number of pages (geometric, as Koehn
    /// and Knight 2003 have it).
    static List<Part> of(String plain, Lexicon lexicon) {
        if (plain.length() > LONGEST) {
            return List.of();
        }
        var compound = new Compound(plain, lexicon);
        for (var parts = 2; parts <= MOST_PARTS; parts++) {
            var best = compound.best(0, parts);
            if (!best.isEmpty()) {
                return best;
            }
        }
        return List.of();
    }

    /// The longest known word that it begins or ends with, and the rest that is not known; none
    /// when there is none of some length.
    static List<Part> half(String plain, Lexicon lexicon) {
        var compound = new Compound(plain, lexicon);
        var end = Math.min(plain.length(), LONGEST);
        for (var length = end - SHORTEST_COMMON; length >= SHORTEST_HALF; length--) {
            var at = plain.length() - length;
            var last = compound.part(at, plain.length(), plain.length());
            if (last.pages > 0) {
                return List.of(new Part(plain.substring(0, at), 0, at, 0), last);
            }
            var first = compound.first(0, length);
            if (first.pages > 0) {
                var rest = plain.substring(length);
                return List.of(first, new Part(rest, length, plain.length(), 0));
            }
        }
        return List.of();
    }

    private List<Part> best(int from, int parts) {
        if (parts == 1) {
            return Stream.of(part(from, plain.length(), plain.length()))
                    .filter(this::isKnown)
                    .toList();
        }
        List<Part> best = List.of();
        for (var at = from + SHORTEST_COMMON; at <= plain.length() - SHORTEST_COMMON; at++) {
            var first = first(from, at);
            if (isKnown(first)) {
                var rest = best(at, parts - 1);
                if (!rest.isEmpty()) {
                    var all = Stream.concat(Stream.of(first), rest.stream()).toList();
                    best = likelihood(all) > likelihood(best) ? all : best;
                }
            }
        }
        return best;
    }

    /// `arbeid` or `arbeids` of `arbeidsglede`, whichever more pages have.
    private Part first(int from, int at) {
        var whole = part(from, at, at);
        var last = plain.charAt(at - 1);
        if (last != 's' && last != 'e') {
            return whole;
        }
        var linked = part(from, at - 1, at);
        var links = last == 's' ? linked.pages >= whole.pages : linked.pages > whole.pages;
        return links ? linked : whole;
    }

    private Part part(int from, int to, int next) {
        var text = plain.substring(from, to);
        var known = text.length() < SHORTEST_COMMON || isEnding(text, from) ? 0 : pages(text);
        return new Part(text, from, next, known);
    }

    private long pages(String part) {
        return pages.computeIfAbsent(part, word -> lexicon.pages(NorwegianTerms.stem(word)));
    }

    private boolean isEnding(String text, int from) {
        if (from == 0) {
            return false;
        }
        var stem = NorwegianTerms.stem(text);
        return ENDINGS.contains(stem) || (stem.equals(DEED) && plain.charAt(from - 1) == 'e');
    }

    private boolean isKnown(Part part) {
        return part.pages >= (part.plain.length() < SHORTEST ? COMMON : 1);
    }

    private static double likelihood(List<Part> parts) {
        return parts.stream()
                .mapToDouble(part -> Math.log((double) part.pages))
                .average()
                .orElse(-1);
    }
}
