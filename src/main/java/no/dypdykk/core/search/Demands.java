package no.dypdykk.core.search;

import no.dypdykk.core.search.Lexicon.Known;
import no.dypdykk.core.search.QuerySigns.Part;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What the signs of a search ask of pages. When it is `strict`, of the pages without anything
/// unwanted those are hits that have the most of what is wanted: a page with the run hides those
/// without, and where no page has it, all are shown. Pages without it are always said to lack it.
public record Demands(List<Demand> wanted, List<Demand> unwanted, boolean strict) {
    /// Words beside the runs; with more it is a sentence, and a sentence quotes.
    private static final int MOST_WORDS = 5;

    /// Words that an unwanted beginning leaves out.
    private static final int MOST_BEGUN = 1_000;

    public Demands {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
    }

    public static Demands of(String text, Lexicon lexicon) {
        var signs = QuerySigns.read(text);
        return new Demands(
                signs.wanted().stream().map(Demands::wanted).toList(),
                signs.unwanted().stream().map(part -> unwanted(part, lexicon)).toList(),
                isStrict(signs));
    }

    private static boolean isStrict(QuerySigns signs) {
        var quoted = signs.wanted().stream().mapToInt(part -> part.words().size()).sum();
        return signs.words().size() - quoted <= MOST_WORDS && !Asked.isQuestion(signs.typed());
    }

    /// One word in quotes is this very form of it.
    private static Demand wanted(Part part) {
        return part.words().size() > 1
                ? Demand.Run.of(part.typed(), part.words())
                : one(part, RankedField.WORD, part.words().getFirst().plain());
    }

    /// A word without quotes is all its forms.
    private static Demand unwanted(Part part, Lexicon lexicon) {
        var first = part.words().getFirst();
        if (part.begun()) {
            var words = lexicon.longer(first.plain(), 0, MOST_BEGUN).stream().map(Known::plain);
            return new Demand.OneOf(
                    part.typed(), RankedField.WORD, words.collect(Collectors.toSet()));
        }
        return part.words().size() > 1 || part.isQuoted()
                ? wanted(part)
                : one(part, RankedField.STEM, first.stem());
    }

    private static Demand one(Part part, RankedField field, String term) {
        return new Demand.OneOf(part.typed(), field, Set.of(term));
    }
}
