package no.dypdykk.core.curating;

import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.NorwegianTerms.Word;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a theme is about, for telling which searches are.
///
/// @param stems of its words
public record ThemeWords(Set<String> stems) {
    /// Shorter words stand in questions about anything.
    private static final int SHORTEST = 4;

    public ThemeWords {
        stems = Set.copyOf(stems);
    }

    /// @param texts title, other names and question
    public static ThemeWords of(Collection<String> texts) {
        return new ThemeWords(
                texts.stream().flatMap(ThemeWords::stems).collect(Collectors.toSet()));
    }

    /// Whether some word of a search is one of the theme's, in any form of Norwegian.
    public boolean areIn(String search) {
        return stems(search).anyMatch(stems::contains);
    }

    private static Stream<String> stems(String text) {
        return NorwegianTerms.words(text).stream()
                .filter(word -> !word.isSmall() && word.plain().length() >= SHORTEST)
                .map(Word::stem);
    }
}
