package no.dypdykk.engine.files;

import no.dypdykk.port.AttachmentFiles;
import no.dypdykk.port.StoreFailure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A folder with a file per hash, `ab/abcd…`, and beside it what was made of it, `ab/abcd….w480`. A
/// file is written whole under another name, synced, and then named by its hash, so one that is
/// there is whole. Any thread may call.
public record HashedFiles(Path folder) implements AttachmentFiles {
    private static final String UNFINISHED = ".part";

    /// Those of a data folder.
    public static HashedFiles in(Path data) {
        return new HashedFiles(data.resolve("vedlegg"));
    }

    @Override
    public String put(byte[] bytes) {
        var hash = hash(bytes);
        var file = file(hash);
        if (!Files.exists(file)) {
            write(hash, file, bytes);
        }
        return hash;
    }

    @Override
    public Optional<byte[]> read(String hash) {
        return read(file(hash));
    }

    @Override
    public Optional<InputStream> open(String hash) {
        try {
            return Optional.of(Files.newInputStream(file(hash)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failure("cannot be read", hash, e);
        }
    }

    @Override
    public Optional<byte[]> readDerived(String hash, String what) {
        return read(derived(hash, what));
    }

    @Override
    public void putDerived(String hash, String what, byte[] bytes) {
        write(hash, derived(hash, what), bytes);
    }

    @Override
    public void remove(String hash) {
        var inside = inside(hash);
        if (!Files.isDirectory(inside)) {
            return;
        }
        try (var files = Files.list(inside)) {
            for (var file : files.filter(file -> name(file).startsWith(hash)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw failure("could not be removed", hash, e);
        }
    }

    @Override
    public List<String> hashes() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(Files::isRegularFile)
                    .map(HashedFiles::name)
                    .filter(name -> name.length() == 64)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failure("cannot be listed", folder.toString(), e);
        }
    }

    @Override
    public boolean isWhole(String hash) {
        return read(hash).filter(bytes -> hash(bytes).equals(hash)).isPresent();
    }

    private static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failure("cannot be read", file.toString(), e);
        }
    }

    private void write(String hash, Path file, byte[] bytes) {
        try {
            Files.createDirectories(inside(hash));
            var unfinished = file.resolveSibling(name(file) + "." + UUID.randomUUID() + UNFINISHED);
            try (var out =
                    FileChannel.open(
                            unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                out.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            sync(inside(hash));
            sync(folder);
        } catch (IOException e) {
            throw failure("could not be written", file.toString(), e);
        }
    }

    /// A name in a folder is safe when the folder is.
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path inside(String hash) {
        return folder.resolve(hash.substring(0, 2));
    }

    private Path file(String hash) {
        return inside(hash).resolve(hash);
    }

    private Path derived(String hash, String what) {
        return inside(hash).resolve(hash + "." + what);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static StoreFailure failure(String what, String file, IOException e) {
        return new StoreFailure("attachment %s %s: %s".formatted(file, what, e), e);
    }
}
