package no.dypdykk.engine.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import no.dypdykk.core.search.AskedWord;
import no.dypdykk.core.search.Highlighter;
import no.dypdykk.core.search.Highlighter.Match;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.Snippet;
import org.apache.lucene.search.IndexSearcher;

/// Reads a matching page and says why it matches. For one search.
final class HitMaker {
    /// Text beyond this is searched but not shown.
    private static final int READ = 12_000;

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
    private record Read(String text, List<Match> matches) {
        Read and(List<Match> more) {
            return new Read(
                    text,
                    Stream.concat(matches.stream(), more.stream())
                            .sorted(Comparator.comparingInt(Match::start))
                            .toList());
        }
    }

    /// @param words a bit for each asked word that the page has
    Hit hit(int doc, float score, long words) throws IOException {
        var page = IndexedPage.read(searcher.storedFields().document(doc));
        var title = new Read(page.title(), highlighter.wholeOrPart(page.title()));
        var text = text(page, title, words);
        return new Hit(
                page.id(),
                page.address(),
                page.lang(),
                Snippet.mark(title.text, title.matches),
                page.summary(),
                Snippet.of(text.text, text.matches),
                score,
                why(Stream.concat(Stream.of(title, text), others(page))),
                lacks(words));
    }

    /// Summary and body as one text. A word that the index says the page has, but that is not seen
    /// at first, is looked for more slowly: in compounds, then with a typing error.
    private Read text(IndexedPage page, Read title, long words) {
        var body = page.body();
        var text = page.summary() + "\n" + body.substring(0, Math.min(body.length(), READ));
        var quick = new Read(text, highlighter.whole(text));
        if (unseen(words, title, quick).isEmpty()) {
            return quick;
        }
        var slow = new Read(text, highlighter.wholeOrPart(text));
        var unseen = unseen(words, title, slow);
        return unseen.isEmpty() ? slow : slow.and(highlighter.similar(text, unseen));
    }

    private Set<Integer> unseen(long words, Read... texts) {
        var unseen = new HashSet<Integer>();
        for (var i = 0; i < asked.size(); i++) {
            if (words == 0 || ((words >>> i) & 1) == 1) {
                unseen.add(i);
            }
        }
        for (var read : texts) {
            read.matches.forEach(match -> unseen.remove(match.word()));
        }
        return unseen;
    }

    private Stream<Read> others(IndexedPage page) {
        return Stream.concat(page.names().stream(), page.linked().stream())
                .map(text -> new Read(text, highlighter.wholeOrPart(text)));
    }

    private static List<String> why(Stream<Read> texts) {
        var seen = new LinkedHashMap<String, String>();
        texts.forEach(
                read -> {
                    for (var match : read.matches) {
                        var word = read.text.substring(match.start(), match.end());
                        seen.putIfAbsent(word.toLowerCase(Locale.ROOT), word);
                    }
                });
        return seen.values().stream().limit(MOST_REASONS).toList();
    }

    private List<String> lacks(long words) {
        var lacks = new ArrayList<String>();
        for (var i = 0; i < asked.size(); i++) {
            if (((words >>> i) & 1) == 0) {
                lacks.add(asked.get(i).typed());
            }
        }
        return lacks;
    }
}
