package no.dypdykk.feature.finding;

import no.dypdykk.core.search.Hit;
import no.dypdykk.core.search.Marked;
import no.dypdykk.web.Texts;

import java.util.ArrayList;

/// What a hit shows below its title: the best lines of the page, and where in a file of it the rest
/// stands.
final class SnippetWords {
    private static final String GAP = " … ";

    private SnippetWords() {}

    static Marked of(Hit hit, Texts texts) {
        var found = hit.inFile();
        if (found == null) {
            return hit.snippet();
        }
        var where =
                found.page() == 0
                        ? texts.get("search.in-file", found.file())
                        : texts.get("search.in-file.page", found.file(), found.page());
        var pieces = new ArrayList<>(hit.snippet().pieces());
        pieces.add(new Marked.Piece((pieces.isEmpty() ? "" : GAP) + where + " ", false));
        pieces.addAll(found.excerpt().pieces());
        return new Marked(pieces);
    }
}
