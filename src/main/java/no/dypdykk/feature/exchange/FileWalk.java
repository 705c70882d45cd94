package no.dypdykk.feature.exchange;

import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.ProblemCode;
import no.dypdykk.core.text.TableFlaw;
import no.dypdykk.feature.exchange.LoadReport.BadFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the Markdown files of a folder and its folders, in order of path. Names that begin with a
/// dot are passed over. Links are not followed, so nothing outside the folder is read.
final class FileWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<String> files = new ArrayList<>();
    private final List<BadFile> bad = new ArrayList<>();

    private FileWalk(Path root) {
        this.root = root;
    }

    /// @param files paths within the folder, with `/`
    record Found(List<String> files, List<BadFile> bad) {}

    static Found in(Path root) {
        var walk = new FileWalk(root);
        try {
            if (Files.exists(root) && !Files.isDirectory(root)) {
                throw new NotDirectoryException(root.toString());
            }
            Files.walkFileTree(root, walk);
        } catch (IOException e) {
            throw ExchangeFailure.read(root, e);
        }
        walk.files.sort(Comparator.naturalOrder());
        return new Found(walk.files, walk.bad);
    }

    static BadFile bad(String file, ProblemCode code, int line, String... details) {
        return new BadFile(file, List.of(new Problem("-", line, code.code(), List.of(details))));
    }

    static BadFile bad(String file, TableFlaw flaw) {
        return bad(file, ProblemCode.TABLE_FLAW, flaw.line(), flaw.value(), flaw.expectation());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (isHidden(file)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            var target = Files.readSymbolicLink(file).toString();
            bad.add(bad(name(file), ProblemCode.SYMBOLIC_LINK, 0, target));
        } else if (attributes.isRegularFile() && file.toString().endsWith(".md")) {
            files.add(name(file));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
        if (file.equals(root)) {
            throw reason;
        }
        bad.add(bad(name(file), ProblemCode.UNREADABLE, 0, reason.toString()));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason)
            throws IOException {
        return reason == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, reason);
    }

    private boolean isHidden(Path path) {
        var name = path.getFileName();
        return !path.equals(root) && name != null && name.toString().startsWith(".");
    }

    private String name(Path file) {
        return root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
