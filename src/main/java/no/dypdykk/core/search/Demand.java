package no.dypdykk.core.search;

import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.NorwegianTerms.Word;
import no.dypdykk.core.text.WordCursor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a page has or has not, beside being ranked by words. An engine looks for terms alone, and
/// for a run also in the texts of the pages that have its terms.
public sealed interface Demand {
    /// As it was written, for saying that a page lacks it.
    String typed();

    /// One of these terms.
    record OneOf(String typed, RankedField field, Set<String> terms) implements Demand {
        public OneOf {
            terms = Set.copyOf(terms);
        }
    }

    /// These words one after the other, in this very form, whatever keyboard they were typed on.
    ///
    /// @param words in plain spelling
    /// @param told those of them that an index has in [RankedField#WORD]
    /// @param pairs terms in [RankedField#PAIR] of a page that has the run in its own text
    record Run(String typed, List<String> words, Set<String> told, Set<String> pairs)
            implements Demand {
        public Run {
            words = List.copyOf(words);
            told = Set.copyOf(told);
            pairs = Set.copyOf(pairs);
        }

        static Run of(String typed, List<Word> words) {
            var told = words.stream().filter(word -> !word.isSmall()).map(Word::plain);
            return new Run(
                    typed,
                    words.stream().map(Word::plain).toList(),
                    told.collect(Collectors.toSet()),
                    Set.copyOf(NorwegianTerms.pairs(words)));
        }

        public boolean standsIn(String text) {
            var plain = new ArrayList<String>();
            var cursor = new WordCursor(text);
            while (cursor.next()) {
                plain.add(cursor.plain());
            }
            return Collections.indexOfSubList(plain, words) >= 0;
        }
    }
}
