package no.dypdykk.core.search;

import no.dypdykk.core.search.Highlighter.Match;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Says in the page's own words why it was found, and which asked words it lacks. What the engine
/// knows from its index is looked up in the text in the quickest way that can show it: whole words
/// first, then parts of compounds. For one search, one thread.
public final class Explaining {
    /// Text beyond this is searched but not shown.
    private static final int READ = 12_000;

    private static final int MOST_REASONS = 12;

    private final List<AskedWord> asked;
    private final Highlighter highlighter;

    public Explaining(List<AskedWord> asked) {
        this.asked = asked;
        this.highlighter = new Highlighter(asked);
    }

    /// The texts of a page.
    ///
    /// @param others names and titles that also find the page
    public record Texts(String title, String summary, String body, List<String> others) {}

    /// Numbers of asked words, as the engine found them for a page.
    ///
    /// @param sure the page has them as whole words
    /// @param perhaps the page has their letters: in compounds or by chance
    public record Evidence(Set<Integer> sure, Set<Integer> perhaps) {}

    /// @param inFile null when no word stands in a file alone
    public record Reasons(
            Marked title,
            Marked snippet,
            @Nullable InFile inFile,
            List<String> why,
            List<String> lacks) {}

    /// @param files those of the page, asked for when it lacks words itself
    public Reasons explain(Texts page, Evidence evidence, Supplier<List<AttachedPage>> files) {
        var missing = new TreeSet<>(evidence.perhaps());
        var title = look(page.title(), missing);
        var body = page.body().substring(0, Math.min(page.body().length(), READ));
        var text = look(page.summary() + "\n\n" + body, missing);
        var others = page.others().stream().map(other -> look(other, missing)).toList();
        var own = Stream.concat(Stream.of(title, text), others.stream()).toList();
        var elsewhere = elsewhere(own, evidence);
        var file = elsewhere.isEmpty() ? null : best(files.get(), elsewhere);
        var read = file == null ? null : look(file.words(), missing);
        return new Reasons(
                Snippet.mark(title.text, title.matches),
                Snippet.of(text.text, text.matches),
                file == null || read == null
                        ? null
                        : new InFile(file.file(), file.page(), Snippet.of(read.text, read.matches)),
                why(Stream.concat(own.stream(), Stream.ofNullable(read))),
                lacks(evidence, missing));
    }

    private record Read(String text, List<Match> matches) {}

    /// Asked words that the index says the page has, and its own texts do not show.
    private static Set<Integer> elsewhere(List<Read> own, Evidence evidence) {
        var words = new HashSet<>(evidence.sure());
        words.addAll(evidence.perhaps());
        own.forEach(read -> read.matches.forEach(match -> words.remove(match.word())));
        return words;
    }

    /// The page of a file with the most of these words; null when none has any.
    private @Nullable AttachedPage best(List<AttachedPage> files, Set<Integer> words) {
        AttachedPage best = null;
        long most = 0;
        for (var page : files) {
            var matches = new ArrayList<>(highlighter.whole(page.words()));
            matches.addAll(highlighter.parts(page.words(), new TreeSet<>(words)));
            long has = matches.stream().map(Match::word).filter(words::contains).distinct().count();
            if (has > most) {
                best = page;
                most = has;
            }
        }
        return best;
    }

    /// Takes what it finds off the `missing` words.
    private Read look(String text, Set<Integer> missing) {
        var matches = new ArrayList<>(highlighter.whole(text));
        matches.forEach(match -> missing.remove(match.word()));
        if (!missing.isEmpty()) {
            add(highlighter.parts(text, missing), matches, missing);
        }
        return new Read(text, matches);
    }

    private static void add(List<Match> more, List<Match> matches, Set<Integer> missing) {
        var taken = new HashSet<Integer>();
        matches.forEach(match -> taken.add(match.start()));
        for (var match : more) {
            missing.remove(match.word());
            if (taken.add(match.start())) {
                matches.add(match);
            }
        }
        matches.sort(Comparator.comparingInt(Match::start));
    }

    private static List<String> why(Stream<Read> texts) {
        var seen = new LinkedHashMap<String, String>();
        texts.forEach(read -> {
            for (var match : read.matches) {
                var word = read.text.substring(match.start(), match.end());
                seen.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
            }
        });
        return seen.values().stream().limit(MOST_REASONS).toList();
    }

    private List<String> lacks(Evidence evidence, Set<Integer> missing) {
        var has = new HashSet<>(evidence.perhaps());
        has.removeAll(missing);
        has.addAll(evidence.sure());
        var lacks = new ArrayList<String>();
        for (var i = 0; i < asked.size(); i += 1 + asked.get(i).parts()) {
            if (!has.contains(i)) {
                lacks.addAll(lacking(i, has));
            }
        }
        return lacks;
    }

    /// Of a word that no page has whole, the parts that are lacking beside those that are not.
    private List<String> lacking(int word, Set<Integer> has) {
        var from = word + 1;
        var parts = IntStream.range(from, from + asked.get(word).parts()).boxed().toList();
        return Collections.disjoint(parts, has)
                ? List.of(asked.get(word).typed())
                : parts.stream()
                        .filter(part -> !has.contains(part))
                        .map(part -> asked.get(part).typed())
                        .toList();
    }
}
