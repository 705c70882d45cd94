package no.dypdykk.feature.reading;

import no.dypdykk.core.page.PageKind;
import no.dypdykk.web.Link;
import no.dypdykk.web.Paging;
import no.dypdykk.web.Teaser;

import java.util.List;

/// The pages of one kind, some at a time.
///
/// @param total pages of the kind
/// @param sorts orders to choose between
public record KindListView(
        PageKind kind, int total, List<Teaser> pages, List<Sort> sorts, Paging paging) {
    public KindListView {
        pages = List.copyOf(pages);
        sorts = List.copyOf(sorts);
    }

    public record Sort(Link link, boolean chosen) {}
}
