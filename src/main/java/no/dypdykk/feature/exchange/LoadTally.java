package no.dypdykk.feature.exchange;

import no.dypdykk.core.page.PageId;
import no.dypdykk.feature.exchange.LoadReport.BadFile;
import no.dypdykk.feature.exchange.LoadReport.LoadedFile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects what becomes of the files of one load. Used by the loading thread only.
final class LoadTally {
    private final List<LoadedFile> created = new ArrayList<>();
    private final List<LoadedFile> changed = new ArrayList<>();
    private final List<LoadedFile> edited = new ArrayList<>();
    private final List<BadFile> bad = new ArrayList<>();
    private final Map<PageId, String> fileOfPage = new HashMap<>();
    private int unchanged;
    private int withoutAccount;

    LoadTally(List<BadFile> bad) {
        this.bad.addAll(bad);
    }

    void unchanged(PageId page, String file) {
        unchanged++;
        belongs(page, file);
    }

    /// The file is that page, in this load.
    void belongs(PageId page, String file) {
        fileOfPage.put(page, file);
    }

    boolean isOfAnotherFile(PageId page, String file) {
        return !fileOfPage.getOrDefault(page, file).equals(file);
    }

    void bad(BadFile file) {
        bad.add(file);
    }

    void add(FileOutcome outcome) {
        switch (outcome) {
            case FileOutcome.Created(var file) -> created.add(file);
            case FileOutcome.Changed(var file) -> changed.add(file);
            case FileOutcome.EditedSince(var file) -> edited.add(file);
            case FileOutcome.Bad(var file) -> bad.add(file);
            case FileOutcome.Unchanged _ -> unchanged++;
        }
    }

    /// Someone in the folder is nobody here.
    void withoutAccount() {
        withoutAccount++;
    }

    LoadReport report(int series) {
        bad.sort(Comparator.comparing(BadFile::file));
        return new LoadReport(unchanged, created, changed, edited, bad, series, withoutAccount);
    }
}
