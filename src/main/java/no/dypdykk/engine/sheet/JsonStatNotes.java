package no.dypdykk.engine.sheet;

import io.avaje.json.JsonReader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Notes of a dataset and of its parts (json-stat.org/full, `note`), a line for each.
final class JsonStatNotes {
    private JsonStatNotes() {}

    /// A list of notes, or one alone.
    static String read(JsonReader json) {
        var notes = new ArrayList<String>();
        if (json.isNullValue()) {
            return "";
        }
        if (json.currentToken() == JsonReader.Token.BEGIN_ARRAY) {
            json.beginArray();
            while (json.hasNextElement()) {
                if (!json.isNullValue()) {
                    notes.add(json.readString());
                }
            }
            json.endArray();
        } else if (json.currentToken() == JsonReader.Token.STRING) {
            notes.add(json.readString());
        } else {
            json.skipValue();
        }
        return lines(notes);
    }

    /// Notes by code.
    static void read(JsonReader json, Map<String, String> into) {
        if (json.isNullValue() || json.currentToken() != JsonReader.Token.BEGIN_OBJECT) {
            json.skipValue();
            return;
        }
        json.beginObject();
        while (json.hasNextField()) {
            String code = json.nextField();
            into.put(code, read(json));
        }
        json.endObject();
    }

    /// Each without line breaks of its own.
    private static String lines(List<String> notes) {
        return notes.stream()
                .map(note -> note.replaceAll("\\s+", " ").strip())
                .filter(note -> !note.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
