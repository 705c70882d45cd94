package no.dypdykk.engine.attachment;

import no.dypdykk.core.attachment.AttachmentFlaw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// PDF (ISO 32000): its words, read by a Java of its own with little memory and little time, since
/// a small file can be made to grow without end where we cannot count. One is read at a time.
final class PdfFile {
    private static final long SECONDS = 30;
    private static final String MEMORY = "-Xmx256m";
    private static final Semaphore ONE = new Semaphore(1);

    private PdfFile() {}

    static boolean is(byte[] file) {
        return Bytes.begin(file, 0, "%PDF-");
    }

    /// The words on each page.
    ///
    /// @throws FileRefused when they cannot be read
    static List<String> pages(byte[] file) {
        ONE.acquireUninterruptibly();
        try {
            return pages(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw OfficeFile.hostile();
        } finally {
            ONE.release();
        }
    }

    private static List<String> pages(String words) {
        return List.of(words.split(String.valueOf(PdfWords.NEXT_PAGE), -1));
    }

    private static String read(byte[] file) throws IOException, InterruptedException {
        Path out = Files.createTempFile("dypdykk", ".txt");
        try {
            Process process =
                    new ProcessBuilder(command())
                            .redirectOutput(out.toFile())
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            Thread.startVirtualThread(() -> send(file, process));
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw OfficeFile.hostile();
            }
            requireRead(process.exitValue());
            return Files.readString(out, StandardCharsets.UTF_8);
        } finally {
            Files.delete(out);
        }
    }

    private static void requireRead(int exit) {
        switch (exit) {
            case PdfWords.READ -> {}
            case PdfWords.LOCKED -> throw new FileRefused(AttachmentFlaw.ATTACHMENT_LOCKED);
            case PdfWords.DAMAGED -> throw Bytes.damaged();
            default -> throw OfficeFile.hostile();
        }
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                PdfWords.class.getName());
    }

    /// Whoever reads may end before the end of the file.
    private static void send(byte[] file, Process process) {
        try (var in = process.getOutputStream()) {
            new ByteArrayInputStream(file).transferTo(in);
        } catch (IOException e) {
            process.destroy();
        }
    }
}
