package no.dypdykk.engine.sheet;

import io.avaje.json.JsonReader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One dimension of a dataset.
///
/// @param codes in order
/// @param labels by code, where they differ
/// @param units by code: `prosent`
/// @param note what is noted of all of it, a line for each thing
/// @param notes by code, in the same way
record JsonStatDimension(
        String label,
        List<String> codes,
        Map<String, String> labels,
        Map<String, String> units,
        String note,
        Map<String, String> notes) {
    private static final String PERCENT = "prosent";

    /// As people read it.
    String name(String code) {
        return labels.getOrDefault(code, code);
    }

    /// What is noted of a code, each with its name before it.
    List<String> noted(String code) {
        return notes.getOrDefault(code, "").lines().map(note -> name(code) + ": " + note).toList();
    }

    /// Percent or percentage points in words; empty for other units, which statistics name freely.
    String unit(String code) {
        String unit = units.getOrDefault(code, "");
        return unit.contains(PERCENT) ? unit : "";
    }

    static JsonStatDimension read(JsonReader json) {
        String label = "";
        String note = "";
        List<String> codes = new ArrayList<>();
        Map<String, String> labels = new HashMap<>();
        Map<String, String> units = new HashMap<>();
        Map<String, String> notes = new HashMap<>();
        json.beginObject();
        while (json.hasNextField()) {
            switch (json.nextField()) {
                case "label" -> label = json.isNullValue() ? "" : json.readString();
                case "note" -> note = JsonStatNotes.read(json);
                case "category" -> category(json, codes, labels, units, notes);
                default -> json.skipValue();
            }
        }
        json.endObject();
        if (codes.isEmpty()) {
            codes.addAll(labels.keySet());
        }
        return new JsonStatDimension(label, codes, labels, units, note, notes);
    }

    private static void category(
            JsonReader json,
            List<String> codes,
            Map<String, String> labels,
            Map<String, String> units,
            Map<String, String> notes) {
        json.beginObject();
        while (json.hasNextField()) {
            switch (json.nextField()) {
                case "note" -> JsonStatNotes.read(json, notes);
                case "index" -> index(json, codes);
                case "label" -> {
                    json.beginObject();
                    while (json.hasNextField()) {
                        String code = json.nextField();
                        labels.put(code, json.readString());
                    }
                    json.endObject();
                }
                case "unit" -> units(json, units);
                default -> json.skipValue();
            }
        }
        json.endObject();
    }

    /// A list of codes, or each code with its place.
    private static void index(JsonReader json, List<String> codes) {
        if (json.currentToken() == JsonReader.Token.BEGIN_ARRAY) {
            json.beginArray();
            while (json.hasNextElement()) {
                codes.add(json.readString());
            }
            json.endArray();
            return;
        }
        Map<String, Integer> places = new HashMap<>();
        json.beginObject();
        while (json.hasNextField()) {
            String code = json.nextField();
            places.put(code, json.readInt());
        }
        json.endObject();
        places.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .forEach(entry -> codes.add(entry.getKey()));
    }

    private static void units(JsonReader json, Map<String, String> units) {
        json.beginObject();
        while (json.hasNextField()) {
            String code = json.nextField();
            json.beginObject();
            while (json.hasNextField()) {
                if (json.nextField().equals("base")) {
                    units.put(code, json.isNullValue() ? "" : json.readString());
                } else {
                    json.skipValue();
                }
            }
            json.endObject();
        }
        json.endObject();
    }
}
