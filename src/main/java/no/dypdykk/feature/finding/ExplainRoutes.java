package no.dypdykk.feature.finding;

import io.javalin.http.Context;

import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.RankedField;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.Standing;
import no.dypdykk.feature.finding.ExplainedView.Row;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.Link;
import no.dypdykk.web.Nav;
import no.dypdykk.web.NorwegianNumbers;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Shell.Meta;
import no.dypdykk.web.Site;
import no.dypdykk.web.Site.Shown;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The search, and what each field gave to each hit.
public final class ExplainRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final List<RankedField> FIELDS = List.of(RankedField.values());
    private static final int HITS = 20;

    private final Searching searching;
    private final Homes homes;
    private final Site site;

    public ExplainRoutes(Searching searching, MunicipalityRegister municipalities, Site site) {
        this.searching = searching;
        this.homes = new Homes(municipalities);
        this.site = site;
    }

    /// `/sok/forklaring`. Asking is no search without hits.
    public void page(Context context) {
        SearchQuery query =
                SearchRequest.forgiving(context.queryParamMap(), HITS, Reader.of(context).texts())
                        .from(homes.read(context.queryParam(Homes.PARAMETER)).home());
        List<Hit> hits = searching.look(query).hits();
        var shares = searching.shares(query);
        site.sendFresh(
                context,
                200,
                texts -> {
                    var rows =
                            hits.stream()
                                    .map(hit ->
                                            row(
                                                    hit,
                                                    shares.getOrDefault(hit.id(), Map.of()),
                                                    texts))
                                    .toList();
                    var back = new Link(SearchAddress.of(query), texts.get("explain.back"));
                    var view = new ExplainedView(query.text(), back, FIELDS, rows);
                    return new Shown(
                            Meta.plain(
                                            texts.get("explain.title"),
                                            texts.get("explain.lead"),
                                            Urls.SEARCH_EXPLAINED,
                                            Nav.NONE)
                                    .unindexed(),
                            shell -> TEMPLATES.findingExplained(shell, view));
                });
    }

    private static Row row(Hit hit, Map<RankedField, Double> shares, Texts texts) {
        return new Row(
                hit.address().path(),
                hit.lang(),
                hit.title().text(),
                NorwegianNumbers.rounded(hit.score(), 1),
                shares.isEmpty()
                        ? FIELDS.stream().map(_ -> "–").toList()
                        : FIELDS.stream().map(field -> share(field, shares, hit.score())).toList(),
                Stream.concat(
                                Stream.of(most(shares, texts), HomeView.reason(hit.alike(), texts)),
                                standing(hit, shares, texts))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(". ")),
                hit.why(),
                hit.lacks());
    }

    private static Stream<String> standing(Hit hit, Map<RankedField, Double> shares, Texts texts) {
        return Stream.of(Standing.values())
                .filter(one -> !shares.isEmpty() && hit.standing().contains(one))
                .map(one -> texts.get("explain.standing." + one.code()));
    }

    private static String share(RankedField field, Map<RankedField, Double> shares, double score) {
        double points = shares.getOrDefault(field, 0.0);
        long percent = Math.round(100 * points / score);
        return NorwegianNumbers.rounded(points, 1) + " (" + percent + " %)";
    }

    private static String most(Map<RankedField, Double> shares, Texts texts) {
        return Stream.of(RankedField.values())
                .filter(shares::containsKey)
                .max((one, other) -> Double.compare(share(one, shares), share(other, shares)))
                .map(field -> texts.get("explain.most." + field.code()))
                .orElse("");
    }

    private static double share(RankedField field, Map<RankedField, Double> shares) {
        return shares.getOrDefault(field, 0.0);
    }
}
