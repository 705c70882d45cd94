package no.dypdykk.feature.admin;

import io.javalin.http.Context;

import no.dypdykk.port.Store;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Site;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Who changed what, for administrators to read and take away.
public final class AuditRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final AuditViews views;
    private final AuditExport export;
    private final Site site;

    public AuditRoutes(Store store, Site site) {
        this.views = new AuditViews(store);
        this.export = new AuditExport(store);
        this.site = site;
    }

    /// `GET /admin/logg?for=`
    public void page(Context context) {
        var view = views.of(before(context.queryParam("for")), Reader.of(context).texts());
        site.sendPrivate(
                context, 200, "audit", Urls.AUDIT, shell -> TEMPLATES.adminAudit(shell, view));
    }

    /// `GET /admin/logg.csv`
    public void csv(Context context) throws IOException {
        begin(context, "text/csv;charset=utf-8", "dypdykk-logg.csv");
        export.csv(context.outputStream());
    }

    /// `GET /admin/logg.jsonl`
    public void jsonLines(Context context) throws IOException {
        begin(context, "application/jsonl;charset=utf-8", "dypdykk-logg.jsonl");
        export.jsonLines(context.outputStream());
    }

    private static void begin(Context context, String type, String name) {
        context.header("Cache-Control", "no-store");
        context.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.contentType(type);
    }

    private static long before(@Nullable String number) {
        if (number == null || number.isBlank()) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(number.strip());
        } catch (NumberFormatException e) {
            throw Refusal.badRequest("bad_parameter", "for", number, "1, 2, 3 …");
        }
    }
}
