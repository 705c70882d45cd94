package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.Lexicon;
import no.dypdykk.core.search.RankedField;
import no.dypdykk.core.text.WordCursor;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The words of one view of the index. For one search.
final class IndexLexicon implements Lexicon {
    private static final String WORD = RankedField.WORD.code();

    private final IndexReader reader;
    private final Set<String> names;

    /// @param names words in plain spelling that are right though no page has them
    IndexLexicon(IndexReader reader, Set<String> names) {
        this.reader = reader;
        this.names = names;
    }

    @Override
    public boolean isName(String plain) {
        return names.contains(plain);
    }

    @Override
    public long pages(String stem) {
        return attempt(() -> (long) reader.docFreq(new Term(RankedField.STEM.code(), stem)));
    }

    @Override
    public List<Known> longer(String beginning, int letters, int most) {
        Map<String, Long> pages = new TreeMap<>();
        attempt(() -> {
            for (var leaf : reader.leaves()) {
                var terms = Terms.getTerms(leaf.reader(), WORD).iterator();
                addLonger(terms, beginning, beginning.length() + letters, most, pages);
            }
            return pages;
        });
        return known(pages).stream().limit(most).toList();
    }

    private static void addLonger(
            TermsEnum terms, String beginning, int shortest, int most, Map<String, Long> pages)
            throws IOException {
        var found = 0;
        var more = terms.seekCeil(new BytesRef(beginning)) != SeekStatus.END;
        while (more && found < most && terms.term().utf8ToString().startsWith(beginning)) {
            var word = terms.term().utf8ToString();
            if (word.length() >= shortest) {
                pages.merge(word, (long) terms.docFreq(), Long::sum);
                found++;
            }
            more = terms.next() != null;
        }
    }

    @Override
    public List<Known> near(String plain, int mistakes) {
        var near =
                new CompiledAutomaton(
                        new LevenshteinAutomata(plain.substring(1), true)
                                .toAutomaton(mistakes, plain.substring(0, 1)),
                        true,
                        true);
        Map<String, Long> pages = new HashMap<>();
        attempt(() -> {
            for (var leaf : reader.leaves()) {
                var terms = near.getTermsEnum(Terms.getTerms(leaf.reader(), WORD));
                for (var term = terms.next(); term != null; term = terms.next()) {
                    pages.merge(term.utf8ToString(), (long) terms.docFreq(), Long::sum);
                }
            }
            return pages;
        });
        return known(pages);
    }

    private static List<Known> known(Map<String, Long> pages) {
        return pages.entrySet().stream()
                .map(entry -> new Known(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Optional<String> written(String plain) {
        return attempt(() -> {
            for (var leaf : reader.leaves()) {
                var doc = first(leaf, plain);
                if (doc.isPresent()) {
                    return doc.map(page -> written(page, plain));
                }
            }
            return Optional.empty();
        });
    }

    private Optional<IndexedPage> first(LeafReaderContext leaf, String plain) throws IOException {
        var live = leaf.reader().getLiveDocs();
        var postings = leaf.reader().postings(new Term(WORD, plain), PostingsEnum.NONE);
        while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(postings.docID())) {
                return Optional.of(IndexedPage.read(reader, leaf.docBase + postings.docID()));
            }
        }
        return Optional.empty();
    }

    private static String written(IndexedPage page, String plain) {
        for (var text : page.texts()) {
            var words = new WordCursor(text);
            while (words.next()) {
                if (words.plain().equals(plain)) {
                    var word = text.substring(words.start(), words.end());
                    return beginsSentence(text, words.start()) ? uncapitalised(word) : word;
                }
            }
        }
        return plain;
    }

    private static boolean beginsSentence(String text, int at) {
        var before = text.substring(0, at).stripTrailing();
        return before.isEmpty()
                || !Character.isLetterOrDigit(before.charAt(before.length() - 1))
                || text.substring(before.length(), at).contains("\n");
    }

    private static String uncapitalised(String word) {
        return Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T run() throws IOException;
    }

    private static <T> T attempt(Attempt<T> attempt) {
        try {
            return attempt.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
