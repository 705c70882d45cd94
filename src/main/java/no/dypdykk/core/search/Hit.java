package no.dypdykk.core.search;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// One page that matches, with the reason.
///
/// @param title the page's title with the matching words marked
/// @param snippet the best lines of the summary and text with the matching words marked
/// @param inFile where in a file the words stand that the page itself lacks; null when they stand
///   in none
/// @param why the asked words that the page has, as they are written in the page
/// @param alike what the municipality it is about has in common with the reader's; empty when it
///   was not lifted
/// @param standing what speaks for it whatever is asked
/// @param lacks the asked words that the page does not have, as typed
public record Hit(
        PageId id,
        PageAddress address,
        String lang,
        Marked title,
        String summary,
        Marked snippet,
        double score,
        @Nullable InFile inFile,
        Set<Facet> alike,
        Set<Standing> standing,
        List<String> why,
        List<String> lacks) {
    public Hit {
        alike = Set.copyOf(alike);
        standing = Set.copyOf(standing);
        why = List.copyOf(why);
        lacks = List.copyOf(lacks);
    }
}
