package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.AskedWord;
import no.dypdykk.core.search.AttachedPage;
import no.dypdykk.core.search.Explaining;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.Standing;
import no.dypdykk.engine.lucene.TopMatches.Match;

import org.apache.lucene.search.IndexSearcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Reads a matching page and lets it say why it matches. For one search.
final class HitMaker {
    private final IndexSearcher searcher;
    private final int asked;
    private final Explaining explaining;
    private final Demanded demanded;

    HitMaker(IndexSearcher searcher, List<AskedWord> asked, Demanded demanded) {
        this.searcher = searcher;
        this.asked = asked.size();
        this.explaining = new Explaining(asked);
        this.demanded = demanded;
    }

    /// @param alike what it has in common with the reader's municipality
    /// @param standing what speaks for it whatever is asked
    Hit hit(Match match, Set<Facet> alike, Set<Standing> standing) throws IOException {
        var page = IndexedPage.read(searcher.getIndexReader(), match.doc());
        var others = Stream.concat(page.names().stream(), page.linked().stream()).toList();
        var reasons =
                explaining.explain(
                        new Explaining.Texts(page.title(), page.summary(), page.body(), others),
                        evidence(match),
                        () -> files(match));
        return new Hit(
                page.id(),
                page.address(),
                page.lang(),
                reasons.title(),
                page.summary(),
                reasons.snippet(),
                match.score(),
                reasons.inFile(),
                alike,
                standing,
                reasons.why(),
                Stream.concat(demanded.lacks(match.doc()).stream(), reasons.lacks().stream())
                        .toList());
    }

    private List<AttachedPage> files(Match match) {
        try {
            return IndexedPage.files(searcher.getIndexReader(), match.doc());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Explaining.Evidence evidence(Match match) {
        return new Explaining.Evidence(
                numbers(match.whole()), numbers(match.words() & ~match.whole()));
    }

    private Set<Integer> numbers(long bits) {
        var numbers = new HashSet<Integer>();
        for (var i = 0; i < asked; i++) {
            if (((bits >>> i) & 1) == 1) {
                numbers.add(i);
            }
        }
        return numbers;
    }
}
