package no.dypdykk.feature.exchange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/// The library that came with the program, in its jar or beside its classes. Open it to read, and
/// close it after.
public final class BundledLibrary implements AutoCloseable {
    private final Path root;
    private final @Nullable FileSystem archive;

    private BundledLibrary(Path root, @Nullable FileSystem archive) {
        this.root = root;
        this.archive = archive;
    }

    public static BundledLibrary open() {
        URL folder = BundledLibrary.class.getResource("/content");
        if (folder == null) {
            throw new IllegalStateException("the program was built without its library");
        }
        try {
            return open(folder.toURI());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a resource has a proper address", e);
        }
    }

    private static BundledLibrary open(URI folder) throws IOException {
        if (!folder.getScheme().equals("jar")) {
            return new BundledLibrary(Path.of(folder), null);
        }
        var archive = FileSystems.newFileSystem(folder, Map.of());
        return new BundledLibrary(archive.getPath("/content"), archive);
    }

    public Path root() {
        return root;
    }

    @Override
    public void close() throws IOException {
        if (archive != null) {
            archive.close();
        }
    }
}
