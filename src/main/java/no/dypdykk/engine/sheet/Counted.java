package no.dypdykk.engine.sheet;

import no.dypdykk.port.SheetFiles.Rows;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A stream that tells how far it has been read.
final class Counted extends FilterInputStream {
    private static final int ALL = 100;

    private final long size;
    private final Rows rows;
    private long read;

    /// @param size in bytes, as far as anyone knows
    Counted(InputStream in, long size, Rows rows) {
        super(in);
        this.size = Math.max(1, size);
        this.rows = rows;
    }

    static Counted open(Path file, Rows rows) throws IOException {
        return new Counted(Files.newInputStream(file), Files.size(file), rows);
    }

    @Override
    public int read() throws IOException {
        int letter = super.read();
        count(letter < 0 ? 0 : 1);
        return letter;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int some = super.read(into, from, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int some) {
        read += some;
        rows.far((int) Math.min(ALL, ALL * read / size));
    }
}
