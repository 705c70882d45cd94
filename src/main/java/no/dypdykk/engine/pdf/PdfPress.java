package no.dypdykk.engine.pdf;

import no.dypdykk.port.PdfFiles;
import no.dypdykk.port.PrintedPictures;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets few documents be made at a time, since each takes much memory. Safe for all threads.
public final class PdfPress implements PdfFiles {
    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 5;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final PrintedPictures pictures;

    public PdfPress(PrintedPictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public Optional<byte[]> write(Sheets sheets) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(Printing.print(sheets, pictures));
        } finally {
            places.release();
        }
    }
}
