package no.dypdykk.feature.finding;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.search.RankedField;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchResult;
import no.dypdykk.core.search.Suggestion;
import no.dypdykk.core.text.PersonalData;
import no.dypdykk.port.Health;
import no.dypdykk.port.Pages.Summary;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Store;
import no.dypdykk.port.StoreFailure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Searches what is saved at this moment, and remembers what nobody found.
public final class Searching {
    private static final Logger LOG = LoggerFactory.getLogger(Searching.class);
    private static final int LONGEST_MISS = 200;

    private final Store store;
    private final SearchIndex index;
    private final Runnable catchUp;
    private final Clock clock;
    private final Cards cards;

    /// @param catchUp brings the index level with the store; returns at once when it is
    public Searching(Store store, SearchIndex index, Runnable catchUp, Clock clock) {
        this.store = store;
        this.index = index;
        this.catchUp = catchUp;
        this.clock = clock;
        this.cards = new Cards(store);
    }

    /// Finds, and counts a first page without hits as a gap for the coordinators to look at.
    public SearchResult find(SearchQuery query) {
        SearchResult result = look(query);
        if (result.hits().isEmpty() && isQuestion(query) && isNobodys(query.text())) {
            remember(query.text().strip());
        }
        return result;
    }

    /// Whether the last search may have missed what was saved lately, as when the disk is full.
    public boolean isBehind() {
        return index.position().change() < store.position()
                || !(index.check() instanceof Health.Well);
    }

    /// Pages for words that nobody typed as a search: without hits they are no gap.
    public SearchResult look(SearchQuery query) {
        catchUp.run();
        return index.find(query);
    }

    /// A search is answered also when the store cannot take a note of it.
    private void remember(String words) {
        LocalDate today = LocalDate.now(clock);
        try {
            store.write(tx -> {
                tx.searches().missed(words, today);
                return true;
            });
        } catch (StoreFailure e) {
            LOG.warn("a search without hits was not noted: {}", e.getMessage());
        }
    }

    /// What each field gave to each hit of a search.
    public Map<PageId, Map<RankedField, Double>> shares(SearchQuery query) {
        catchUp.run();
        return index.shares(query);
    }

    /// Lines that may answer a question, of pages within the choice.
    Quotations passages(SearchQuery query, int limit) {
        catchUp.run();
        return Quotations.of(index.passages(query.text(), query.chosen(), limit), store);
    }

    public List<Suggestion> suggest(String typed, int limit) {
        catchUp.run();
        return index.suggest(typed, limit);
    }

    /// Cards and titles of the pages that were hit, as they are now.
    public Map<PageAddress, Summary> summaries(Stream<PageAddress> hits) {
        return cards.of(hits);
    }

    /// Rule P10 of `src/doc/access.md`: searches for people are not kept.
    private static boolean isNobodys(String words) {
        return PersonalData.in(words).isEmpty();
    }

    /// Whether this is the beginning of a search, and not one that was narrowed or leafed through.
    static boolean isQuestion(SearchQuery query) {
        return !query.isBlank()
                && query.page() == 1
                && query.size() > 0
                && query.chosen().isEmpty()
                && query.text().length() <= LONGEST_MISS;
    }
}
