package no.dypdykk.port;

import no.dypdykk.core.page.PageId;
import no.dypdykk.core.search.Facet;
import no.dypdykk.core.search.FoundPassage;
import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.core.search.IndexPosition;
import no.dypdykk.core.search.RankedField;
import no.dypdykk.core.search.SearchQuery;
import no.dypdykk.core.search.SearchResult;
import no.dypdykk.core.search.Suggestion;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds published pages. Derived: everything in it can be built again from the store. All methods
/// may be called from any thread; `apply`, `commit` and `rebuild` from one at a time.
public interface SearchIndex extends AutoCloseable {
    /// What the index holds durably or will hold after its next commit.
    IndexPosition position();

    /// Brings the index to `upTo`: replaces the given documents, removes the given pages. Repeating
    /// it changes nothing. Every `find` that starts after it returns sees the result.
    void apply(List<IndexDocument> documents, List<PageId> gone, IndexPosition upTo);

    /// Makes what was applied durable. Costs a disk flush: call it after some volume or time, not
    /// after each page. What was not committed before a crash is applied again.
    void commit();

    /// Replaces everything by the documents, in one step that readers see whole, durably.
    void rebuild(Iterable<IndexDocument> documents, IndexPosition upTo);

    SearchResult find(SearchQuery query);

    /// What each field gave to the score of the hits that [#find] answers the query with; empty for
    /// hits that are not ranked by words.
    Map<PageId, Map<RankedField, Double>> shares(SearchQuery query);

    /// Lines of the best pages that may answer a question, best first, at most two of one page;
    /// none for text without words that tell something. Only pages within the choice, as in a
    /// [SearchQuery].
    List<FoundPassage> passages(String question, Map<Facet, Set<String>> chosen, int limit);

    /// Pages whose title, alias or name has a word that begins as typed; best first. From the third
    /// letter on one mistake is borne in a word that no name begins with.
    List<Suggestion> suggest(String typed, int limit);

    /// Pages like this one, best first, itself left out; empty when the page is not in the index.
    List<Hit> related(PageId page, int limit);

    /// Ids and change numbers of all documents, in order of id.
    List<Entry> entries();

    Health check();

    @Override
    void close();

    record Entry(PageId id, long change) {}
}
