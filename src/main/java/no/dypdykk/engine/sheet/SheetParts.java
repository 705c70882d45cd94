package no.dypdykk.engine.sheet;

import no.dypdykk.port.SheetFiles.Rows;
import no.dypdykk.port.SheetFiles.Unreadable;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.zip.ZipFile;

/// The parts of a spreadsheet, unpacked while they are read. Counted is what comes out, not what
/// the file says about itself.
final class SheetParts {
    private static final long MOST_BYTES = 400L << 20;

    private final ZipFile zip;
    private long left = MOST_BYTES;

    SheetParts(ZipFile zip) {
        this.zip = zip;
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /// @throws Unreadable when there is no such part, or it is too large
    void read(String name, Consumer<SheetXml> visit) {
        read(name, (_, _) -> true, visit);
    }

    /// @param rows who is told how far it is read, as far as the file is honest about its length
    void read(String name, Rows rows, Consumer<SheetXml> visit) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new Unreadable("not-excel");
        }
        try (InputStream in =
                new Counted(new Limited(zip.getInputStream(entry)), entry.getSize(), rows)) {
            visit.accept(new SheetXml(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Limited extends FilterInputStream {
        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new Unreadable("too-large");
            }
        }
    }
}
