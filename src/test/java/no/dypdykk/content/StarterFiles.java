package no.dypdykk.content;

import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.Series;
import no.dypdykk.core.evidence.SeriesReader;
import no.dypdykk.core.page.Page;
import no.dypdykk.core.page.PageAddress;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.core.text.FrontMatter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The files under `content/` of this project.
final class StarterFiles {
    private static final Path CONTENT = Path.of("content");

    private StarterFiles() {}

    /// @param path of the file, as it is shown when a test fails
    record PageFile(String path, FrontMatter frontMatter, Page page, @Nullable PageId id) {
        PageAddress address() {
            return page.head().address();
        }
    }

    /// @throws AssertionError with all problems when a file is no page
    static List<PageFile> pages() {
        try (var files = Files.walk(CONTENT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(StarterFiles::page)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<PageAddress, PageFile> byAddress() {
        return pages().stream().collect(Collectors.toMap(PageFile::address, file -> file));
    }

    static MunicipalityRegister municipalities() {
        return MunicipalityRegister.of(
                text(CONTENT.resolve("municipalities.csv")),
                text(CONTENT.resolve("municipality_history.csv")));
    }

    static Indicators indicators() {
        return Indicators.of(text(CONTENT.resolve("indicators.tsv")));
    }

    static List<Series> series() {
        return SeriesReader.read(text(CONTENT.resolve("series.csv")));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PageFile page(Path file) {
        var text = text(file);
        return switch (FrontMatter.parse(text)) {
            case FrontMatter.Parsing.Unreadable(var flaw) ->
                    throw new AssertionError(file + ": " + flaw);
            case FrontMatter.Parsing.Parsed(var frontMatter) ->
                    switch (PageReader.read(frontMatter)) {
                        case PageReading.Refused(var problems) ->
                                throw new AssertionError(file + ": " + problems);
                        case PageReading.Read(var page, var id) ->
                                new PageFile(file.toString(), frontMatter, page, id);
                    };
        };
    }
}
