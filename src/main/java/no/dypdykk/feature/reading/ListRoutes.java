package no.dypdykk.feature.reading;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.place.Resolution;
import no.dypdykk.port.Pages.Order;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Store;
import no.dypdykk.web.Link;
import no.dypdykk.web.Nav;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Shell.Meta;
import no.dypdykk.web.Site;
import no.dypdykk.web.Site.Shown;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Objects;

/// Pages that nobody wrote: the front, lists, indicators, municipalities, the map, and what the
/// service says about itself.
public final class ListRoutes {
    private final Reading reading;
    private final Site site;
    private final String version;
    private final List<String> figureColumns;
    private final @Nullable URI accessibility;

    /// @param figureColumns names of the columns of the file with all figures
    /// @param accessibility the organisation's own declaration, null until there is one
    public ListRoutes(
            Store store,
            SearchIndex index,
            Reference reference,
            Site site,
            String version,
            @Nullable URI accessibility,
            List<String> figureColumns) {
        this.reading = new Reading(store, index, reference);
        this.site = site;
        this.version = version;
        this.figureColumns = List.copyOf(figureColumns);
        this.accessibility = accessibility;
    }

    public void front(Context context) {
        site.send(
                context,
                Urls.FRONT,
                texts -> {
                    FrontView view = reading.shelf(texts, shelf -> front(shelf).view());
                    return new Shown(
                            Meta.plain("", texts.get("front.lead"), Urls.FRONT, Nav.NONE)
                                    .with(new Link(Urls.FEED, texts.get("feed.all"))),
                            shell -> ReadRoutes.TEMPLATES.readingFront(shell, view));
                });
    }

    private FrontViews front(Shelf shelf) {
        return new FrontViews(shelf, reading.library());
    }

    /// Pages of a kind, by title or newest first (`?sort=newest`), a hundred at a time (`?page=2`).
    public void kind(Context context, PageKind kind) {
        Order order = "newest".equals(context.queryParam("sort")) ? Order.NEWEST : Order.TITLE;
        int page = page(context, kind);
        site.send(
                context,
                Urls.kind(kind) + order + page,
                texts -> {
                    KindListView view =
                            reading.shelf(
                                    texts,
                                    shelf -> new KindListViews(shelf, kind, order).view(page));
                    return new Shown(
                            Meta.plain(
                                    texts.kinds(kind),
                                    texts.get("list." + kind.code()),
                                    Urls.kind(kind),
                                    ReadRoutes.nav(kind)),
                            shell -> ReadRoutes.TEMPLATES.readingKindList(shell, view));
                });
    }

    private static int page(Context context, PageKind kind) {
        String asked = Objects.requireNonNullElse(context.queryParam("page"), "1");
        if (!asked.matches("[1-9][0-9]{0,5}")) {
            throw Refusal.notFound(Urls.kind(kind) + "?page=" + asked);
        }
        return Integer.parseInt(asked);
    }

    public void indicators(Context context) {
        site.send(
                context,
                Urls.INDICATORS,
                texts -> {
                    IndicatorListView view =
                            reading.shelf(texts, shelf -> indicators(shelf).list());
                    return new Shown(
                            Meta.plain(
                                    texts.get("indicators.title"),
                                    texts.get("indicators.lead"),
                                    Urls.INDICATORS,
                                    Nav.NONE),
                            shell -> ReadRoutes.TEMPLATES.readingIndicatorList(shell, view));
                });
    }

    public void indicator(Context context) {
        String id = context.pathParam("id");
        site.send(
                context,
                Urls.indicator(id),
                texts -> {
                    var indicator =
                            reading.reference()
                                    .indicators()
                                    .find(id)
                                    .orElseThrow(() -> Refusal.notFound(Urls.indicator(id)));
                    IndicatorView view =
                            reading.shelf(texts, shelf -> indicators(shelf).view(indicator));
                    return new Shown(
                            Meta.plain(
                                    view.name(), view.definition(), Urls.indicator(id), Nav.NONE),
                            shell -> ReadRoutes.TEMPLATES.readingIndicator(shell, view));
                });
    }

    private IndicatorViews indicators(Shelf shelf) {
        return new IndicatorViews(shelf, reading.library());
    }

    public void municipalities(Context context) {
        site.send(
                context,
                Urls.MUNICIPALITIES,
                texts -> {
                    MunicipalityListView view =
                            reading.shelf(texts, shelf -> new MunicipalityViews(shelf).list());
                    return new Shown(
                            Meta.plain(
                                    texts.get("municipalities.title"),
                                    texts.get(
                                            "municipalities.lead", view.withCases(), view.total()),
                                    Urls.MUNICIPALITIES,
                                    Nav.MUNICIPALITIES),
                            shell -> ReadRoutes.TEMPLATES.readingMunicipalityList(shell, view));
                });
    }

    /// A number that is no longer used leads to the municipality of today.
    public void municipality(Context context) {
        String number = context.pathParam("number");
        switch (reading.reference().municipalities().resolve(number)) {
            case Resolution.Current(var now) ->
                    municipality(context, number, views -> views.view(now));
            case Resolution.Divided(var former) ->
                    municipality(context, number, views -> views.divided(former));
            case Resolution.Replaced(_, var now) ->
                    context.redirect(Urls.municipality(now.number()), HttpStatus.MOVED_PERMANENTLY);
            case Resolution.Unknown _ -> throw Refusal.notFound(Urls.municipality(number));
        }
    }

    private void municipality(
            Context context,
            String number,
            java.util.function.Function<MunicipalityViews, MunicipalityView> make) {
        site.send(
                context,
                Urls.municipality(number),
                texts -> {
                    MunicipalityView view =
                            reading.shelf(texts, shelf -> make.apply(new MunicipalityViews(shelf)));
                    return new Shown(
                            Meta.plain(
                                    view.name(),
                                    texts.count("municipality.lead", view.cases().size()),
                                    Urls.municipality(number),
                                    Nav.MUNICIPALITIES),
                            shell -> ReadRoutes.TEMPLATES.readingMunicipality(shell, view));
                });
    }

    /// `GET /kunnskapskart?theme=&sector=&indicator=&tried=1`
    public void map(Context context) {
        MatrixFilter filter =
                reading.shelf(Reader.of(context).texts(), shelf -> filter(context, shelf));
        site.send(
                context,
                Urls.MATRIX + filter,
                texts -> {
                    MatrixView view =
                            reading.shelf(texts, shelf -> new MatrixViews(shelf, filter).view());
                    return new Shown(
                            Meta.plain(
                                    texts.get("matrix.title"),
                                    texts.get("matrix.lead"),
                                    Urls.MATRIX,
                                    Nav.MATRIX),
                            shell -> ReadRoutes.TEMPLATES.readingMatrix(shell, view));
                });
    }

    private MatrixFilter filter(Context context, Shelf shelf) {
        return MatrixFilter.of(
                context.queryParam("theme"),
                context.queryParam("sector"),
                context.queryParam("indicator"),
                context.queryParam("tried"),
                theme -> shelf.find(theme).isPresent(),
                id -> reading.reference().indicators().find(id).isPresent());
    }

    public void about(Context context) {
        site.send(
                context,
                Urls.ABOUT,
                texts -> {
                    var view =
                            new AboutView(
                                    reading.shelf(texts, shelf -> front(shelf).totals()),
                                    version,
                                    figureColumns);
                    return new Shown(
                            Meta.plain(
                                    texts.get("about.title"),
                                    texts.get("about.lead"),
                                    Urls.ABOUT,
                                    Nav.NONE),
                            shell -> ReadRoutes.TEMPLATES.readingAbout(shell, view));
                });
    }

    public void accessibility(Context context) {
        var view =
                new AccessibilityView(
                        accessibility == null ? null : accessibility.toString(), null);
        site.send(
                context,
                Urls.ACCESSIBILITY,
                texts ->
                        new Shown(
                                Meta.plain(
                                        texts.get("accessibility.title"),
                                        texts.get("accessibility.lead"),
                                        Urls.ACCESSIBILITY,
                                        Nav.NONE),
                                shell -> ReadRoutes.TEMPLATES.readingAccessibility(shell, view)));
    }
}
