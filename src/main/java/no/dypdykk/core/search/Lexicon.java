package no.dypdykk.core.search;

import java.util.List;
import java.util.Optional;

/// The words of an index, asked while a search is understood.
public interface Lexicon {
    /// Whether the word, in plain spelling, is a name that is right though no page has it.
    boolean isName(String plain);

    /// How many pages have a word with this stem.
    long pages(String stem);

    /// Whether a page has one.
    default boolean knowsStem(String stem) {
        return pages(stem) > 0;
    }

    /// Words, in plain spelling, that begin so and go on for at least this many letters; the first
    /// ones by the alphabet when there are more.
    List<Known> longer(String beginning, int letters, int most);

    /// Words, in plain spelling, that begin with the same letter and differ by at most this many
    /// mistakes, 1 or 2: a letter too much, too little, another or two changed about.
    List<Known> near(String plain, int mistakes);

    /// How a word is written where it stands, empty when no page has it.
    Optional<String> written(String plain);

    /// @param pages how many pages have it
    record Known(String plain, long pages) {}
}
