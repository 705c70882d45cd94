package no.dypdykk.feature.exchange;

/// Told now and then how far a load or an export has come.
@FunctionalInterface
public interface LoadProgress {
    /// For those who do not want to know.
    LoadProgress SILENT = (_, _) -> {};

    void reached(int files, int ofAll);
}
