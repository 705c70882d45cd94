package no.dypdykk.engine.sql;

import no.dypdykk.port.StoreFailure;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a data folder for one process. The operating system lets go of it when the process ends,
/// however it ends.
final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Makes the folder when it is missing, and takes it.
    static FolderLock take(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StoreFailure(
                        "Datamappen %s er i bruk av en annen prosess. Stopp den, eller velg en annen mappe med --data."
                                .formatted(folder));
            }
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new StoreFailure(
                    "Datamappen %s kan ikke skrives (%s). Gi denne brukeren rett til å skrive der, eller velg en annen mappe med --data."
                            .formatted(folder, reason(e)),
                    e);
        }
    }

    private static String reason(IOException failure) {
        return failure instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : "systemet nekter";
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreFailure("Låsen på datamappen kunne ikke gis tilbake.", e);
        }
    }
}
