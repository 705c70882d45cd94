package no.dypdykk.feature.finding;

import io.javalin.http.Context;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.search.Asked;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.FoundPassage;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.Marked;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchQuery.Sort;
import no.dypdykk.core.search.SearchResult;
import no.dypdykk.core.search.SearchResult.FacetCount;
import no.dypdykk.core.text.HtmlBuilder;
import no.dypdykk.feature.finding.SearchJson.FacetJson;
import no.dypdykk.feature.finding.SearchJson.HitJson;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.Answer;
import no.dypdykk.web.AtomFeed;
import no.dypdykk.web.ClientAddress;
import no.dypdykk.web.Json;
import no.dypdykk.web.Labels;
import no.dypdykk.web.Link;
import no.dypdykk.web.Nav;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Responses;
import no.dypdykk.web.Shell.Meta;
import no.dypdykk.web.Site;
import no.dypdykk.web.Site.Shown;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Visit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Search, as page and as JSON.
public final class SearchRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();
    static final int HITS = 10;
    private static final int PASSAGES = 10;
    private static final int PASSAGES_BESIDE = 3;
    private static final int FEED_ENTRIES = 50;

    private final Searching searching;
    private final SearchCounts counts;
    private final UsefulSearches useful;
    private final Homes homes;
    private final Labels labels;
    private final Site site;

    public SearchRoutes(
            Searching searching,
            SearchCounts counts,
            UsefulSearches useful,
            MunicipalityRegister municipalities,
            Labels labels,
            Site site) {
        this.searching = searching;
        this.counts = counts;
        this.useful = useful;
        this.homes = new Homes(municipalities);
        this.labels = labels;
        this.site = site;
    }

    /// `/sok`
    public void page(Context context) {
        HomeReading home = homes.read(context.queryParam(Homes.PARAMETER));
        SearchQuery query =
                SearchRequest.forgiving(context.queryParamMap(), HITS, Reader.of(context).texts())
                        .from(home.home());
        boolean only = SearchView.PASSAGES.equals(context.queryParam(SearchAddress.SHOWN));
        SearchResult result = searching.find(query);
        if (result.total() > 0 && Searching.isQuestion(query) && Visit.isSeen(context)) {
            counts.found(query.text(), ClientAddress.network(context));
        }
        List<FoundPassage> passages = passages(query, only);
        Map<PageAddress, Summary> cards =
                searching.summaries(
                        Stream.concat(
                                result.hits().stream().map(Hit::address),
                                passages.stream().map(FoundPassage::address)));
        long unfiltered = result.total() == 0 ? unfiltered(query) : 0;
        site.sendFresh(
                context,
                200,
                texts -> {
                    List<Link> instead = result.total() == 0 ? SearchViews.ways(texts) : List.of();
                    SearchView view =
                            new SearchViews(labels, texts, only)
                                    .view(
                                            query,
                                            home,
                                            result,
                                            passages,
                                            cards,
                                            searching.isBehind(),
                                            useful.standing(query.text()),
                                            unfiltered,
                                            instead);
                    return new Shown(
                            meta(query, texts), shell -> TEMPLATES.findingSearch(shell, view));
                });
    }

    /// How many pages match without the chosen filters; none when none is chosen.
    private long unfiltered(SearchQuery query) {
        return query.chosen().isEmpty()
                ? 0
                : searching
                        .look(new SearchQuery(query.text(), Map.of(), query.sort(), 1, 0))
                        .total();
    }

    /// A question gets a few beside the pages.
    private List<FoundPassage> passages(SearchQuery query, boolean only) {
        if (only) {
            return searching.passages(query, PASSAGES);
        }
        return query.page() == 1 && Asked.isQuestion(query.text())
                ? searching.passages(query, PASSAGES_BESIDE)
                : List.of();
    }

    private static Meta meta(SearchQuery query, Texts texts) {
        String title = title(query, texts);
        return Meta.plain(title, texts.get("search.label"), SearchAddress.of(query), Nav.NONE)
                .with(new Link(SearchAddress.feed(query), title))
                .unindexed();
    }

    private static String title(SearchQuery query, Texts texts) {
        return query.isBlank()
                ? texts.get("search.title")
                : texts.get("search.title") + ": " + query.text().strip();
    }

    /// `/sok.atom`: what a search finds now, last changed first. Asking is no search without hits.
    public void feed(Context context) {
        SearchQuery asked = SearchRequest.read(context.queryParamMap(), FEED_ENTRIES);
        var query = new SearchQuery(asked.text(), asked.chosen(), Sort.NEWEST, 1, FEED_ENTRIES);
        Texts texts = Reader.of(context).texts();
        List<Summary> found =
                searching
                        .summaries(searching.look(query).hits().stream().map(Hit::address))
                        .values()
                        .stream()
                        .sorted(Comparator.comparing(Summary::updated).reversed())
                        .toList();
        String feed =
                new AtomFeed(site.origin(), texts.lang())
                        .write(
                                SearchAddress.feed(asked),
                                SearchAddress.of(asked),
                                title(asked, texts),
                                found);
        Responses.send(context, Answer.of(200, AtomFeed.CONTENT_TYPE, feed));
    }

    /// `/api/v1/search`
    public void api(Context context) {
        HomeReading home = homes.require(context.queryParam(Homes.PARAMETER));
        SearchQuery query = SearchRequest.read(context.queryParamMap(), HITS).from(home.home());
        long start = System.nanoTime();
        SearchResult result = searching.find(query);
        double took = Math.round((System.nanoTime() - start) / 1e4) / 100.0;
        Texts texts = Reader.of(context).texts();
        Responses.send(
                context,
                Json.answer(
                        new SearchJson(
                                query.text(),
                                result.total(),
                                took,
                                result.didYouMean(),
                                result.hits().stream().map(hit -> json(hit, texts)).toList(),
                                facets(result, texts))));
    }

    private static HitJson json(Hit hit, Texts texts) {
        return new HitJson(
                hit.id().value(),
                hit.address().kind().code(),
                hit.address().slug(),
                hit.address().path(),
                hit.title().text(),
                hit.summary(),
                marked(SnippetWords.of(hit, texts)),
                hit.lang(),
                hit.score(),
                why(hit, texts),
                hit.lacks());
    }

    /// The words, and what made it stand higher.
    private static List<String> why(Hit hit, Texts texts) {
        String alike = HomeView.reason(hit.alike(), texts);
        return Stream.concat(hit.why().stream(), Stream.of(alike).filter(s -> !s.isEmpty()))
                .toList();
    }

    /// As HTML.
    static String marked(Marked text) {
        var html = new HtmlBuilder();
        for (Marked.Piece piece : text.pieces()) {
            if (piece.matches()) {
                html.element("mark", piece.text());
            } else {
                html.text(piece.text());
            }
        }
        return html.build().toString();
    }

    private Map<String, List<FacetJson>> facets(SearchResult result, Texts texts) {
        var facets = new LinkedHashMap<String, List<FacetJson>>();
        for (Facet facet : Facet.values()) {
            facets.put(
                    facet.parameter(),
                    result.facets().getOrDefault(facet, List.of()).stream()
                            .map(count -> json(facet, count, texts))
                            .toList());
        }
        return facets;
    }

    private FacetJson json(Facet facet, FacetCount count, Texts texts) {
        return new FacetJson(
                count.value(), labels.label(facet, count.value(), texts), count.count());
    }
}
