package no.dypdykk.feature.finding;

import io.javalin.http.Context;

import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.page.Card;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.search.FoundPassage;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.feature.finding.PassagesJson.PassageJson;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.web.Json;
import no.dypdykk.web.Link;
import no.dypdykk.web.Reader;
import no.dypdykk.web.Responses;
import no.dypdykk.web.Texts;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lines that may answer a question, as JSON. The search page shows the same.
public final class PassageRoutes {
    private static final int PASSAGES = 5;

    private final Searching searching;

    public PassageRoutes(Searching searching) {
        this.searching = searching;
    }

    /// `/api/v1/passages`
    public void api(Context context) {
        SearchQuery query = SearchRequest.read(context.queryParamMap(), PASSAGES);
        Quotations found = searching.passages(query, query.size());
        Texts texts = Reader.of(context).texts();
        Map<PageAddress, Summary> cards = searching.summaries(found.pages());
        Responses.send(
                context,
                Json.answer(
                        new PassagesJson(
                                query.text(),
                                found.passages().stream()
                                        .map(passage ->
                                                json(
                                                        passage,
                                                        found.file(passage, texts),
                                                        cards.get(passage.address())))
                                        .toList())));
    }

    private static PassageJson json(
            FoundPassage passage, Optional<Link> file, @Nullable Summary page) {
        return new PassageJson(
                file.map(Link::path).orElse(passage.path()),
                passage.address().kind().code(),
                passage.address().slug(),
                passage.title(),
                file.map(Link::title).orElse(passage.heading()),
                passage.lang(),
                passage.text().text(),
                SearchApiRoutes.marked(passage.text()),
                kinds(page).stream().map(Origin::code).toList(),
                passage.score());
    }

    /// Kinds of the figures that a page has; none for a page that is gone since.
    static List<Origin> kinds(@Nullable Summary page) {
        Card card = page == null ? Card.EMPTY : page.card();
        return card.origins().stream().sorted().toList();
    }
}
