package no.dypdykk.feature.exchange;

import io.javalin.http.Context;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;
import no.dypdykk.web.Answer;
import no.dypdykk.web.AtomFeed;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Refusal;
import no.dypdykk.web.Site;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is new, for those who follow along, and the list of pages for search engines.
public final class FeedRoutes {
    private static final int ENTRIES = 50;
    private static final String XML = "application/xml;charset=utf-8";

    private final Store store;
    private final Site site;

    public FeedRoutes(Store store, Site site) {
        this.store = store;
        this.site = site;
    }

    /// `/feed.atom`
    public void newest(Context context) {
        Texts texts = Reader.of(context).texts();
        atom(
                context,
                Urls.FEED,
                Urls.FRONT,
                texts.get("feed.all"),
                tx -> tx.pages().newest(null, ENTRIES));
    }

    /// `/tema/{slug}/feed.atom`
    public void theme(Context context) {
        var address = new PageAddress(PageKind.THEME, context.pathParam("slug"));
        Summary theme =
                store.read(tx -> tx.pages().find(address))
                        .orElseThrow(() -> Refusal.notFound(address.path()));
        atom(
                context,
                theme.address().path() + Urls.FEED,
                theme.address().path(),
                theme.title(),
                tx ->
                        tx.pages().backlinks(theme.address()).stream()
                                .map(link -> link.from())
                                .distinct()
                                .sorted(java.util.Comparator.comparing(Summary::updated).reversed())
                                .limit(ENTRIES)
                                .toList());
    }

    private void atom(
            Context context,
            String path,
            String of,
            String title,
            Function<Store.Tx, List<Summary>> pages) {
        String lang = Reader.of(context).texts().lang();
        site.sendKept(
                context,
                lang + path,
                () ->
                        Answer.of(
                                200,
                                AtomFeed.CONTENT_TYPE,
                                new AtomFeed(site.origin(), lang)
                                        .write(path, of, title, store.read(pages))));
    }

    /// `/sitemap.xml`
    public void sitemap(Context context) {
        site.sendKept(
                context,
                "/sitemap.xml",
                () ->
                        Answer.of(
                                200,
                                XML,
                                Sitemap.write(
                                        site.origin(),
                                        lists(),
                                        store.read(tx -> tx.pages().list(null)))));
    }

    private static List<String> lists() {
        var lists =
                new ArrayList<>(
                        List.of(
                                Urls.FRONT,
                                Urls.MATRIX,
                                Urls.INDICATORS,
                                Urls.MUNICIPALITIES,
                                Urls.ABOUT,
                                Urls.ACCESSIBILITY));
        Stream.of(PageKind.values()).map(Urls::kind).forEach(lists::add);
        return lists;
    }

    /// `/robots.txt`
    public void robots(Context context) {
        site.sendKept(
                context,
                "/robots.txt",
                () ->
                        Answer.of(
                                200,
                                "text/plain;charset=utf-8",
                                """
                                User-agent: *
                                Disallow: /sok
                                Disallow: /api/
                                Sitemap: %s/sitemap.xml
                                """
                                        .formatted(site.origin())));
    }
}
