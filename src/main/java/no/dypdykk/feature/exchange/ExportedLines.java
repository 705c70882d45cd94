package no.dypdykk.feature.exchange;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.page.ProblemCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The lines of a file of an export, some at a time, so that neither the file nor one of its lines
/// can be too long.
///
/// @param file name within the folder
/// @param tally is told when it cannot be read to its end
record ExportedLines(String file, LoadTally tally) {
    private static final int AT_A_TIME = 200;

    /// The longest text of a page with each of its characters escaped, and the rest of the line.
    private static final int LONGEST_LINE = 6 * Edit.MAX_CHARACTERS + 100_000;

    private static final int SHOWN = 80;

    /// @param number from 1
    /// @param text cut when it is longer than any line can be
    record Line(int number, String text) {
        /// Its beginning, to tell which one is meant.
        String start() {
            return text.length() < SHOWN ? text : text.substring(0, SHOWN) + " …";
        }
    }

    /// Does nothing when there is no such file.
    void each(Library library, Consumer<List<Line>> batch) {
        Path path = library.root().resolve(file);
        if (!Files.isRegularFile(path)) {
            return;
        }
        int read = 0;
        try (var reader = Files.newBufferedReader(path)) {
            for (var lines = next(reader, read); !lines.isEmpty(); lines = next(reader, read)) {
                batch.accept(lines);
                read += lines.size();
            }
        } catch (CharacterCodingException e) {
            tally.bad(FileWalk.bad(file, ProblemCode.NOT_UTF8, read, file));
        } catch (IOException e) {
            tally.bad(FileWalk.bad(file, ProblemCode.UNREADABLE, read, e.toString()));
        }
    }

    private static List<Line> next(Reader reader, int read) throws IOException {
        var lines = new ArrayList<Line>();
        while (lines.size() < AT_A_TIME) {
            var text = new StringBuilder();
            int character = reader.read();
            if (character < 0) {
                break;
            }
            for (; character >= 0 && character != '\n'; character = reader.read()) {
                if (text.length() < LONGEST_LINE) {
                    text.append((char) character);
                }
            }
            lines.add(new Line(read + lines.size() + 1, text.toString()));
        }
        return lines;
    }
}
