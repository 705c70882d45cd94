package no.dypdykk.core.search;

import no.dypdykk.core.text.NorwegianTerms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A document as finished terms, the same for every engine. A term that stands in a title is given
/// three times, in a heading or summary twice: weights by counting, so that one list of stems is
/// enough.
///
/// @param stems stems of all parts, repeated by weight
/// @param pairs words that follow each other, see [NorwegianTerms#pair]
/// @param grams 4-grams of all words but the small ones
/// @param titles stems of title and other names, once each time they stand there
/// @param words all words but the small ones in plain spelling, each once
/// @param names beginnings of the words in title and names, as written and in the common spelling
///   of bokmål, nynorsk and Danish, see [#prefixes]
public record IndexTerms(
        List<String> stems,
        List<String> pairs,
        List<String> grams,
        List<String> titles,
        Set<String> words,
        Set<String> names) {
    private static final int TITLE = 3;
    private static final int HEADING = 2;
    private static final int TEXT = 1;

    /// Longest beginning of a word that is offered while someone types.
    public static final int MAX_PREFIX = 20;

    /// Put before the beginning of a name's first word.
    public static final String FIRST = "^";

    /// Put after a whole word.
    public static final String WHOLE = "$";

    public static IndexTerms of(IndexDocument document) {
        var terms =
                new IndexTerms(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>());
        terms.add(document.title(), TITLE);
        document.names().forEach(name -> terms.add(name, TITLE));
        terms.add(document.summary(), HEADING);
        document.headings().forEach(heading -> terms.add(heading, HEADING));
        document.linked().forEach(title -> terms.add(title, TEXT));
        terms.add(document.body(), TEXT);
        document.files().forEach(page -> terms.addOnce(page.words()));
        terms.addName(document.title());
        document.names().forEach(terms::addName);
        return terms;
    }

    /// The terms that pages are ranked by in this field.
    public Collection<String> of(RankedField field) {
        return switch (field) {
            case STEM -> stems;
            case TITLE -> titles;
            case PAIR -> pairs;
            case GRAM -> grams;
            case WORD -> words;
        };
    }

    /// The part of a typed word that is looked up among [#names].
    public static String prefixes(String plain) {
        return plain.substring(0, Math.min(plain.length(), MAX_PREFIX));
    }

    private void add(String text, int weight) {
        var words = NorwegianTerms.words(text);
        pairs.addAll(NorwegianTerms.pairs(words));
        for (var word : words) {
            if (word.isSmall()) {
                continue;
            }
            for (var i = 0; i < weight; i++) {
                stems.add(word.stem());
            }
            this.words.add(word.plain());
            grams.addAll(NorwegianTerms.grams(word.plain()));
        }
    }

    /// Words that the page has not yet, each once: a long report does not drown the page that it
    /// hangs on.
    private void addOnce(String text) {
        for (var word : NorwegianTerms.words(text)) {
            if (!word.isSmall() && words.add(word.plain())) {
                stems.add(word.stem());
                grams.addAll(NorwegianTerms.grams(word.plain()));
            }
        }
    }

    private void addName(String name) {
        var first = true;
        for (var word : NorwegianTerms.words(name)) {
            if (!word.isSmall()) {
                titles.add(word.stem());
            }
            var plain = word.plain();
            addBeginnings(plain, first);
            addBeginnings(NorwegianTerms.common(plain), first);
            names.add(prefixes(plain) + WHOLE);
            first = false;
        }
    }

    private void addBeginnings(String word, boolean first) {
        for (var length = 1; length <= Math.min(word.length(), MAX_PREFIX); length++) {
            var prefix = word.substring(0, length);
            names.add(prefix);
            if (first) {
                names.add(FIRST + prefix);
            }
        }
    }
}
