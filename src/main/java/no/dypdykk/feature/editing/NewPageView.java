package no.dypdykk.feature.editing;

import no.dypdykk.core.page.PageKind;

import java.util.List;

/// What someone can start to write, and what they began.
public record NewPageView(List<PageKind> kinds, List<UnsavedView> unsaved) {
    public NewPageView {
        kinds = List.copyOf(kinds);
        unsaved = List.copyOf(unsaved);
    }
}
