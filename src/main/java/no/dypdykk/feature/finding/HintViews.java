package no.dypdykk.feature.finding;

import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchResult;
import no.dypdykk.feature.finding.NamedPlaces.Place;
import no.dypdykk.feature.finding.SearchView.Hint;
import no.dypdykk.web.Labels;
import no.dypdykk.web.Link;
import no.dypdykk.web.NorwegianNumbers;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What stands above the hits of a search for the words in it: the municipalities that it names,
/// and filters for what it says.
///
/// @param places that the search names
record HintViews(Labels labels, Texts texts, List<Place> places) {
    /// @param address of a search
    List<Hint> hints(
            SearchQuery query, SearchResult result, Function<SearchQuery, String> address) {
        var hints = new ArrayList<Hint>();
        places.forEach(place -> hints.add(hint(place)));
        var single =
                places.stream()
                        .filter(place -> place.today().size() == 1)
                        .map(place -> place.today().getFirst().number())
                        .collect(Collectors.toSet());
        List<Link> filters =
                new Narrowing(labels, texts, single)
                        .offers(query, result).stream()
                                .map(offer -> link(offer, address.apply(offer.narrowed())))
                                .toList();
        if (!filters.isEmpty()) {
            hints.add(new Hint(texts.get("search.narrow"), filters));
        }
        return hints;
    }

    private Link link(Narrowing.Offer offer, String path) {
        return new Link(
                path,
                texts.get("facet." + offer.facet().parameter())
                        + ": "
                        + offer.label()
                        + " ("
                        + NorwegianNumbers.count(offer.count())
                        + ")");
    }

    private Hint hint(Place place) {
        String key =
                place.isToday()
                        ? "search.place.today"
                        : place.divided()
                                ? "search.place.divided"
                                : place.today().size() > 1
                                        ? "search.place.several"
                                        : "search.place.former";
        return new Hint(
                texts.get(key, place.name()), place.today().stream().map(HintViews::link).toList());
    }

    private static Link link(Municipality municipality) {
        return new Link(Urls.municipality(municipality.number()), municipality.name());
    }
}
