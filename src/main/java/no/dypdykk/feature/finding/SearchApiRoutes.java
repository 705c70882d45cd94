package no.dypdykk.feature.finding;

import io.javalin.http.Context;

import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.Marked;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchResult;
import no.dypdykk.core.search.SearchResult.FacetCount;
import no.dypdykk.core.text.HtmlBuilder;
import no.dypdykk.feature.finding.SearchJson.FacetJson;
import no.dypdykk.feature.finding.SearchJson.HitJson;
import no.dypdykk.web.Json;
import no.dypdykk.web.Labels;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Responses;
import no.dypdykk.web.Texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Search as JSON.
public final class SearchApiRoutes {
    private final Searching searching;
    private final Homes homes;
    private final Labels labels;

    public SearchApiRoutes(
            Searching searching, MunicipalityRegister municipalities, Labels labels) {
        this.searching = searching;
        this.homes = new Homes(municipalities);
        this.labels = labels;
    }

    /// `/api/v1/search`
    public void api(Context context) {
        HomeReading home = homes.require(context.queryParam(Homes.PARAMETER));
        SearchQuery query =
                SearchRequest.read(context.queryParamMap(), SearchRoutes.HITS).from(home.home());
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
