package no.dypdykk.feature.finding;

import io.javalin.http.Context;

import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.search.Suggestion;
import no.dypdykk.feature.finding.SuggestJson.SuggestionJson;
import no.dypdykk.web.Json;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Responses;
import no.dypdykk.web.Urls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is offered while someone types: pages by kind, the kind of the best one first, then
/// municipalities, then searches that helped others.
public final class TypingRoutes {
    private static final int PAGES = 8;
    private static final int MUNICIPALITIES = 2;
    private static final int SEARCHES = 3;

    /// No page has this kind.
    private static final String SEARCH = "search";

    private static final int LONGEST = 100;

    private final Searching searching;
    private final UsefulSearches useful;
    private final MunicipalityNames municipalities;

    public TypingRoutes(
            Searching searching, UsefulSearches useful, MunicipalityRegister municipalities) {
        this.searching = searching;
        this.useful = useful;
        this.municipalities = new MunicipalityNames(municipalities);
    }

    /// `/api/v1/suggest`
    public void suggest(Context context) {
        String typed = context.queryParam("q");
        List<SuggestionJson> offered =
                typed == null || typed.isBlank() || typed.length() > LONGEST
                        ? List.of()
                        : Stream.of(pages(typed), municipalities(typed, context), searches(typed))
                                .flatMap(group -> group)
                                .toList();
        Responses.send(context, Json.answer(new SuggestJson(offered)));
    }

    private Stream<SuggestionJson> pages(String typed) {
        return searching.suggest(typed, PAGES).stream()
                .map(TypingRoutes::json)
                .collect(
                        Collectors.groupingBy(
                                SuggestionJson::kind, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(List::stream);
    }

    private static SuggestionJson json(Suggestion page) {
        return new SuggestionJson(page.text(), page.address().kind().code(), page.address().path());
    }

    private Stream<SuggestionJson> municipalities(String typed, Context context) {
        return municipalities.beginning(typed, MUNICIPALITIES, Reader.of(context).texts());
    }

    /// What is typed to its end already needs no offer.
    private Stream<SuggestionJson> searches(String typed) {
        return useful.beginning(typed, SEARCHES).stream()
                .filter(words -> !words.equalsIgnoreCase(typed.strip()))
                .map(words -> new SuggestionJson(words, SEARCH, Urls.search(words)));
    }
}
