package no.dypdykk.feature.admin;

import io.javalin.http.Context;

import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.Site;
import no.dypdykk.web.Urls;

/// Where administrators begin.
public final class AdminRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final HealthChecks checks;
    private final String version;
    private final Site site;

    public AdminRoutes(HealthChecks checks, String version, Site site) {
        this.checks = checks;
        this.version = version;
        this.site = site;
    }

    /// `GET /admin`
    public void page(Context context) {
        var parts =
                checks.parts().entrySet().stream()
                        .map(part ->
                                new AdminView.Part(
                                        part.getKey(),
                                        part.getValue().equals(HealthChecks.OK)
                                                ? ""
                                                : part.getValue()))
                        .toList();
        var view = new AdminView(parts, checks.lag(), version);
        site.sendPrivate(
                context, 200, "admin", Urls.ADMIN, shell -> TEMPLATES.adminAdmin(shell, view));
    }
}
