package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.AskedWord;
import no.dypdykk.core.search.AttachedPage;
import no.dypdykk.core.search.Highlighter;

import org.apache.lucene.index.IndexReader;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether the letters of a word that no page has whole stand in one word of a page, as in a
/// compound, or are strewn over many: `attraktiv` and `faktor` have all 4-grams of `traktor`. Reads
/// the page, so only pages that would be a hit by such words alone. For one search.
final class InOneWord {
    /// Beyond these, having all letters is enough.
    private static final int MOST_READ = 300;

    private final IndexReader reader;
    private final Highlighter highlighter;
    private final long unknown;
    private int read;

    /// @param unknown a bit for each asked word that no page has whole
    InOneWord(IndexReader reader, List<AskedWord> asked, long unknown) {
        this.reader = reader;
        this.highlighter = new Highlighter(asked);
        this.unknown = unknown;
    }

    /// @param doc number of the page in the reader
    /// @param words a bit for each asked word that it has, not none
    boolean has(int doc, long words) throws IOException {
        if ((words & ~unknown) != 0 || read == MOST_READ) {
            return true;
        }
        read++;
        var numbers =
                IntStream.range(0, Long.SIZE)
                        .filter(i -> ((words >>> i) & 1) == 1)
                        .boxed()
                        .collect(Collectors.toSet());
        var own = IndexedPage.read(reader, doc).texts().stream();
        var files = IndexedPage.files(reader, doc).stream().map(AttachedPage::words);
        return Stream.concat(own, files)
                .anyMatch(text -> !highlighter.parts(text, numbers).isEmpty());
    }
}
