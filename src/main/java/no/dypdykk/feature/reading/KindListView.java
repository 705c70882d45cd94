package no.dypdykk.feature.reading;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.web.Link;
import no.dypdykk.web.Teaser;

import java.util.List;

/// All pages of one kind.
///
/// @param sorts orders to choose between
public record KindListView(PageKind kind, List<Teaser> pages, List<Sort> sorts) {
    public KindListView {
        pages = List.copyOf(pages);
        sorts = List.copyOf(sorts);
    }

    public record Sort(Link link, boolean chosen) {}
}
