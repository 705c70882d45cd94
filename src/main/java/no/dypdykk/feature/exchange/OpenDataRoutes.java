package no.dypdykk.feature.exchange;

import io.javalin.http.Context;

import no.dypdykk.core.text.CsvWriter;
import no.dypdykk.port.Store;
import no.dypdykk.web.Answer;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Site;
import no.dypdykk.web.Urls;

/// Figures for those who want to count for themselves.
public final class OpenDataRoutes {
    private static final String CSV = "text/csv;charset=utf-8";

    private final Store store;
    private final FiguresCsv figures;
    private final Site site;

    public OpenDataRoutes(Store store, FiguresCsv figures, Site site) {
        this.store = store;
        this.figures = figures;
        this.site = site;
    }

    /// `/tall.csv`, for Norwegian spreadsheets; with `?skille=komma` as programs expect it.
    public void figures(Context context) {
        CsvWriter.Form form = form(context.queryParam("skille"));
        context.header("Content-Disposition", "attachment; filename=\"dypdykk-tall.csv\"");
        site.sendKept(
                context,
                Urls.FIGURES + form,
                () -> Answer.of(200, CSV, store.read(tx -> figures.write(tx.pages(), form))));
    }

    private static CsvWriter.Form form(@org.jspecify.annotations.Nullable String separator) {
        return switch (separator) {
            case null -> CsvWriter.Form.SPREADSHEET;
            case "semikolon" -> CsvWriter.Form.SPREADSHEET;
            case "komma" -> CsvWriter.Form.PROGRAM;
            default ->
                    throw Refusal.badRequest(
                            "bad_parameter", "skille", separator, "semikolon, komma");
        };
    }
}
