package no.dypdykk.feature.editing;

import no.dypdykk.core.page.PageKind;

import java.util.List;

/// What someone can start to write.
public record NewPageView(List<PageKind> kinds) {
    public NewPageView {
        kinds = List.copyOf(kinds);
    }
}
