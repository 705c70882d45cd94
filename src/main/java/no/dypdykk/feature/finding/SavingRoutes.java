package no.dypdykk.feature.finding;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.FormText;
import no.dypdykk.web.Link;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Session;
import no.dypdykk.web.Site;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

/// Keeping a search on one's own page, and throwing it away.
public final class SavingRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Saving saving;
    private final Homes homes;
    private final Site site;

    public SavingRoutes(Saving saving, MunicipalityRegister municipalities, Site site) {
        this.saving = saving;
        this.homes = new Homes(municipalities);
        this.site = site;
    }

    /// `GET /min-side/sok` with the parameters of a search
    public void form(Context context) {
        SearchQuery query = query(context);
        Texts texts = Reader.of(context).texts();
        var name = query.isBlank() ? texts.get("search.title") : query.text().strip();
        show(context, 200, query, shortened(name), FormProblems.NONE);
    }

    private static String shortened(String name) {
        return name.length() > Saving.LONGEST_NAME ? name.substring(0, Saving.LONGEST_NAME) : name;
    }

    /// `POST /min-side/sok` with the parameters of a search in the address
    public void keep(Context context) {
        SearchQuery query = query(context);
        String name = FormText.of(context, Saving.NAME);
        FormProblems problems = saving.keep(Session.of(context).user(), query, name);
        if (problems.isEmpty()) {
            context.redirect(Urls.accountDone("search"), HttpStatus.SEE_OTHER);
        } else {
            show(context, 422, query, name, problems);
        }
    }

    private SearchQuery query(Context context) {
        return SearchRequest.read(context.queryParamMap(), SearchRoutes.HITS)
                .from(homes.read(context.queryParam(Homes.PARAMETER)).home());
    }

    /// `POST /min-side/sok/slett`
    public void remove(Context context) {
        saving.remove(Session.of(context).user().id(), FormText.of(context, "adresse"));
        context.redirect(Urls.accountDone("search-gone"), HttpStatus.SEE_OTHER);
    }

    private void show(
            Context context, int status, SearchQuery query, String name, FormProblems problems) {
        var address = SearchAddress.saved(query);
        var view =
                new SavingView(
                        Urls.saving(address),
                        new Link(address, site.origin() + address),
                        name,
                        problems);
        site.sendPrivate(
                context,
                status,
                "saving",
                Urls.SAVED_SEARCHES,
                shell -> TEMPLATES.findingSaving(shell, view));
    }
}
