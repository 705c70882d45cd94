package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.AskedWord;
import no.dypdykk.core.search.Highlighter;
import no.dypdykk.core.search.Highlighter.Match;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.Snippet;

import org.apache.lucene.search.IndexSearcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a matching page and says why it matches. For one search.
final class HitMaker {
    /// Text beyond this is searched but not shown.
    private static final int READ_FOR_SNIPPET = 30_000;

    private static final int MOST_REASONS = 12;

    private final IndexSearcher searcher;
    private final List<AskedWord> asked;
    private final Highlighter highlighter;

    HitMaker(IndexSearcher searcher, List<AskedWord> asked) {
        this.searcher = searcher;
        this.asked = asked;
        this.highlighter = new Highlighter(asked);
    }

    /// A text of the page with the places that answer.
    private record Read(String text, List<Match> matches) {}

    /// @param words a bit for each asked word that the page has
    Hit hit(int doc, float score, long words) throws IOException {
        var page = IndexedPage.read(searcher.storedFields().document(doc));
        var texts = read(page);
        var missed = missed(texts, words);
        if (!missed.isEmpty()) {
            texts = texts.stream().map(read -> withSimilar(read, missed)).toList();
        }
        var title = texts.get(0);
        var body = texts.get(1);
        return new Hit(
                page.id(),
                page.address(),
                page.lang(),
                Snippet.mark(title.text, title.matches),
                page.summary(),
                Snippet.of(body.text, body.matches),
                score,
                why(texts),
                lacks(words));
    }

    /// Title first, then summary and body as one text, then the rest.
    private List<Read> read(IndexedPage page) {
        var body = page.body();
        var shown = body.substring(0, Math.min(body.length(), READ_FOR_SNIPPET));
        return Stream.of(
                        Stream.of(page.title(), page.summary() + "\n" + shown),
                        page.names().stream(),
                        page.linked().stream())
                .flatMap(texts -> texts)
                .map(text -> new Read(text, highlighter.matches(text)))
                .toList();
    }

    /// Words that the index says the page has, but no text shows: written with an error.
    private Set<Integer> missed(List<Read> texts, long words) {
        var missed = new HashSet<Integer>();
        for (var i = 0; i < asked.size(); i++) {
            if ((words >>> i & 1) == 1) {
                missed.add(i);
            }
        }
        texts.forEach(read -> read.matches.forEach(match -> missed.remove(match.word())));
        return missed;
    }

    private Read withSimilar(Read read, Set<Integer> missed) {
        var all =
                Stream.concat(
                                read.matches.stream(),
                                highlighter.similar(read.text, missed).stream())
                        .sorted(Comparator.comparingInt(Match::start))
                        .toList();
        return new Read(read.text, all);
    }

    private static List<String> why(List<Read> texts) {
        var seen = new LinkedHashMap<String, String>();
        for (var read : texts) {
            for (var match : read.matches) {
                var word = read.text.substring(match.start(), match.end());
                seen.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
            }
        }
        return seen.values().stream().limit(MOST_REASONS).toList();
    }

    private List<String> lacks(long words) {
        var lacks = new ArrayList<String>();
        for (var i = 0; i < asked.size(); i++) {
            if ((words >>> i & 1) == 0) {
                lacks.add(asked.get(i).typed());
            }
        }
        return lacks;
    }
}
