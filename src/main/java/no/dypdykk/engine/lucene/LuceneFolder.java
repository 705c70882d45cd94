package no.dypdykk.engine.lucene;

import no.dypdykk.core.search.IndexDocument;
import no.dypdykk.core.search.IndexPosition;

import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Opens the index in a folder, or an empty one where there is none that can be used: another
/// schema, files of another program, broken files. What cannot be used is removed, for everything
/// in it can be made again.
final class LuceneFolder {
    private static final String SCHEMA = "schema";
    private static final String EPOCH = "epoch";
    private static final String CHANGE = "change";
    private static final String FIGURES = "figures";
    private static final double RAM_BUFFER_MB = 8;

    /// A search looks every term up in every segment; Lucene's own choice is eight.
    private static final double FEW_SEGMENTS = 3;

    /// Where an empty index is.
    static final IndexPosition NOWHERE = new IndexPosition("", 0);

    private LuceneFolder() {}

    record Opened(OpenIndex index, IndexPosition position) {}

    static Opened open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var directory = MMapDirectory.open(folder);
        try {
            var kept = position(directory);
            if (kept.isPresent()) {
                return new Opened(new OpenIndex(writer(directory)), kept.get());
            }
        } catch (IOException e) {
            if (!isDamage(e)) {
                throw e;
            }
        }
        return new Opened(empty(folder), NOWHERE);
    }

    /// Files that are missing, cut short or not what they were.
    static boolean isDamage(IOException failure) {
        return failure instanceof CorruptIndexException
                || failure instanceof IndexFormatTooOldException
                || failure instanceof IndexFormatTooNewException
                || failure instanceof EOFException
                || failure instanceof NoSuchFileException
                || failure instanceof FileNotFoundException;
    }

    /// Opens an empty index, whatever is there.
    static OpenIndex empty(Path folder) throws IOException {
        var directory = MMapDirectory.open(folder);
        clear(directory);
        return new OpenIndex(writer(directory));
    }

    /// How far a kept index of this schema had come.
    private static Optional<IndexPosition> position(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Optional.empty();
        }
        var marks = SegmentInfos.readLatestCommit(directory).getUserData();
        return IndexDocument.MADE_WITH.equals(marks.get(SCHEMA))
                ? Optional.of(
                        new IndexPosition(
                                marks.getOrDefault(EPOCH, ""),
                                Long.parseLong(marks.getOrDefault(CHANGE, "0")),
                                marks.getOrDefault(FIGURES, "")))
                : Optional.empty();
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

    private static IndexWriter writer(Directory directory) throws IOException {
        var config = new IndexWriterConfig();
        config.setRAMBufferSizeMB(RAM_BUFFER_MB);
        config.setCommitOnClose(false);
        config.setMergePolicy(merging());
        try {
            return new IndexWriter(directory, config);
        } catch (LockObtainFailedException e) {
            throw new IOException("another process uses the index: " + directory, e);
        }
    }

    private static MergePolicy merging() {
        var merging = new TieredMergePolicy();
        merging.setSegmentsPerTier(FEW_SEGMENTS);
        return merging;
    }

    static void mark(IndexWriter writer, IndexPosition position) {
        writer.setLiveCommitData(
                Map.of(
                                SCHEMA, IndexDocument.MADE_WITH,
                                EPOCH, position.epoch(),
                                CHANGE, Long.toString(position.change()),
                                FIGURES, position.figures())
                        .entrySet());
    }
}
