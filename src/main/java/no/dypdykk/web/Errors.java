package no.dypdykk.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;

import no.dypdykk.port.StoreFailure;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.Shell.Meta;
import no.dypdykk.web.Site.Shown;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.function.Function;

/// The only place where refusals and failures become answers: problem details for programs, pages
/// for people. What a sender can mend is said; what failed here goes to the log.
public final class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final Templates TEMPLATES = new StaticTemplates();
    private static final String API = "/api/";
    private static final String MOST_SENT = (Server.MAX_BODY >> 20) + " MB";

    private final Site site;
    private final Function<String, List<Teaser>> suggest;

    /// @param suggest pages that someone may have meant by an address that leads nowhere
    public Errors(Site site, Function<String, List<Teaser>> suggest) {
        this.site = site;
        this.suggest = suggest;
    }

    void refusal(Refusal refusal, Context context) {
        answer(context, refusal);
    }

    /// What the HTTP library refuses by itself: unknown addresses, bodies that are too large.
    void http(HttpResponseException failure, Context context) {
        String allowed = failure.getDetails().get("availableMethods");
        if (allowed != null) {
            context.header("Allow", allowed);
        }
        answer(
                context,
                switch (failure.getStatus()) {
                    case 404 -> Refusal.notFound(context.path());
                    case 405 -> Refusal.of(405, "method_not_allowed", context.method().name());
                    case 413 -> Refusal.of(413, "too_large", MOST_SENT);
                    default -> Refusal.of(failure.getStatus(), "bad_encoding");
                });
    }

    /// What the HTTP library refuses before a route is asked.
    ///
    /// @param path empty when not even that could be read
    Answer unrouted(int status, String path) {
        var refusal =
                switch (status) {
                    case 414 -> Refusal.of(status, "unread_address", "" + Server.LONGEST_ADDRESS);
                    case 431 -> Refusal.of(status, "headers_too_long");
                    case 500, 503 -> Refusal.of(status, "internal");
                    default -> Refusal.of(status, "bad_request");
                };
        if (path.startsWith(API)) {
            return Json.problem(status, ProblemJson.of(refusal, Reader.UNKNOWN.texts()));
        }
        var view = new ProblemView(refusal, "", List.of(), null);
        return site.unrouted(status, texts -> shown(view, texts));
    }

    void store(StoreFailure failure, Context context) {
        LOG.error("{} {}", context.method().name(), context.path(), failure);
        answer(context, Refusal.of(503, "busy", ""));
    }

    void unexpected(Exception failure, Context context) {
        LOG.error("{} {}", context.method().name(), context.path(), failure);
        answer(context, Refusal.of(500, "internal"));
    }

    private void answer(Context context, Refusal refusal) {
        context.header("Cache-Control", "no-store");
        if (context.path().startsWith(API)) {
            Texts texts = Reader.of(context).texts();
            Responses.send(context, Json.problem(refusal.status(), ProblemJson.of(refusal, texts)));
        } else {
            page(context, refusal);
        }
    }

    private void page(Context context, Refusal refusal) {
        List<Teaser> meant = refusal.status() == 404 ? suggestions(context.path()) : List.of();
        var view = new ProblemView(refusal, typed(context), meant, ResentForm.of(context, refusal));
        site.sendFresh(context, refusal.status(), texts -> shown(view, texts));
    }

    private static Shown shown(ProblemView view, Texts texts) {
        return new Shown(
                Meta.plain(
                                view.title(texts),
                                ProblemWords.of(view.refusal(), texts),
                                Urls.FRONT,
                                Nav.NONE)
                        .unindexed(),
                shell -> TEMPLATES.webProblem(shell, view));
    }

    /// What the reader searched for, to be mended. An address that is no UTF-8 says nothing.
    private static String typed(Context context) {
        if (!context.path().startsWith(Urls.SEARCH)
                || !PercentEncoding.isDecodable(context.queryString())) {
            return "";
        }
        String words = context.queryParam("q");
        return words == null ? "" : words;
    }

    private List<Teaser> suggestions(String path) {
        try {
            String words = path.substring(path.lastIndexOf('/') + 1).replaceAll("[-_.]+", " ");
            return words.isBlank() ? List.of() : suggest.apply(words);
        } catch (RuntimeException e) {
            LOG.warn("no suggestions for a missing page", e);
            return List.of();
        }
    }
}
