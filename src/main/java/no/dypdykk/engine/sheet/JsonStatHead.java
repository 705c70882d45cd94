package no.dypdykk.engine.sheet;

import io.avaje.json.JsonReader;

import no.dypdykk.core.intake.Column;
import no.dypdykk.core.intake.SheetCell;
import no.dypdykk.port.SheetFiles.Unreadable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What the dimensions of a dataset mean, and the signs of its cells. For one file, on one thread.
final class JsonStatHead {
    private static final int MOST_CELLS = 1_000_000;
    private static final int MOST_DIMENSIONS = 20;

    /// Splits that are never taken in (method, section 3).
    private static final Pattern ABOUT_PERSONS =
            Pattern.compile(".*(kjønn|kjonn|alder|diagnos|sex|gender|\\bage\\b).*");

    /// Ids of indicators look like this; contents of statistics do not.
    private static final Pattern INDICATOR = Pattern.compile("[a-z]+(_[a-z]+)*");

    private static final Pattern NUMBER = Pattern.compile("\\d{4}");
    private static final Set<String> TIME = Set.of("tid", "time", "år", "kvartal");
    private static final Set<String> PLACE =
            Set.of("region", "komm", "kommune", "kokkommuneregion0000");
    private static final String METRIC = "contentscode";
    private static final String PRELIMINARY = "*";

    private final List<String> ids = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final Map<String, JsonStatDimension> dimensions = new LinkedHashMap<>();
    private final Map<String, String> roles = new HashMap<>();
    private final JsonStatSigns signs = new JsonStatSigns(MOST_CELLS);
    private final List<Axis> axes = new ArrayList<>();
    private String source = "";
    private String label = "";
    private String updated = "";
    private String origin = "";
    private final List<String> notes = new ArrayList<>();

    private JsonStatHead() {}

    static JsonStatHead read(JsonReader json) {
        var head = new JsonStatHead();
        json.beginObject();
        while (json.hasNextField()) {
            switch (json.nextField()) {
                case "id" -> strings(json, head.ids);
                case "size" -> head.sizes(json);
                case "dimension" -> head.dimensions(json);
                case "role" -> head.roles(json);
                case "status" -> head.signs.read(json);
                case "source" -> head.source = text(json);
                case "label" -> head.label = text(json);
                case "updated" -> head.updated = text(json);
                case "note" -> head.notes(json);
                default -> json.skipValue();
            }
        }
        json.endObject();
        head.check();
        head.origin = head.origin();
        return head;
    }

    private static String text(JsonReader json) {
        return json.isNullValue() ? "" : json.readString();
    }

    private static void strings(JsonReader json, List<String> into) {
        json.beginArray();
        while (json.hasNextElement()) {
            into.add(json.readString());
        }
        json.endArray();
    }

    private void notes(JsonReader json) {
        if (!json.isNullValue() && json.currentToken() == JsonReader.Token.BEGIN_ARRAY) {
            strings(json, notes);
        } else {
            json.skipValue();
        }
    }

    private void sizes(JsonReader json) {
        json.beginArray();
        while (json.hasNextElement()) {
            sizes.add(json.readInt());
        }
        json.endArray();
    }

    private void dimensions(JsonReader json) {
        json.beginObject();
        while (json.hasNextField()) {
            String id = json.nextField();
            dimensions.put(id, JsonStatDimension.read(json));
        }
        json.endObject();
    }

    private void roles(JsonReader json) {
        json.beginObject();
        while (json.hasNextField()) {
            String role = json.nextField();
            var having = new ArrayList<String>();
            strings(json, having);
            having.forEach(id -> roles.put(id, role));
        }
        json.endObject();
    }

    private void check() {
        boolean whole =
                !ids.isEmpty()
                        && ids.size() <= MOST_DIMENSIONS
                        && ids.size() == sizes.size()
                        && dimensions.keySet().containsAll(ids);
        if (!whole) {
            throw new Unreadable("not-json-stat");
        }
        long cells = 1;
        for (int i = 0; i < ids.size(); i++) {
            JsonStatDimension dimension = dimension(i);
            if (dimension.codes().size() != sizes.get(i)) {
                throw new Unreadable("not-json-stat");
            }
            if (sizes.get(i) > 1 && isAboutPersons(ids.get(i), dimension)) {
                throw new Unreadable("split-by-person");
            }
            cells *= sizes.get(i);
            if (cells > MOST_CELLS) {
                throw new Unreadable("too-large");
            }
            axes.add(new Axis(part(ids.get(i)), dimension, sizes.get(i)));
        }
    }

    private static boolean isAboutPersons(String id, JsonStatDimension dimension) {
        String words = (id + " " + dimension.label()).toLowerCase(Locale.ROOT);
        return ABOUT_PERSONS.matcher(words).matches();
    }

    private JsonStatDimension dimension(int place) {
        JsonStatDimension dimension = dimensions.get(ids.get(place));
        if (dimension == null) {
            throw new Unreadable("not-json-stat");
        }
        return dimension;
    }

    /// A dimension and what it is about.
    private record Axis(Part part, JsonStatDimension dimension, int size) {}

    private enum Part {
        TIME,
        PLACE,
        METRIC,
        OTHER
    }

    private Part part(String id) {
        String role = roles.getOrDefault(id, "");
        String plain = id.toLowerCase(Locale.ROOT);
        if (role.equals("time") || TIME.contains(plain)) {
            return Part.TIME;
        }
        if (role.equals("geo") || PLACE.contains(plain)) {
            return Part.PLACE;
        }
        return role.equals("metric") || plain.equals(METRIC) ? Part.METRIC : Part.OTHER;
    }

    /// Names of the columns of [#cells], and of the value.
    List<SheetCell> headings() {
        var headings = new ArrayList<SheetCell>();
        for (Column column :
                List.of(
                        Column.PERIOD,
                        Column.MUNICIPALITY,
                        Column.ENTITY,
                        Column.INDICATOR,
                        Column.UNIT,
                        Column.SOURCE,
                        Column.STANDING,
                        Column.NOTE,
                        Column.VALUE)) {
            headings.add(new SheetCell.Text(column.heading()));
        }
        return headings;
    }

    /// What stands beside one value.
    ///
    /// @param place in the order of the dimensions, the last of them fastest
    List<SheetCell> cells(int place) {
        String period = "";
        String code = "";
        String indicator = "";
        String unit = "";
        var names = new ArrayList<String>();
        int left = place;
        for (Axis axis : axes.reversed()) {
            String value = axis.dimension().codes().get(left % axis.size());
            left /= axis.size();
            switch (axis.part()) {
                case TIME -> period = value;
                case PLACE -> {
                    code = value;
                    if (!NUMBER.matcher(value).matches()) {
                        names.addFirst(axis.dimension().name(value));
                    }
                }
                case METRIC -> {
                    unit = axis.dimension().unit(value);
                    boolean ours = axis.size() > 1 || INDICATOR.matcher(value).matches();
                    indicator = ours ? value : "";
                }
                case OTHER -> {
                    if (axis.size() > 1) {
                        names.add(axis.dimension().name(value));
                    }
                }
            }
        }
        return texts(
                period,
                code,
                String.join(", ", names),
                indicator,
                unit,
                origin,
                sign(place).equals(PRELIMINARY) ? "p" : "",
                sign(place));
    }

    private static List<SheetCell> texts(String... texts) {
        var cells = new ArrayList<SheetCell>();
        for (String text : texts) {
            cells.add(new SheetCell.Text(text));
        }
        return cells;
    }

    private String origin() {
        if (source.isEmpty()) {
            return "";
        }
        String day = updated.length() >= 10 ? ", " + updated.substring(0, 10) : "";
        String title = label.isEmpty() ? "" : ": " + label;
        String said = notes.isEmpty() ? "" : ". " + String.join(" ", notes);
        String all = source + title + day + said;
        return all.substring(0, Math.min(400, all.length()));
    }

    /// What the dataset says of a cell; empty when it says nothing.
    String sign(int place) {
        return signs.of(place);
    }
}
