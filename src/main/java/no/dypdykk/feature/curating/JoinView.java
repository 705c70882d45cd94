package no.dypdykk.feature.curating;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.web.FormProblems;
import no.dypdykk.web.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Letting a page go up in another one: which, and what will change.
///
/// @param path of this view, where both forms go
/// @param title of the page that goes
/// @param titles of the pages that could stay
/// @param typed what was chosen; may be empty
/// @param preview null until a page is chosen
/// @param done what has just happened; null when nothing has
public record JoinView(
        String path,
        PageKind kind,
        String title,
        List<String> titles,
        String typed,
        FormProblems problems,
        @Nullable Preview preview,
        @Nullable Done done) {
    public JoinView {
        titles = List.copyOf(titles);
    }

    /// @param kept id of the page that stays
    /// @param seen numbers of the revisions of the page that goes and of the one that stays
    /// @param from address that will lead to the other page
    /// @param links number of pages that link to the page that goes
    /// @param first some of them
    /// @param names that the page that stays is found by from then on
    /// @param swapped address for doing it the other way round
    public record Preview(
            Link page,
            String kept,
            List<Integer> seen,
            String from,
            int links,
            List<Link> first,
            List<String> names,
            String swapped) {
        public Preview {
            seen = List.copyOf(seen);
            first = List.copyOf(first);
            names = List.copyOf(names);
        }
    }

    /// @param title of the page that went
    /// @param history where its texts are
    public record Done(String title, Link page, String history) {}
}
