package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.core.search.IndexPosition;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Opens the index in a folder, or an empty one where there is none that can be used: another
/// schema, files of another program, broken files. What cannot be used is removed, for everything
/// in it can be made again.
final class LuceneFolder {
    private static final String SCHEMA = "schema";
    private static final String EPOCH = "epoch";
    private static final String CHANGE = "change";
    private static final double RAM_BUFFER_MB = 8;

    /// Where an empty index is.
    static final IndexPosition NOWHERE = new IndexPosition("", 0);

    private LuceneFolder() {}

    /// @param notice why an index that was there was not used; empty otherwise
    record Opened(IndexWriter writer, IndexPosition position, String notice) {}

    static Opened open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return open(folder, MMapDirectory.open(folder));
    }

    /// Opens without looking at what is there; the next commit replaces it.
    static IndexWriter empty(Path folder) throws IOException {
        return writer(MMapDirectory.open(folder), OpenMode.CREATE);
    }

    private static Opened open(Path folder, Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return new Opened(writer(directory, OpenMode.CREATE), NOWHERE, "");
        }
        try {
            var marks = marks(directory);
            if (Integer.toString(IndexDocument.SCHEMA).equals(marks.get(SCHEMA))) {
                var position =
                        new IndexPosition(
                                marks.getOrDefault(EPOCH, ""),
                                Long.parseLong(marks.getOrDefault(CHANGE, "0")));
                return new Opened(writer(directory, OpenMode.APPEND), position, "");
            }
            return new Opened(writer(directory, OpenMode.CREATE), NOWHERE, "it has another schema");
        } catch (LockObtainFailedException e) {
            throw new IOException("another process uses " + folder, e);
        } catch (IOException | IllegalArgumentException e) {
            return new Opened(
                    writer(directory, OpenMode.CREATE), NOWHERE, "it cannot be read: " + e);
        }
    }

    private static Map<String, String> marks(Directory directory) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            return Map.copyOf(reader.getIndexCommit().getUserData());
        }
    }

    private static IndexWriter writer(Directory directory, OpenMode mode) throws IOException {
        var config = new IndexWriterConfig();
        config.setOpenMode(mode);
        config.setRAMBufferSizeMB(RAM_BUFFER_MB);
        config.setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    static void mark(IndexWriter writer, IndexPosition position) {
        writer.setLiveCommitData(
                Map.of(
                                SCHEMA, Integer.toString(IndexDocument.SCHEMA),
                                EPOCH, position.epoch(),
                                CHANGE, Long.toString(position.change()))
                        .entrySet());
    }
}
