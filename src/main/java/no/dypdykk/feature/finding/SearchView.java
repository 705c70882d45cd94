package no.dypdykk.feature.finding;

import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.page.PageKind;
import no.dypdykk.core.search.Asked;
import no.dypdykk.core.search.Marked;
import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.web.Link;
import no.dypdykk.web.Paging;
import no.dypdykk.web.ResultBadge;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// The search page.
///
/// @param query as typed
/// @param passages lines that may answer, word for word
/// @param onlyPassages they stand in place of pages
/// @param restored the filters are those that were chosen last, not in this search
/// @param explained why its hits stand in their order
/// @param saving keeps it on one's own page
/// @param other the same search with pages in place of passages, or the other way about
/// @param home the reader's municipality
/// @param chosen filters in use; each link takes one away
/// @param clear the same search without filters
/// @param didYouMean a spelling that would find more
/// @param behind whether changes are missing that were saved lately
/// @param standing whether the search is offered to others
/// @param hints what the words of the search name, one line each
/// @param ways from a page without hits to those of the same search that has some
/// @param instead pages and searches to try when nothing was found
public record SearchView(
        String query,
        long total,
        List<PassageView> passages,
        boolean onlyPassages,
        boolean restored,
        Link other,
        Link explained,
        Link saving,
        List<HitView> hits,
        HomeView home,
        List<FacetGroup> facets,
        List<Link> chosen,
        Link clear,
        List<SortChoice> sorts,
        @Nullable Link didYouMean,
        boolean behind,
        List<Hint> hints,
        Standing standing,
        List<Link> ways,
        List<Link> instead,
        Paging paging) {
    /// Value of `vis` in addresses: paragraphs in place of pages.
    public static final String PASSAGES = "avsnitt";

    public SearchView {
        passages = List.copyOf(passages);
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        chosen = List.copyOf(chosen);
        sorts = List.copyOf(sorts);
        hints = List.copyOf(hints);
        ways = List.copyOf(ways);
        instead = List.copyOf(instead);
    }

    /// Whether the text has more words than are looked for.
    public boolean isLong() {
        return query.length() > Asked.MAX_WORDS
                && NorwegianTerms.words(query).stream()
                                .filter(word -> !word.isSmall())
                                .map(NorwegianTerms.Word::plain)
                                .distinct()
                                .count()
                        > Asked.MAX_WORDS;
    }

    /// Such as a municipality, or a filter.
    ///
    /// @param said what the links are
    public record Hint(String said, List<Link> links) {
        public Hint {
            links = List.copyOf(links);
        }
    }

    /// What others see of a search while they type.
    public enum Standing {
        OFFERED,
        HIDDEN,
        NEITHER
    }

    /// @param path of the heading it stands under
    /// @param heading empty before the first heading
    /// @param file page of a file of the page that it stands in; null for lines of the page itself
    /// @param kinds of the figures its page has, without repetition
    public record PassageView(
            String path,
            PageKind kind,
            String lang,
            String title,
            String heading,
            @Nullable Link file,
            Marked text,
            List<Origin> kinds) {
        public PassageView {
            kinds = List.copyOf(kinds);
        }

        /// Where it is quoted from.
        public String source() {
            return file == null ? path : file.path();
        }
    }

    /// @param kinds of the figures the case has, without repetition
    /// @param alike why it stands higher for this reader; empty when it does not
    /// @param why asked words the page has
    /// @param lacks asked words the page does not have
    public record HitView(
            String path,
            PageKind kind,
            String lang,
            Marked title,
            Marked snippet,
            @Nullable String place,
            @Nullable String period,
            List<ResultBadge> results,
            List<Origin> kinds,
            String alike,
            List<String> why,
            List<String> lacks) {
        public HitView {
            results = List.copyOf(results);
            kinds = List.copyOf(kinds);
            why = List.copyOf(why);
            lacks = List.copyOf(lacks);
        }
    }

    /// @param parameter name in the address
    /// @param open shown opened, because something in it is chosen or it is often used
    public record FacetGroup(
            String parameter, String label, boolean open, List<FacetChoice> choices) {
        public FacetGroup {
            choices = List.copyOf(choices);
        }
    }

    /// @param parts what it consists of, to be chosen one by one
    public record FacetChoice(String value, String label, long count, boolean chosen, Parts parts) {
        public FacetChoice(String value, String label, long count, boolean chosen) {
            this(value, label, count, chosen, Parts.NONE);
        }

        FacetChoice with(Optional<Parts> found) {
            return new FacetChoice(value, label, count, chosen, found.orElse(Parts.NONE));
        }

        /// Its id on the page, which has no room for spaces.
        public String id(String parameter) {
            return parameter + "-" + value.replace(' ', '_');
        }
    }

    /// @param parameter name in the address
    /// @param label such as «Kommuner i Nordland»
    /// @param included whether the whole is chosen, and so all of them
    public record Parts(
            String parameter, String label, boolean included, List<FacetChoice> choices) {
        static final Parts NONE = new Parts("", "", false, List.of());

        public Parts {
            choices = List.copyOf(choices);
        }

        public boolean isChosen() {
            return choices.stream().anyMatch(FacetChoice::chosen);
        }
    }

    /// @param value in addresses; empty for the usual order
    public record SortChoice(String value, String label, boolean chosen) {}
}
