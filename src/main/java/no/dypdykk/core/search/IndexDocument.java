package no.dypdykk.core.search;

import no.dypdykk.core.evidence.table.Analysing;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.text.NorwegianTerms;
import no.dypdykk.core.text.Passage;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One published page as the index sees it. Everything in it can be made again from the store.
///
/// @param change number of the change this document was made from
/// @param headings text of the headings, plain
/// @param body text without markup, blank line between paragraphs
/// @param passages what of the body can answer a question by itself
/// @param names other names that should find it: aliases, municipality names and numbers old and
///   new
/// @param linked titles of the practices and concepts it uses, and names of the counties it is
///   about
/// @param files words of the files that it shows or links to
/// @param facets values per facet, as codes, slugs or numbers; with a part its whole, see
///   [Facet#whole]
/// @param updated when the page was last changed
public record IndexDocument(
        PageId id,
        long change,
        PageAddress address,
        String lang,
        String title,
        String summary,
        List<String> headings,
        String body,
        List<Passage> passages,
        List<String> names,
        List<String> linked,
        List<AttachedPage> files,
        Map<Facet, List<String>> facets,
        Instant updated) {
    /// Raised when a document's form or the analysis of its text changes: an index with another
    /// number is built again.
    private static final int SCHEMA = 9;

    /// What an index must have been made with to be used: the form of the documents, how words are
    /// read, and the method that cases are graded by.
    public static final String MADE_WITH =
            SCHEMA + "." + NorwegianTerms.edition() + ", " + Analysing.METHOD;

    public IndexDocument {
        headings = List.copyOf(headings);
        passages = List.copyOf(passages);
        names = List.copyOf(names);
        linked = List.copyOf(linked);
        files = List.copyOf(files);
        facets = Map.copyOf(facets);
    }
}
