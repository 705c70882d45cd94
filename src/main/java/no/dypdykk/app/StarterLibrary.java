package no.dypdykk.app;

import no.dypdykk.app.Config.Content;
import no.dypdykk.feature.exchange.BundledLibrary;
import no.dypdykk.feature.exchange.ContentFolder;
import no.dypdykk.feature.exchange.Library;
import no.dypdykk.feature.exchange.LoadProgress;
import no.dypdykk.feature.exchange.LoadReport;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;

/// Loads the starter pages that a server was told to have.
final class StarterLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(StarterLibrary.class);
    private static final String AUTHOR = "Dypdykk";

    private final ContentFolder folder;

    StarterLibrary(ContentFolder folder) {
        this.folder = folder;
    }

    /// Loads what is new or changed and logs what became of it. A bad file stops nothing.
    void load(Content content) {
        switch (content) {
            case Content.Folder(var path) -> report(folder.load(library(path), progress()));
            case Content.Bundled() -> loadBundled();
        }
    }

    private void loadBundled() {
        try (var bundled = BundledLibrary.open()) {
            report(folder.load(library(bundled.root()), progress()));
        } catch (IOException e) {
            LOG.warn("closing the program's own library", e);
        }
    }

    private static Library library(Path root) {
        return Library.starter(root, AUTHOR);
    }

    private static LoadProgress progress() {
        return (files, all) -> {
            if (files % 1000 == 0) {
                LOG.info("{} av {} filer lest", files, all);
            }
        };
    }

    private static void report(LoadReport report) {
        if (!report.created().isEmpty() || !report.changed().isEmpty()) {
            LOG.info(
                    "startbiblioteket: {} nye sider, {} endrede, {} som før",
                    report.created().size(),
                    report.changed().size(),
                    report.unchanged());
        }
        LoadWords.troubles(report).forEach(LOG::warn);
    }
}
