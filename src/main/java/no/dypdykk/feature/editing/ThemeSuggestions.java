package no.dypdykk.feature.editing;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.page.PageLinks;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchQuery.Sort;
import no.dypdykk.core.search.SearchResult;
import no.dypdykk.core.text.Markdown;
import no.dypdykk.feature.editing.Box.Suggested;
import no.dypdykk.feature.editing.Box.Suggested.Why;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.Store;
import no.dypdykk.web.Link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Published pages that a theme could show and does not: those that say they belong, that its text
/// links to, and that readers find who search for its words.
///
/// @param search what readers find
record ThemeSuggestions(Store store, Function<SearchQuery, SearchResult> search) {
    private static final int MOST = 8;
    private static final int MOST_ALIKE = 4;
    private static final int MOST_LINKS = 200;

    /// Pages for each field that chooses, best first.
    Map<String, List<Suggested>> of(ThemeForm theme) {
        List<Hit> hits = ThemeForm.CHOOSING.stream().flatMap(field -> alike(theme, field)).toList();
        return store.read(tx -> {
            var all = new LinkedHashMap<String, List<Suggested>>();
            List<Summary> members = theme.members(tx);
            List<Summary> linked = linked(tx, theme);
            for (String field : ThemeForm.CHOOSING) {
                var found = new LinkedHashMap<PageAddress, Suggested>();
                members.forEach(page -> found.putIfAbsent(page.address(), of(page, Why.MEMBER)));
                linked.forEach(page -> found.putIfAbsent(page.address(), of(page, Why.LINKED)));
                theme.chosen(tx, field).forEach(found::remove);
                alike(hits, theme.chosen(tx, field))
                        .forEach(hit -> found.putIfAbsent(hit.address(), of(hit)));
                all.put(field, first(found, ThemeForm.chosenBy(field)));
            }
            return all;
        });
    }

    private static List<Suggested> first(Map<PageAddress, Suggested> found, PageKind kind) {
        return found.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(Map.Entry::getValue)
                .limit(MOST)
                .toList();
    }

    private static Suggested of(Summary page, Why why) {
        return new Suggested(
                page.address().slug(), new Link(page.address().path(), page.title()), why);
    }

    private static Suggested of(Hit hit) {
        return new Suggested(
                hit.address().slug(),
                new Link(hit.address().path(), hit.title().text()),
                Why.ALIKE);
    }

    private static List<Summary> linked(Store.Tx tx, ThemeForm theme) {
        return theme.form().body().stream()
                .flatMap(section -> targets(section.text()))
                .limit(MOST_LINKS)
                .flatMap(target -> PageLinks.target(target, slug -> bySlug(tx, slug)).stream())
                .flatMap(address -> tx.pages().find(address).stream())
                .toList();
    }

    private static Stream<String> targets(String text) {
        return Markdown.parse(text) instanceof Markdown.Parsing.Parsed(var markdown)
                ? markdown.wikiLinks().stream()
                : Stream.empty();
    }

    private static Optional<PageAddress> bySlug(Store.Tx tx, String slug) {
        return Stream.of(PageKind.values())
                .flatMap(kind -> tx.pages().find(new PageAddress(kind, slug)).stream())
                .map(Summary::address)
                .findFirst();
    }

    private static Stream<Hit> alike(List<Hit> hits, List<PageAddress> chosen) {
        return hits.stream().filter(hit -> !chosen.contains(hit.address()));
    }

    /// The best hits of a kind; as many as stay when the best of them are chosen already.
    private Stream<Hit> alike(ThemeForm theme, String field) {
        String words = String.join(" ", theme.about());
        if (words.isEmpty()) {
            return Stream.empty();
        }
        var kind = Map.of(Facet.KIND, Set.of(ThemeForm.chosenBy(field).code()));
        return search
                .apply(
                        new SearchQuery(
                                SearchQuery.withoutSigns(words),
                                kind,
                                Sort.RELEVANCE,
                                1,
                                MOST_ALIKE * 2))
                .hits()
                .stream();
    }
}
