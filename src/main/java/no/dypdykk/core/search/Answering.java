package no.dypdykk.core.search;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.search.Highlighter.Match;
import no.dypdykk.core.text.Passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Chooses the lines that may answer a question among those of the best pages. A page that stands
/// high by all its words counts with each of its passages, so that one that says «it» in place of
/// the asked word is not lost. For one search, one thread.
public final class Answering {
    /// Of one page, so that others are heard.
    private static final int OF_ONE_PAGE = 2;

    /// Letters of an ordinary passage.
    private static final double USUAL_LENGTH = 400;

    /// Asked words so near each other count as side by side.
    private static final int NEAR = 3;

    /// What a word in the heading counts of one in the text.
    private static final double HEADING = 0.5;

    /// How much of a passage's score is its page's.
    private static final double PAGE = 0.5;

    private final List<Double> rarities;
    private final Highlighter highlighter;
    private final double all;

    /// @param rarities of the asked words, in their order: how much it tells that a page has one
    public Answering(List<AskedWord> asked, List<Double> rarities) {
        this.highlighter = new Highlighter(asked);
        this.rarities = List.copyOf(rarities);
        this.all = rarities.stream().mapToDouble(Double::doubleValue).sum();
    }

    /// A page that was found.
    ///
    /// @param share its score, the best page's being 1
    /// @param body the text that the passages' positions are in
    public record Source(
            PageAddress address,
            String lang,
            String title,
            String summary,
            String body,
            List<Passage> passages,
            double share) {}

    /// Best first.
    public List<FoundPassage> best(List<Source> sources, int limit) {
        var found = new ArrayList<FoundPassage>();
        for (var source : sources) {
            of(source).stream().limit(OF_ONE_PAGE).forEach(found::add);
        }
        return sorted(found).stream().limit(limit).toList();
    }

    private List<FoundPassage> of(Source source) {
        var missing = missing(source);
        var found = new ArrayList<FoundPassage>();
        add(source, "", "", source.summary, missing, found);
        for (var passage : source.passages) {
            var text = passage.of(source.body);
            add(source, passage.heading(), passage.anchor(), text, missing, found);
        }
        return sorted(found);
    }

    private static List<FoundPassage> sorted(List<FoundPassage> found) {
        found.sort(Comparator.comparingDouble(FoundPassage::score).reversed());
        return found;
    }

    /// Asked words that the page has in compounds at most.
    private Set<Integer> missing(Source source) {
        var missing = new HashSet<Integer>();
        IntStream.range(0, rarities.size()).forEach(missing::add);
        highlighter.whole(source.body).forEach(match -> missing.remove(match.word()));
        return missing;
    }

    private void add(
            Source source,
            String heading,
            String anchor,
            String text,
            Set<Integer> missing,
            List<FoundPassage> found) {
        var matches = matches(text, missing);
        if (matches.isEmpty()) {
            return;
        }
        var score = said(matches, text.length()) + HEADING * said(matches(heading, missing), 0);
        found.add(
                new FoundPassage(
                        source.address,
                        source.lang,
                        source.title,
                        heading,
                        anchor,
                        Snippet.mark(text, matches),
                        (1 - PAGE) * score / all + PAGE * source.share));
    }

    /// One for each place, in order.
    private List<Match> matches(String text, Set<Integer> missing) {
        var matches = new ArrayList<>(highlighter.whole(text));
        if (!missing.isEmpty()) {
            var taken = new HashSet<Integer>();
            matches.forEach(match -> taken.add(match.start()));
            highlighter.parts(text, missing).stream()
                    .filter(match -> taken.add(match.start()))
                    .forEach(matches::add);
            matches.sort(Comparator.comparingInt(Match::start));
        }
        return matches;
    }

    /// BM25 of the asked words, as pages have it, and what neighbours add.
    private double said(List<Match> matches, int length) {
        var field = RankedField.STEM;
        var saturation = field.k1() * (1 - field.b() + field.b() * length / USUAL_LENGTH);
        var counts = new HashMap<Integer, Integer>();
        matches.forEach(match -> counts.merge(match.word(), 1, Integer::sum));
        var sum = 0.0;
        for (var count : counts.entrySet()) {
            sum +=
                    rarities.get(count.getKey())
                            * count.getValue()
                            / (count.getValue() + saturation);
        }
        return sum + nearness(matches);
    }

    private double nearness(List<Match> matches) {
        var pairs = new HashSet<Integer>();
        for (var i = 1; i < matches.size(); i++) {
            var before = matches.get(i - 1);
            var after = matches.get(i);
            if (after.word() == before.word() + 1 && after.start() - before.end() <= NEAR) {
                pairs.add(before.word());
            }
        }
        var part = RankedField.PAIR.weight() / RankedField.STEM.weight();
        return pairs.stream()
                .mapToDouble(word -> part * Math.min(rarities.get(word), rarities.get(word + 1)))
                .sum();
    }
}
