package no.dypdykk.engine.sheet;

import no.dypdykk.port.SheetFiles;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Looks at how a file begins, and has it read by who can. Names of files are not believed.
public final class SheetReader implements SheetFiles {
    private static final int ZIP = 'P' << 8 | 'K';
    private static final int OLD_EXCEL = 0xD0CF;

    @Override
    public void read(Path file, Rows rows) {
        try {
            switch (beginning(file)) {
                case -1 -> throw new Unreadable("empty");
                case OLD_EXCEL -> throw new Unreadable("old-excel");
                case ZIP -> Workbook.read(file, rows);
                default -> {
                    if (isJson(file)) {
                        JsonStatRows.read(file, rows);
                    } else {
                        TextRows.read(file, rows);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Unreadable("damaged");
        }
    }

    /// Whether the first letter opens a JSON object.
    private static boolean isJson(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int letter = in.read();
            while (letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t') {
                letter = in.read();
            }
            return letter == '{';
        }
    }

    /// The first two bytes as a number; -1 when there are none.
    private static int beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int first = in.read();
            return first < 0 ? -1 : first << 8 | Math.max(0, in.read());
        }
    }
}
