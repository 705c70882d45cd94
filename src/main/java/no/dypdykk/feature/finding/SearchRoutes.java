package no.dypdykk.feature.finding;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.search.Asked;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchQuery.Sort;
import no.dypdykk.core.search.SearchResult;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.Answer;
import no.dypdykk.web.AtomFeed;
import no.dypdykk.web.BrowserNote;
import no.dypdykk.web.ClientAddress;
import no.dypdykk.web.Labels;
import no.dypdykk.web.Link;
import no.dypdykk.web.Nav;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Responses;
import no.dypdykk.web.Shell.Meta;
import no.dypdykk.web.Site;
import no.dypdykk.web.Site.Shown;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;
import no.dypdykk.web.Visit;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Search, as page and as feed.
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
    private final BrowserNote filters;
    private final NamedPlaces places;
    private final Labels labels;
    private final Site site;

    /// @param filters those chosen last
    public SearchRoutes(
            Searching searching,
            SearchCounts counts,
            UsefulSearches useful,
            MunicipalityRegister municipalities,
            BrowserNote filters,
            Labels labels,
            Site site) {
        this.searching = searching;
        this.counts = counts;
        this.useful = useful;
        this.homes = new Homes(municipalities);
        this.filters = filters;
        this.places = new NamedPlaces(municipalities);
        this.labels = labels;
        this.site = site;
    }

    /// `/sok`
    public void page(Context context) {
        HomeReading home = homes.read(context.queryParam(Homes.PARAMETER));
        SearchQuery query =
                SearchRequest.forgiving(context.queryParamMap(), HITS, Reader.of(context).texts())
                        .from(home.home());
        boolean last = LastFilter.isAskedFor(context.queryParamMap());
        if (last && query.chosen().isEmpty()) {
            context.header("Cache-Control", "no-store");
            context.redirect(
                    LastFilter.address(query, filters.read(context)), HttpStatus.SEE_OTHER);
        } else {
            rememberFilters(context, query);
            boolean restored = last && LastFilter.of(query).equals(filters.read(context));
            show(context, query, home, restored);
        }
    }

    /// Only what somebody chose on the search page itself is theirs.
    private void rememberFilters(Context context, SearchQuery query) {
        if (Visit.isSeen(context) && Visit.from(context, Urls.SEARCH, site.origin()).isPresent()) {
            filters.keep(context, LastFilter.of(query));
        }
    }

    private void show(Context context, SearchQuery query, HomeReading home, boolean restored) {
        boolean only = SearchView.PASSAGES.equals(context.queryParam(SearchAddress.SHOWN));
        SearchResult result = searching.find(query);
        if (result.total() > 0 && Searching.isQuestion(query) && Visit.isSeen(context)) {
            counts.found(query.text(), ClientAddress.network(context));
        }
        Quotations passages = passages(query, only);
        Map<PageAddress, Summary> cards =
                searching.summaries(
                        Stream.concat(result.hits().stream().map(Hit::address), passages.pages()));
        long unfiltered = result.total() == 0 ? unfiltered(query) : 0;
        site.sendFresh(
                context,
                200,
                texts -> {
                    List<Link> instead = result.total() == 0 ? SearchViews.ways(texts) : List.of();
                    SearchView view =
                            new SearchViews(labels, texts, only, restored)
                                    .view(
                                            query,
                                            home,
                                            places.in(query.text()),
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
    private Quotations passages(SearchQuery query, boolean only) {
        if (only) {
            return searching.passages(query, PASSAGES);
        }
        return query.page() == 1 && Asked.isQuestion(query.text())
                ? searching.passages(query, PASSAGES_BESIDE)
                : Quotations.NONE;
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
}
