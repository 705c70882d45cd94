package no.dypdykk.engine.sheet;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import no.dypdykk.core.intake.SheetCell;
import no.dypdykk.port.SheetFiles.Rows;
import no.dypdykk.port.SheetFiles.Unreadable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Text with separators (RFC 4180, and semicolons or tabs as Norwegian spreadsheets write them), in
/// UTF-8, UTF-16 with a mark, or else Windows-1252. The separator is the one that the first line
/// has: a tab before a semicolon before a comma.
final class TextRows {
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int MOST_CHARACTERS = 2_000;
    private static final int MOST_CELLS = 2_000;
    private static final char MARK = '\uFEFF';

    private final Reader in;
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int next;

    private TextRows(Reader in) {
        this.in = in;
    }

    /// @throws Unreadable when it is no such text
    static void read(Path file, Rows rows) throws IOException {
        Charset charset = charset(file);
        char separator = separator(file, charset);
        try (Reader in = letters(Counted.open(file, rows), charset)) {
            new TextRows(in).all(separator, rows);
        }
    }

    private static Reader letters(InputStream in, Charset charset) {
        return new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
    }

    private static Charset charset(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            int first = in.read();
            int second = in.read();
            if (first == 0xFF && second == 0xFE) {
                return UTF_16LE;
            }
            if (first == 0xFE && second == 0xFF) {
                return UTF_16BE;
            }
        }
        return isUtf8(file) ? UTF_8 : WESTERN;
    }

    private static boolean isUtf8(Path file) throws IOException {
        var strict =
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] buffer = new char[1 << 14];
        try (var in = new InputStreamReader(Files.newInputStream(file), strict)) {
            int read = 0;
            while (read >= 0) {
                read = in.read(buffer);
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static char separator(Path file, Charset charset) throws IOException {
        char[] beginning = new char[1 << 14];
        try (Reader in = letters(Files.newInputStream(file), charset)) {
            int length = Math.max(0, in.read(beginning));
            String text = new String(beginning, 0, length);
            if (text.indexOf('\0') >= 0) {
                throw new Unreadable("not-text");
            }
            return text.lines()
                    .map(TextRows::separator)
                    .filter(found -> found != 0)
                    .findFirst()
                    .orElse((char) 0);
        }
    }

    private static char separator(String line) {
        for (char candidate : new char[] {'\t', ';', ','}) {
            if (line.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return 0;
    }

    private void all(char separator, Rows rows) throws IOException {
        next = in.read();
        if (next == MARK) {
            next = in.read();
        }
        while (next >= 0) {
            int begins = line;
            List<SheetCell> cells = row(separator);
            boolean blank = cells.stream().allMatch(SheetCell::isEmpty);
            if (!blank && !rows.row(begins, cells)) {
                return;
            }
        }
    }

    private List<SheetCell> row(char separator) throws IOException {
        var cells = new ArrayList<SheetCell>();
        while (true) {
            cells.add(new SheetCell.Text(value(separator)));
            if (cells.size() > MOST_CELLS) {
                throw new Unreadable("too-wide");
            }
            if (next != separator || separator == 0) {
                endLine();
                return cells;
            }
            next = in.read();
        }
    }

    private void endLine() throws IOException {
        if (next == '\r') {
            next = in.read();
            if (next != '\n') {
                line++;
                return;
            }
        }
        if (next == '\n') {
            next = in.read();
        }
        line++;
    }

    private String value(char separator) throws IOException {
        cell.setLength(0);
        if (next == '"') {
            quoted();
        }
        while (next >= 0 && next != '\n' && next != '\r' && (next != separator || separator == 0)) {
            add();
        }
        return cell.toString();
    }

    private void quoted() throws IOException {
        next = in.read();
        while (next >= 0) {
            if (next == '"') {
                next = in.read();
                if (next != '"') {
                    return;
                }
            } else if (next == '\n') {
                line++;
            }
            add();
        }
        throw new Unreadable("open-quote");
    }

    private void add() throws IOException {
        if (cell.length() >= MOST_CHARACTERS) {
            throw new Unreadable("long-cell");
        }
        cell.append((char) next);
        next = in.read();
    }
}
