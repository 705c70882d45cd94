package no.dypdykk.feature.curating;

import io.javalin.http.Context;

import no.dypdykk.core.page.Freshness;
import no.dypdykk.port.Searches;
import no.dypdykk.port.Store;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.Labels;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Site;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.time.Clock;
import java.time.LocalDate;

/// The coordinators' work list: what is missing, broken or in doubt among the published pages.
public final class WorkListRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Store store;
    private final Runnable counted;
    private final Labels labels;
    private final Clock clock;
    private final Site site;

    /// @param counted brings into the store what was counted of searches until now
    public WorkListRoutes(Store store, Runnable counted, Labels labels, Clock clock, Site site) {
        this.store = store;
        this.counted = counted;
        this.labels = labels;
        this.clock = clock;
        this.site = site;
    }

    /// `GET /arbeidsliste`
    public void page(Context context) {
        Texts texts = Reader.of(context).texts();
        LocalDate today = Freshness.day(clock.instant());
        counted.run();
        LocalDate since = today.minusDays(Searches.DAYS_KEPT);
        WorkListView view =
                store.read(tx -> new WorkListViews(tx, labels, texts).view(since, today));
        site.sendPrivate(
                context,
                200,
                "work-list",
                Urls.WORK_LIST,
                shell -> TEMPLATES.curatingWorkList(shell, view));
    }
}
