package no.dypdykk.feature.finding;

import no.dypdykk.core.page.Card;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.FoundPassage;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchQuery.Sort;
import no.dypdykk.core.search.SearchResult;
import no.dypdykk.feature.finding.NamedPlaces.Place;
import no.dypdykk.feature.finding.SearchView.HitView;
import no.dypdykk.feature.finding.SearchView.PassageView;
import no.dypdykk.feature.finding.SearchView.SortChoice;
import no.dypdykk.feature.finding.SearchView.Standing;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.web.Labels;
import no.dypdykk.web.Link;
import no.dypdykk.web.Paging;
import no.dypdykk.web.PeriodWords;
import no.dypdykk.web.ResultBadge;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A search and what it found, as the search page shows them.
///
/// @param onlyPassages paragraphs are shown in place of pages
/// @param restored the filters are those chosen last
record SearchViews(Labels labels, Texts texts, boolean onlyPassages, boolean restored) {
    /// Letters of all addresses in the row of chosen filters: each address holds every other
    /// filter. What has no room there can be taken away where the filters stand.
    private static final int MOST_IN_CHIPS = 200_000;

    /// @param home what was typed as the reader's municipality
    /// @param places that the search names
    /// @param cards summaries of the pages that were hit
    /// @param standing whether the search is offered to others
    /// @param unfiltered pages that match without the chosen filters; asked for only when nothing
    ///   was found
    /// @param instead where to go when nothing was found
    SearchView view(
            SearchQuery query,
            HomeReading home,
            List<Place> places,
            SearchResult result,
            Quotations quoted,
            Map<PageAddress, Summary> cards,
            boolean behind,
            Standing standing,
            long unfiltered,
            List<Link> instead) {
        return new SearchView(
                query.text(),
                result.total(),
                quoted.passages().stream()
                        .map(one -> passage(one, quoted, cards.get(one.address())))
                        .toList(),
                onlyPassages,
                restored,
                other(query),
                new Link(SearchAddress.explained(query), texts.get("explain.link")),
                new Link(Urls.saving(SearchAddress.saved(query)), texts.get("search.save")),
                result.hits().stream().map(hit -> hit(hit, cards.get(hit.address()))).toList(),
                HomeView.of(home, address(query.at(1).from(null)), texts),
                new FacetViews(labels, texts).groups(query, result),
                chosen(query),
                new Link(address(query.choosing(Map.of())), texts.get("search.clear")),
                sorts(query),
                result.didYouMean() == null
                        ? null
                        : new Link(address(query.saying(result.didYouMean())), result.didYouMean()),
                behind,
                new HintViews(labels, texts, places).hints(query, result, this::address),
                standing,
                ways(query, result, unfiltered),
                instead,
                paging(query, result.total()));
    }

    /// From a page without hits to where there are some.
    private List<Link> ways(SearchQuery query, SearchResult result, long unfiltered) {
        var ways = new ArrayList<Link>();
        if (result.total() > 0) {
            int last = paging(query, result.total()).pages();
            ways.add(
                    new Link(
                            address(query.at(last)),
                            texts.count("search.last-page", result.total())));
        }
        if (unfiltered > 0) {
            ways.add(
                    new Link(
                            address(query.choosing(Map.of())),
                            texts.count("search.unfiltered", unfiltered)));
        }
        return ways;
    }

    private Link other(SearchQuery query) {
        String same = SearchAddress.of(query.at(1));
        return onlyPassages
                ? new Link(same, texts.get("search.pages-show"))
                : new Link(SearchAddress.withPassages(same), texts.get("search.passages-show"));
    }

    private PassageView passage(FoundPassage passage, Quotations quoted, @Nullable Summary page) {
        return new PassageView(
                passage.path(),
                passage.address().kind(),
                passage.lang(),
                passage.title(),
                passage.heading(),
                quoted.file(passage, texts).orElse(null),
                passage.text(),
                PassageRoutes.kinds(page));
    }

    private HitView hit(Hit hit, @Nullable Summary summary) {
        Card card = summary == null ? Card.EMPTY : summary.card();
        var results = new ArrayList<ResultBadge>();
        card.results()
                .forEach((id, result) ->
                        results.add(new ResultBadge(result, labels.indicator(id, texts))));
        return new HitView(
                hit.address().path(),
                hit.address().kind(),
                hit.lang(),
                hit.title(),
                SnippetWords.of(hit, texts),
                place(card),
                PeriodWords.years(card.from(), card.to(), texts),
                results,
                PassageRoutes.kinds(summary),
                HomeView.reason(hit.alike(), texts),
                hit.why(),
                hit.lacks());
    }

    private @Nullable String place(Card card) {
        return card.municipalities().isEmpty()
                ? card.place()
                : card.municipalities().stream()
                        .map(number -> labels.label(Facet.MUNICIPALITY, number, texts))
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private List<Link> chosen(SearchQuery query) {
        int longest = SearchAddress.of(query).length();
        return Stream.of(Facet.values())
                .flatMap(facet ->
                        query.chosen().getOrDefault(facet, Set.of()).stream()
                                .sorted()
                                .map(value -> chip(query, facet, value)))
                .limit(MOST_IN_CHIPS / longest)
                .toList();
    }

    private Link chip(SearchQuery query, Facet facet, String value) {
        return new Link(
                kept(SearchAddress.of(query, facet, value)), labels.label(facet, value, texts));
    }

    private List<SortChoice> sorts(SearchQuery query) {
        return Stream.of(Sort.values())
                .map(sort -> {
                    String code = sort.name().toLowerCase(Locale.ROOT);
                    return new SortChoice(
                            sort == Sort.RELEVANCE ? "" : code,
                            texts.get("sort." + code),
                            sort == query.sort());
                })
                .toList();
    }

    private Paging paging(SearchQuery query, long total) {
        return Paging.of(
                query.page(),
                Math.max(1, query.size()),
                Math.min(total, SearchQuery.MAX_DEPTH),
                page -> address(query.at(page)));
    }

    private String address(SearchQuery query) {
        return kept(SearchAddress.of(query));
    }

    /// Stays with what is shown.
    private String kept(String address) {
        return onlyPassages ? SearchAddress.withPassages(address) : address;
    }

    static List<Link> ways(Texts texts) {
        return Stream.of(PageKind.PRACTICE, PageKind.THEME, PageKind.CASE)
                .map(kind -> new Link(Urls.kind(kind), texts.kinds(kind)))
                .toList();
    }
}
