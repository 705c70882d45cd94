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
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private static final int LONGEST = 400;
    private static final int LONGEST_SERIES = 2_000;

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
    private String common = "";
    private boolean noted;
    private String note = "";

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
                case "note" -> head.note = JsonStatNotes.read(json);
                default -> json.skipValue();
            }
        }
        json.endObject();
        head.check();
        head.origin = head.origin();
        head.common = head.common();
        head.noted =
                !head.common.isEmpty()
                        || head.axes.stream().anyMatch(axis -> !axis.dimension().notes().isEmpty());
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
        Stream.of(
                        Column.PERIOD,
                        Column.MUNICIPALITY,
                        Column.ENTITY,
                        Column.INDICATOR,
                        Column.UNIT,
                        Column.SOURCE,
                        Column.STANDING,
                        Column.NOTE,
                        Column.SERIES_NOTE,
                        Column.VALUE)
                .filter(column -> noted || column != Column.SERIES_NOTE)
                .map(column -> new SheetCell.Text(column.heading()))
                .forEach(headings::add);
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
        String said = "";
        String sign = sign(place);
        var names = new ArrayList<String>();
        var notes = new ArrayList<String>();
        int left = place;
        for (Axis axis : axes.reversed()) {
            String value = axis.dimension().codes().get(left % axis.size());
            left /= axis.size();
            if (axis.part() != Part.TIME) {
                notes.addAll(0, axis.dimension().noted(value));
            }
            switch (axis.part()) {
                case TIME -> {
                    period = value;
                    said = axis.dimension().notes().getOrDefault(value, "");
                }
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
        String note = said.isEmpty() || sign.isEmpty() ? sign + said : sign + ". " + said;
        var cells =
                texts(
                        period,
                        code,
                        String.join(", ", names),
                        indicator,
                        unit,
                        origin,
                        sign.equals(PRELIMINARY) ? "p" : "",
                        cut(note, LONGEST));
        if (noted) {
            cells.add(new SheetCell.Text(series(notes)));
        }
        return cells;
    }

    private static List<SheetCell> texts(String... texts) {
        var cells = new ArrayList<SheetCell>();
        for (String text : texts) {
            cells.add(new SheetCell.Text(text));
        }
        return cells;
    }

    /// What is noted of the whole dataset stands behind its source when there is room.
    private String origin() {
        String all = note.isEmpty() ? named() : named() + ". " + note.replace('\n', ' ');
        return all.length() > LONGEST ? cut(named(), LONGEST) : all;
    }

    private String named() {
        if (source.isEmpty()) {
            return "";
        }
        String day = updated.length() >= 10 ? ", " + updated.substring(0, 10) : "";
        return source + (label.isEmpty() ? "" : ": " + label) + day;
    }

    /// Notes that hold for all series: those of whole dimensions, and of the dataset when there was
    /// no room for them behind the source.
    private String common() {
        boolean behind = origin.equals(named() + ". " + note.replace('\n', ' '));
        return Stream.concat(
                        Stream.of(behind ? "" : note),
                        axes.stream().map(axis -> axis.dimension().note()))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String series(List<String> notes) {
        return notes.isEmpty()
                ? cut(common, LONGEST_SERIES)
                : cut(String.join("\n", notes) + "\n" + common, LONGEST_SERIES);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /// What the dataset says of a cell; empty when it says nothing.
    String sign(int place) {
        return signs.of(place);
    }
}
