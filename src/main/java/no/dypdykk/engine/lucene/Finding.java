package no.dypdykk.engine.lucene;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.search.Answering;
import no.dypdykk.core.search.Asked;
import no.dypdykk.core.search.AskedWord;
import no.dypdykk.core.search.Demands;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.FoundPassage;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.IndexTerms;
import no.dypdykk.core.search.RankedField;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchQuery.Sort;
import no.dypdykk.core.search.SearchResult;
import no.dypdykk.core.search.Standing;
import no.dypdykk.core.text.FieldVocabulary;
import no.dypdykk.engine.lucene.TopMatches.Match;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// One search over one unchanging view of the index. For one thread.
final class Finding {
    private final IndexSearcher searcher;
    private final List<LeafReader> readers;
    private final List<SegmentTable> tables = new ArrayList<>();
    private final SearchQuery query;
    private final Asked asked;
    private final Demanded demanded;
    private final Selection selection;
    private final Closeness closeness;
    private final Standings standings;
    private final TopMatches matches;

    Finding(
            IndexSearcher searcher,
            SegmentTable.Cache tables,
            FacetValues values,
            FieldVocabulary vocabulary,
            Set<String> names,
            SearchQuery query)
            throws IOException {
        this.searcher = searcher;
        this.query = query;
        var lexicon = new IndexLexicon(searcher.getIndexReader(), names);
        this.asked = Asked.of(query.text(), vocabulary, lexicon);
        this.demanded = new Demanded(searcher.getIndexReader(), Demands.of(query.text(), lexicon));
        this.readers =
                searcher.getIndexReader().leaves().stream().map(LeafReaderContext::reader).toList();
        for (var reader : readers) {
            this.tables.add(tables.of(reader));
        }
        this.selection = new Selection(values.all(), query.chosen());
        this.closeness = new Closeness(values.all(), query.home());
        this.standings = new Standings(values.all(), this.tables);
        this.matches = new TopMatches(sort(), query.page() * query.size());
    }

    SearchResult result() throws IOException {
        match();
        return new SearchResult(matches.total(), hits(), selection.counts(), meant());
    }

    /// Lines of the best pages.
    List<FoundPassage> passages(int limit) throws IOException {
        if (!(asked instanceof Asked.Words(var words, _, _))) {
            return List.of();
        }
        match();
        var rarities = new ArrayList<Double>();
        for (var word : words) {
            rarities.add(rarity(word));
        }
        var found = matches.from(0);
        var sources = new ArrayList<Answering.Source>();
        for (var match : found) {
            sources.add(source(match, found.getFirst().score()));
        }
        return new Answering(words, rarities).best(sources, limit);
    }

    /// What each field gave to each hit: the ranking, done once more for each field alone. The
    /// letters of a word that the hit has whole are the word, and none that only resembles it.
    Map<PageId, Map<RankedField, Double>> shares() throws IOException {
        var shares = new HashMap<PageId, Map<RankedField, Double>>();
        if (!(asked instanceof Asked.Words words)) {
            return shares;
        }
        match();
        for (var field : RankedField.values()) {
            var part = field == RankedField.GRAM ? words.onlyNear() : words;
            addShares(part.in(field), _ -> field, shares);
        }
        for (var i = 0; i < words.words().size(); i++) {
            var bit = 1L << i;
            addShares(
                    words.only(i).in(RankedField.GRAM),
                    hit -> (hit.whole() & bit) == 0 ? RankedField.GRAM : RankedField.STEM,
                    shares);
        }
        return shares;
    }

    private void addShares(
            Asked.Words words,
            Function<Match, RankedField> field,
            Map<PageId, Map<RankedField, Double>> shares)
            throws IOException {
        var ranking = new WordRanking(words, readers);
        var leaves = searcher.getIndexReader().leaves();
        for (var hit : matches.from((query.page() - 1) * query.size())) {
            var segment = ReaderUtil.subIndex(hit.doc(), leaves);
            var scores = ranking.score(segment, tables.get(segment)).scores;
            shares.computeIfAbsent(new PageId(hit.id()), _ -> new EnumMap<>(RankedField.class))
                    .merge(
                            field.apply(hit),
                            (double) scores[hit.doc() - leaves.get(segment).docBase],
                            Double::sum);
        }
    }

    private double rarity(AskedWord word) throws IOException {
        var reader = searcher.getIndexReader();
        var frequency = reader.docFreq(new Term(RankedField.STEM.code(), word.stem()));
        for (var bridge : word.bridges()) {
            frequency += reader.docFreq(new Term(RankedField.STEM.code(), bridge.stem()));
        }
        return Math.log(1 + (double) reader.maxDoc() / (frequency + 0.5));
    }

    private Answering.Source source(Match match, float best) throws IOException {
        var page = IndexedPage.read(searcher.getIndexReader(), match.doc());
        return new Answering.Source(
                page.address(),
                page.lang(),
                page.title(),
                page.summary(),
                page.body(),
                page.passages(),
                IndexedPage.files(searcher.getIndexReader(), match.doc()),
                match.score() / best);
    }

    private void match() throws IOException {
        switch (asked) {
            case Asked.Nothing _ -> {}
            case Asked.Everything _ -> everything();
            case Asked.SmallWords(var words) -> named(words);
            case Asked.Words words -> ranked(words);
        }
    }

    private @Nullable String meant() {
        return asked instanceof Asked.Words(_, _, var meant) && !meant.isEmpty() ? meant : null;
    }

    /// Without words there is no relevance; the newest page is the next best guess.
    private Sort sort() {
        var unranked = !(asked instanceof Asked.Words);
        return unranked && query.sort() == Sort.RELEVANCE ? Sort.NEWEST : query.sort();
    }

    private void everything() {
        for (var segment = 0; segment < readers.size(); segment++) {
            for (var doc = 0; doc < readers.get(segment).maxDoc(); doc++) {
                accept(segment, doc, 0, 0, 0);
            }
        }
    }

    private void ranked(Asked.Words words) throws IOException {
        var ranking = new WordRanking(words, readers);
        var reader = searcher.getIndexReader();
        var inOneWord = new InOneWord(reader, words.words(), ranking.unknown());
        for (var segment = 0; segment < readers.size(); segment++) {
            var scored = ranking.score(segment, tables.get(segment));
            var base = reader.leaves().get(segment).docBase;
            for (var doc = 0; doc < scored.words.length; doc++) {
                if (scored.words[doc] != 0 && inOneWord.has(base + doc, scored.words[doc])) {
                    var table = tables.get(segment);
                    var lift = closeness.lift(table, doc) * standings.lift(table, doc);
                    var score = scored.scores[doc] * lift;
                    accept(segment, doc, score, scored.words[doc], scored.whole[doc]);
                }
            }
        }
    }

    private void named(List<String> words) throws IOException {
        for (var segment = 0; segment < readers.size(); segment++) {
            var having = new int[readers.get(segment).maxDoc()];
            for (var word : words) {
                var term = new BytesRef(IndexTerms.prefixes(word) + IndexTerms.WHOLE);
                var postings =
                        readers.get(segment)
                                .postings(new Term(IndexedPage.NAME, term), PostingsEnum.NONE);
                while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    having[postings.docID()]++;
                }
            }
            for (var doc = 0; doc < having.length; doc++) {
                if (having[doc] == words.size()) {
                    accept(segment, doc, 0, 0, 0);
                }
            }
        }
    }

    private void accept(int segment, int doc, float score, long words, long whole) {
        var live = readers.get(segment).getLiveDocs();
        var table = tables.get(segment);
        var base = searcher.getIndexReader().leaves().get(segment).docBase;
        if ((live == null || live.get(doc))
                && !demanded.leavesOut(base + doc)
                && selection.count(table, doc)) {
            matches.add(table, base, doc, score, words, whole);
        }
    }

    private Set<Standing> standing(Match match) {
        var leaves = searcher.getIndexReader().leaves();
        var segment = ReaderUtil.subIndex(match.doc(), leaves);
        return standings.of(tables.get(segment), match.doc() - leaves.get(segment).docBase);
    }

    private Set<Facet> alike(Match match) {
        var leaves = searcher.getIndexReader().leaves();
        var segment = ReaderUtil.subIndex(match.doc(), leaves);
        return asked instanceof Asked.Words
                ? closeness.of(tables.get(segment), match.doc() - leaves.get(segment).docBase)
                : Set.of();
    }

    private List<Hit> hits() throws IOException {
        var words = asked instanceof Asked.Words(var known, _, _) ? known : List.<AskedWord>of();
        var maker = new HitMaker(searcher, words, demanded);
        var hits = new ArrayList<Hit>();
        for (var match : matches.from((query.page() - 1) * query.size())) {
            hits.add(maker.hit(match, alike(match), standing(match)));
        }
        return hits;
    }
}
