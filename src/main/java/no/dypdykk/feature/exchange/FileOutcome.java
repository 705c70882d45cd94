package no.dypdykk.feature.exchange;

import no.dypdykk.feature.exchange.LoadReport.LoadedFile;

/// What became of one file.
sealed interface FileOutcome {
    record Created(LoadedFile file) implements FileOutcome {}

    record Changed(LoadedFile file) implements FileOutcome {}

    record Unchanged() implements FileOutcome {}

    record EditedSince(LoadedFile file) implements FileOutcome {}

    record Bad(LoadReport.BadFile why) implements FileOutcome {}
}
