package no.dypdykk.core.search;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.search.Highlighter.Match;
import no.dypdykk.core.text.Passage;
import no.dypdykk.core.text.PrintedPassages;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Chooses the lines that may answer a question among those of the best pages. A page that stands
/// high by all its words counts with each of its passages, and what its title says counts as said
/// in each, so that one that says «it» in place of the asked word is not lost. For one search, one
/// thread.
public final class Answering {
    /// Pages of the files of one page that are cut into passages: those with most of what is asked.
    private static final int OF_FILES = 4;

    /// Letters of the files of one page that are looked through word by word. That takes about a
    /// millisecond for each 10,000.
    private static final int LOOKED_THROUGH = 60_000;

    /// Letters that tell a word from most others.
    private static final int BEGINNING = 5;

    /// Of one page, so that others are heard.
    private static final int OF_ONE_PAGE = 2;

    /// Letters of an ordinary passage.
    private static final double USUAL_LENGTH = 400;

    /// Asked words so near each other count as side by side.
    private static final int NEAR = 3;

    /// What a word in the heading counts of one in the text.
    private static final double HEADING = 0.5;

    /// The same for a word in the title. The right lines stand among three for .900 of the
    /// questions; 0: .898, 0.25: .899.
    private static final double TITLE = 0.5;

    /// How much of a passage's score is its page's.
    private static final double PAGE = 0.5;

    private final List<Double> rarities;
    private final Highlighter highlighter;
    private final double all;
    private final List<String> beginnings;

    /// @param rarities of the asked words, in their order: how much it tells that a page has one
    public Answering(List<AskedWord> asked, List<Double> rarities) {
        this.highlighter = new Highlighter(asked);
        this.rarities = List.copyOf(rarities);
        this.beginnings =
                asked.stream()
                        .map(word -> word.typed().toLowerCase(Locale.ROOT))
                        .map(word -> word.substring(0, Math.min(BEGINNING, word.length())))
                        .toList();
        this.all = rarities.stream().mapToDouble(Double::doubleValue).sum();
    }

    /// A page that was found.
    ///
    /// @param share its score, the best page's being 1
    /// @param body the text that the passages' positions are in
    /// @param files words of the files that it shows
    public record Source(
            PageAddress address,
            String lang,
            String title,
            String summary,
            String body,
            List<Passage> passages,
            List<AttachedPage> files,
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
        var title = matches(source.title, missing);
        var found = new ArrayList<FoundPassage>();
        add(source, new Place("", "", null), source.summary, title, missing, found);
        for (var passage : source.passages) {
            var place = new Place(passage.heading(), passage.anchor(), null);
            add(source, place, passage.of(source.body), title, missing, found);
        }
        for (var page : promising(source.files)) {
            var place = new Place("", "", new FilePlace(page.file(), page.page()));
            for (var text : PrintedPassages.of(page.words())) {
                add(source, place, text, title, missing, found);
            }
        }
        return sorted(found);
    }

    /// Where some lines stand.
    private record Place(String heading, String anchor, @Nullable FilePlace file) {
        /// Before all headings of the page itself.
        boolean isFirst() {
            return anchor.isEmpty() && file == null;
        }
    }

    private record Promise(AttachedPage page, double worth) {}

    /// The pages of files that have most of the asked words, rare ones counting more.
    private List<AttachedPage> promising(List<AttachedPage> files) {
        return best(likely(files).stream(), page -> rarity(page.words())).limit(OF_FILES).toList();
    }

    /// As many as can be looked through word by word, those first where asked words seem to stand
    /// as they were typed.
    private List<AttachedPage> likely(List<AttachedPage> files) {
        var likely = new ArrayList<AttachedPage>();
        var letters = 0;
        for (var page : best(files.stream(), this::typed).toList()) {
            letters += page.words().length();
            if (letters <= LOOKED_THROUGH) {
                likely.add(page);
            }
        }
        return likely;
    }

    private static Stream<AttachedPage> best(
            Stream<AttachedPage> pages, ToDoubleFunction<AttachedPage> worth) {
        return pages.map(page -> new Promise(page, worth.applyAsDouble(page)))
                .sorted(Comparator.comparingDouble(Promise::worth).reversed())
                .map(Promise::page);
    }

    private double typed(AttachedPage page) {
        var words = page.words().toLowerCase(Locale.ROOT);
        return beginnings.stream().filter(words::contains).count();
    }

    private double rarity(String text) {
        return highlighter.whole(text).stream()
                .map(Match::word)
                .distinct()
                .mapToDouble(rarities::get)
                .sum();
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

    /// What stands under a heading, or first on a page, need not repeat its words.
    private void add(
            Source source,
            Place place,
            String text,
            List<Match> title,
            Set<Integer> missing,
            List<FoundPassage> found) {
        var matches = matches(text, missing);
        var above = matches(place.heading, missing);
        var isTold =
                !matches.isEmpty() || !above.isEmpty() || (place.isFirst() && !title.isEmpty());
        if (text.isBlank() || !isTold) {
            return;
        }
        var score =
                said(matches, text.length()) + HEADING * said(above, 0) + TITLE * said(title, 0);
        found.add(
                new FoundPassage(
                        source.address,
                        source.lang,
                        source.title,
                        place.heading,
                        place.anchor,
                        place.file,
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
