package no.dypdykk.engine.sheet;

import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.json.stream.JsonStream;

import no.dypdykk.core.intake.SheetCell;
import no.dypdykk.port.SheetFiles.Rows;
import no.dypdykk.port.SheetFiles.Unreadable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A JSON-stat 2 dataset (json-stat.org/full) as Statistics Norway's PxWebApi 2 gives it. The file
/// is gone through twice: once for what the dimensions mean, once for the values, which are never
/// held together.
final class JsonStatRows {
    private static final JsonStream JSON = JsonStream.builder().build();

    private JsonStatRows() {}

    /// @throws Unreadable when it is no such dataset
    static void read(Path file, Rows rows) throws IOException {
        try {
            JsonStatHead head = head(file);
            if (rows.row(1, head.headings())) {
                values(file, head, rows);
            }
        } catch (JsonException | IllegalStateException | NumberFormatException e) {
            throw new Unreadable("not-json-stat");
        } catch (StackOverflowError e) {
            throw new Unreadable("too-deep");
        }
    }

    private static JsonStatHead head(Path file) throws IOException {
        try (var in = Files.newInputStream(file);
                JsonReader json = JSON.reader(in)) {
            return JsonStatHead.read(json);
        }
    }

    private static void values(Path file, JsonStatHead head, Rows rows) throws IOException {
        try (var in = Counted.open(file, rows);
                JsonReader json = JSON.reader(in)) {
            json.beginObject();
            while (json.hasNextField()) {
                if (json.nextField().equals("value")) {
                    values(json, head, rows);
                    return;
                }
                json.skipValue();
            }
            throw new Unreadable("not-json-stat");
        }
    }

    /// A list of all cells, or the places of those that have a value.
    private static void values(JsonReader json, JsonStatHead head, Rows rows) {
        if (json.currentToken() == JsonReader.Token.BEGIN_OBJECT) {
            json.beginObject();
            boolean more = true;
            while (more && json.hasNextField()) {
                int place = Integer.parseInt(json.nextField());
                more = row(json, head, place, rows);
            }
            return;
        }
        json.beginArray();
        int place = 0;
        boolean more = true;
        while (more && json.hasNextElement()) {
            more = row(json, head, place, rows);
            place++;
        }
    }

    private static boolean row(JsonReader json, JsonStatHead head, int place, Rows rows) {
        SheetCell value = cell(json, head.sign(place));
        List<SheetCell> row = new ArrayList<>(head.cells(place));
        row.add(value);
        return rows.row(place + 2, row);
    }

    /// @param sign what the dataset says of the cell
    private static SheetCell cell(JsonReader json, String sign) {
        if (json.isNullValue()) {
            return new SheetCell.Text(sign);
        }
        return json.currentToken() == JsonReader.Token.STRING
                ? new SheetCell.Text(json.readString())
                : new SheetCell.Amount(json.readDouble(), false);
    }
}
