package no.dypdykk.feature.editing;

import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.port.Store;
import no.dypdykk.web.PageAccess;

import java.time.InstantSource;

/// What the pages share on which people write.
public final class EditorParts {
    private final OpenPages pages;
    private final DraftKeeping drafts;
    private final FormSaving saving;
    private final PageNames names;
    private final EditorViews views;

    public EditorParts(
            Store store,
            InstantSource clock,
            Editing editing,
            PageAccess access,
            MunicipalityRegister register,
            Indicators indicators) {
        this.pages = new OpenPages(store, access);
        this.drafts = new DraftKeeping(store, clock);
        this.saving = new FormSaving(editing);
        this.names = new PageNames(store, register);
        this.views = new EditorViews(names, indicators);
    }

    OpenPages pages() {
        return pages;
    }

    DraftKeeping drafts() {
        return drafts;
    }

    FormSaving saving() {
        return saving;
    }

    PageNames names() {
        return names;
    }

    EditorViews views() {
        return views;
    }
}
