package no.dypdykk.engine.sheet;

import no.dypdykk.core.intake.SheetCell;
import no.dypdykk.port.SheetFiles.Rows;
import no.dypdykk.port.SheetFiles.Unreadable;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The first visible sheet of a spreadsheet (`.xlsx`, ECMA-376), row by row. Of formulas what they
/// came to last is read; nothing is computed and nothing outside the file is looked at.
final class Workbook {
    private static final int MOST_COLUMNS = 2_000;

    private final Rows rows;
    private final SheetStyles styles;
    private final List<String> texts;
    private final LocalDate dayNought;
    private List<SheetCell> row = new ArrayList<>();
    private int line;

    private Workbook(Rows rows, SheetStyles styles, List<String> texts, LocalDate dayNought) {
        this.rows = rows;
        this.styles = styles;
        this.texts = texts;
        this.dayNought = dayNought;
    }

    /// @throws Unreadable when it is no spreadsheet, damaged or unpacks to too much
    static void read(Path file, Rows rows) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var parts = new SheetParts(zip);
            var outline = WorkbookOutline.read(parts);
            rows.sheet(outline.name());
            var book =
                    new Workbook(
                            rows,
                            SheetStyles.read(parts),
                            SharedTexts.read(parts),
                            outline.counts1904()
                                    ? LocalDate.of(1904, 1, 1)
                                    : LocalDate.of(1899, 12, 30));
            parts.read(outline.part(), rows, book::sheet);
        } catch (ZipException e) {
            throw new Unreadable("damaged");
        }
    }

    private void sheet(SheetXml xml) {
        boolean more = true;
        while (more && xml.next()) {
            if (xml.starts("row")) {
                String number = xml.attribute("r");
                line = number.isEmpty() ? line + 1 : SheetXml.whole(number);
                row = new ArrayList<>();
            } else if (xml.starts("c")) {
                cell(xml);
            } else if (xml.ends("row")) {
                more = row.stream().allMatch(SheetCell::isEmpty) || rows.row(line, row);
            }
        }
    }

    private void cell(SheetXml xml) {
        int place = place(xml.attribute("r"));
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = null;
        boolean formula = false;
        var text = new StringBuilder();
        while (!xml.ends("c") && xml.next()) {
            if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("v")) {
                value = xml.text();
            } else if (xml.starts("t")) {
                text.append(xml.text());
            }
        }
        while (row.size() < place) {
            row.add(new SheetCell.Text(""));
        }
        row.add(cell(type, style, value, text.toString(), formula));
    }

    private SheetCell cell(
            String type, String style, @Nullable String value, String text, boolean formula) {
        if (value == null) {
            return formula && text.isEmpty()
                    ? new SheetCell.Failure("=")
                    : new SheetCell.Text(text);
        }
        return switch (type) {
            case "s" -> {
                int at = SheetXml.whole(value);
                yield new SheetCell.Text(at >= 0 && at < texts.size() ? texts.get(at) : "");
            }
            case "str", "inlineStr" -> new SheetCell.Text(value);
            case "e" -> new SheetCell.Failure(value);
            case "b" -> new SheetCell.Text(value.equals("1") ? "ja" : "nei");
            case "d" -> new SheetCell.Day(value.substring(0, Math.min(10, value.length())));
            default -> number(value, style);
        };
    }

    private SheetCell number(String value, String style) {
        double number = SheetXml.number(value);
        int format = style.isEmpty() ? 0 : SheetXml.whole(style);
        if (styles.isDay(format) && Math.abs(number) < 3_000_000) {
            return new SheetCell.Day(dayNought.plusDays((long) number).toString());
        }
        return new SheetCell.Amount(number, styles.isPercent(format));
    }

    /// Of `C7`: 2. The next place when the cell has no name.
    private int place(String name) {
        int place = 0;
        int at = 0;
        while (at < name.length() && name.charAt(at) >= 'A' && name.charAt(at) <= 'Z' && at < 4) {
            place = place * 26 + name.charAt(at) - 'A' + 1;
            at++;
        }
        int column = at == 0 ? row.size() : place - 1;
        if (column < row.size() || column > MOST_COLUMNS) {
            throw new Unreadable(column > MOST_COLUMNS ? "too-wide" : "damaged");
        }
        return column;
    }
}
