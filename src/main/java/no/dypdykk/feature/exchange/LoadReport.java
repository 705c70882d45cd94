package no.dypdykk.feature.exchange;

import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.Problem;

import java.util.List;

/// What became of the files of a folder, each in order of path.
///
/// @param unchanged how many files the store knows as they are
/// @param created files that became new pages
/// @param changed files that gave a page a new revision
/// @param edited files that differ from pages which were edited in the application since; the pages
///   were left as they are
/// @param bad files that cannot be pages, and why
/// @param series background series that were stored
/// @param withoutAccount users whose subscriptions and searches were left out, because they have no
///   account here
public record LoadReport(
        int unchanged,
        List<LoadedFile> created,
        List<LoadedFile> changed,
        List<LoadedFile> edited,
        List<BadFile> bad,
        int series,
        int withoutAccount) {
    public LoadReport {
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        edited = List.copyOf(edited);
        bad = List.copyOf(bad);
    }

    /// @param file path within the folder, with `/`
    public record LoadedFile(String file, PageAddress address) {}

    /// @param file path within the folder, with `/`
    /// @param problems at least one; field `-` when the file as a whole is meant
    public record BadFile(String file, List<Problem> problems) {
        public BadFile {
            problems = List.copyOf(problems);
        }
    }
}
