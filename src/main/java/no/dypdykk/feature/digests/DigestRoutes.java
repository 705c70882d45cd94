package no.dypdykk.feature.digests;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

import no.dypdykk.core.digest.DigestWeek;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.people.User;
import no.dypdykk.feature.digests.DigestsView.Line;
import no.dypdykk.port.Digests.Subscription;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;
import no.dypdykk.templates.StaticTemplates;
import no.dypdykk.templates.Templates;
import no.dypdykk.web.FormText;
import no.dypdykk.web.Link;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Secret;
import no.dypdykk.web.Session;
import no.dypdykk.web.Site;
import no.dypdykk.web.Urls;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/// Following themes by mail, and ending that from a letter.
public final class DigestRoutes {
    private static final Templates TEMPLATES = new StaticTemplates();

    private final Store store;
    private final InstantSource clock;
    private final boolean on;
    private final Site site;

    /// @param on whether this installation sends mail
    public DigestRoutes(Store store, InstantSource clock, boolean on, Site site) {
        this.store = store;
        this.clock = clock;
        this.on = on;
        this.site = site;
    }

    /// `GET /varsler`
    public void page(Context context) {
        var view = view(Session.of(context).user());
        site.sendPrivate(
                context,
                200,
                "digests",
                Urls.DIGESTS,
                shell -> TEMPLATES.digestsDigests(shell, view));
    }

    private DigestsView view(User user) {
        return store.read(tx -> {
            var followed =
                    tx.digests().of(user.id()).stream()
                            .map(Subscription::theme)
                            .collect(Collectors.toSet());
            var lines =
                    tx.pages().list(PageKind.THEME).stream()
                            .map(theme -> line(theme, followed.contains(theme.id())))
                            .toList();
            return new DigestsView(on, user.email(), lines);
        });
    }

    private static Line line(Summary theme, boolean followed) {
        return new Line(
                theme.id().value(),
                new Link(theme.address().path(), theme.title()),
                theme.lang(),
                followed);
    }

    /// `POST /varsler`: follows the theme that is named, or ends that.
    public void change(Context context) {
        User user = Session.of(context).user();
        String named = FormText.of(context, "theme");
        boolean follow = FormText.of(context, "follow").equals(DigestsView.FOLLOW);
        if (!PageId.isValid(named)) {
            throw Refusal.notFound(named);
        }
        var theme = new PageId(named);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var lang = Reader.of(context).texts().language();
        store.write(tx -> {
            if (!follow) {
                tx.digests().end(user.id(), theme);
            } else if (tx.pages()
                    .published(theme)
                    .filter(page -> page.head().kind() == PageKind.THEME)
                    .isPresent()) {
                tx.digests()
                        .follow(
                                new Subscription(
                                        user.id(),
                                        theme,
                                        lang,
                                        Secret.random(),
                                        now,
                                        DigestWeek.of(now)));
            } else {
                throw Refusal.notFound(named);
            }
            return true;
        });
        context.redirect(Urls.DIGESTS, HttpStatus.SEE_OTHER);
    }

    /// `GET /avmeld/{key}`: asks, so that programs that follow links in letters end nothing.
    public void ask(Context context) {
        show(context, false);
    }

    /// `POST /avmeld/{key}`
    public void end(Context context) {
        String key = context.pathParam("key");
        store.write(tx -> {
            tx.digests()
                    .byKey(key)
                    .ifPresent(found -> tx.digests().end(found.user(), found.theme()));
            return true;
        });
        show(context, true);
    }

    private void show(Context context, boolean ended) {
        String key = context.pathParam("key");
        String theme =
                store.read(tx ->
                        tx.digests()
                                .byKey(key)
                                .flatMap(found -> tx.pages().published(found.theme()))
                                .map(page -> page.head().title())
                                .orElse(""));
        var view = new DigestEndView(key, theme, ended || theme.isEmpty());
        site.sendPrivate(
                context,
                200,
                "digest-end",
                Urls.DIGESTS,
                shell -> TEMPLATES.digestsEnd(shell, view));
    }
}
