package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.core.search.IndexPosition;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
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
        var directory = MMapDirectory.open(folder);
        var found = look(directory);
        if (!found.usable) {
            clear(directory);
        }
        return new Opened(writer(directory), found.position, found.notice);
    }

    /// Opens an empty index, whatever is there.
    static IndexWriter empty(Path folder) throws IOException {
        var directory = MMapDirectory.open(folder);
        clear(directory);
        return writer(directory);
    }

    private record Found(boolean usable, IndexPosition position, String notice) {}

    private static Found look(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return new Found(false, NOWHERE, "");
        }
        try {
            var marks = marks(directory);
            if (!Integer.toString(IndexDocument.SCHEMA).equals(marks.get(SCHEMA))) {
                return new Found(false, NOWHERE, "it has another schema");
            }
            var change = Long.parseLong(marks.getOrDefault(CHANGE, "0"));
            return new Found(true, new IndexPosition(marks.getOrDefault(EPOCH, ""), change), "");
        } catch (IOException | IllegalArgumentException e) {
            return new Found(false, NOWHERE, "it cannot be read: " + e.getMessage());
        }
    }

    /// Removes what Lucene wrote, and nothing else that may lie in the folder.
    private static void clear(Directory directory) throws IOException {
        try (var _ = lock(directory)) {
            for (var file : directory.listAll()) {
                if (isLucenes(file)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static boolean isLucenes(String file) {
        return IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
                || file.startsWith(IndexFileNames.SEGMENTS)
                || file.startsWith(IndexFileNames.PENDING_SEGMENTS);
    }

    private static Lock lock(Directory directory) throws IOException {
        try {
            return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
        } catch (LockObtainFailedException e) {
            throw new IOException("another process uses the index: " + directory, e);
        }
    }

    private static Map<String, String> marks(Directory directory) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            return Map.copyOf(reader.getIndexCommit().getUserData());
        }
    }

    private static IndexWriter writer(Directory directory) throws IOException {
        var config = new IndexWriterConfig();
        config.setRAMBufferSizeMB(RAM_BUFFER_MB);
        config.setCommitOnClose(false);
        try {
            return new IndexWriter(directory, config);
        } catch (LockObtainFailedException e) {
            throw new IOException("another process uses the index: " + directory, e);
        }
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
