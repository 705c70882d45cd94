package no.dypdykk.feature.exchange;

import no.dypdykk.feature.exchange.LoadReport.BadFile;
import no.dypdykk.feature.exchange.LoadReport.LoadedFile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Collects what becomes of the files of one load. Used by the loading thread only.
final class LoadTally {
    private final List<LoadedFile> created = new ArrayList<>();
    private final List<LoadedFile> changed = new ArrayList<>();
    private final List<LoadedFile> edited = new ArrayList<>();
    private final List<BadFile> bad = new ArrayList<>();
    private int unchanged;

    LoadTally(List<BadFile> bad) {
        this.bad.addAll(bad);
    }

    void unchanged(int files) {
        unchanged += files;
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

    LoadReport report(int series) {
        bad.sort(Comparator.comparing(BadFile::file));
        return new LoadReport(unchanged, created, changed, edited, bad, series);
    }
}
