package no.dypdykk.engine.sheet;

import io.avaje.json.JsonReader;

import no.dypdykk.port.SheetFiles.Unreadable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a dataset says of its cells, a byte for each: a million cells have few different signs.
final class JsonStatSigns {
    private final int mostCells;
    private final List<String> words = new ArrayList<>(List.of(""));
    private byte[] signs = new byte[1_024];

    JsonStatSigns(int mostCells) {
        this.mostCells = mostCells;
    }

    /// One sign for all, a list, or the places of those that have one.
    void read(JsonReader json) {
        if (json.isNullValue()) {
            return;
        }
        if (json.currentToken() == JsonReader.Token.BEGIN_OBJECT) {
            json.beginObject();
            while (json.hasNextField()) {
                int place = Integer.parseInt(json.nextField());
                put(place, text(json));
            }
            json.endObject();
        } else if (json.currentToken() == JsonReader.Token.BEGIN_ARRAY) {
            json.beginArray();
            int place = 0;
            while (json.hasNextElement()) {
                put(place, text(json));
                place++;
            }
            json.endArray();
        } else {
            words.set(0, json.readString());
        }
    }

    private static String text(JsonReader json) {
        return json.isNullValue() ? "" : json.readString();
    }

    private void put(int place, String sign) {
        if (sign.isEmpty()) {
            return;
        }
        int word = words.indexOf(sign);
        if (place < 0 || place >= mostCells || words.size() > Byte.MAX_VALUE) {
            throw new Unreadable("not-json-stat");
        }
        if (place >= signs.length) {
            signs = Arrays.copyOf(signs, Math.min(mostCells, Math.max(place + 1, 2 * place)));
        }
        if (word < 0) {
            word = words.size();
            words.add(sign);
        }
        signs[place] = (byte) word;
    }

    /// Empty when nothing is said of a cell.
    String of(int place) {
        return words.get(place < signs.length ? signs[place] : 0);
    }
}
