package no.dypdykk.core.text;

import no.dypdykk.core.text.Field.Entries;
import no.dypdykk.core.text.Field.Items;
import no.dypdykk.core.text.Field.Scalar;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Two edits of the same value brought together: mappings name by name, lists element by element
/// where the elements can be told apart. Where both changed the same thing differently, mine stands
/// and both are listed. Used once, by one thread.
final class FieldMerge {
    private final Map<String, List<String>> identity;
    private final List<Overlap> overlaps = new ArrayList<>();

    /// @param identity names of lists of mappings, with the names by which their elements are told
    ///   apart
    FieldMerge(Map<String, List<String>> identity) {
        this.identity = identity;
    }

    List<Overlap> overlaps() {
        return List.copyOf(overlaps);
    }

    /// @param path of the value, for the overlaps
    /// @param name of the value
    /// @return null when it is gone
    @Nullable Field merge(
            String path,
            String name,
            @Nullable Field base,
            @Nullable Field theirs,
            @Nullable Field mine) {
        if (same(mine, base) || same(mine, theirs)) {
            return theirs;
        }
        if (same(theirs, base)) {
            return mine;
        }
        if (theirs instanceof Entries(var their, _) && mine instanceof Entries(var my, _)) {
            return entries(path, base instanceof Entries(var old, _) ? old : Map.of(), their, my);
        }
        if (theirs instanceof Items their && mine instanceof Items my) {
            var old = base instanceof Items items ? items : new Items(List.of(), 0);
            if (hasElements(name, old) && hasElements(name, their) && hasElements(name, my)) {
                return items(path, name, old, their, my);
            }
        }
        overlaps.add(overlap(path, base, theirs, mine));
        return mine == null ? theirs : mine;
    }

    static Overlap overlap(
            String path, @Nullable Field base, @Nullable Field theirs, @Nullable Field mine) {
        return new Overlap(
                path, FieldText.lines(base), FieldText.lines(theirs), FieldText.lines(mine));
    }

    private static boolean same(@Nullable Field one, @Nullable Field other) {
        return one == null ? other == null : one.saysAs(other);
    }

    private Entries entries(
            String path,
            Map<String, Field> base,
            Map<String, Field> theirs,
            Map<String, Field> mine) {
        var order = MergedOrder.of(base.keySet(), theirs.keySet(), mine.keySet());
        var merged = new LinkedHashMap<String, Field>();
        for (var name : order.keys()) {
            var value =
                    merge(
                            path + "." + name,
                            name,
                            base.get(name),
                            theirs.get(name),
                            mine.get(name));
            if (value != null) {
                merged.put(name, value);
            }
        }
        return new Entries(merged, 0);
    }

    private Items items(String path, String name, Items base, Items theirs, Items mine) {
        var old = byKey(name, base);
        var their = byKey(name, theirs);
        var my = byKey(name, mine);
        var order = MergedOrder.of(old.keySet(), their.keySet(), my.keySet());
        if (order.differs()) {
            overlaps.add(overlap(path, base, theirs, mine));
        }
        var merged = new ArrayList<Field>();
        for (var key : order.keys()) {
            var element =
                    merge(path + "[" + key + "]", "", old.get(key), their.get(key), my.get(key));
            if (element != null) {
                merged.add(element);
            }
        }
        return new Items(merged, 0);
    }

    private boolean hasElements(String name, Items list) {
        return list.items().stream().allMatch(Scalar.class::isInstance)
                || (identity.containsKey(name)
                        && list.items().stream().allMatch(Entries.class::isInstance));
    }

    /// The elements by what they are told apart by. A second one with the same has a number.
    private Map<String, Field> byKey(String name, Items list) {
        var times = new HashMap<String, Integer>();
        var elements = new LinkedHashMap<String, Field>();
        for (var element : list.items()) {
            var key = key(name, element);
            int time = times.merge(key, 1, Integer::sum);
            elements.put(time == 1 ? key : key + " #" + time, element);
        }
        return Collections.unmodifiableMap(elements);
    }

    private String key(String name, Field element) {
        return switch (element) {
            case Scalar(_, var text, _) -> text;
            case Items _ -> "";
            case Entries(var fields, _) ->
                    String.join(
                            ", ",
                            identity.getOrDefault(name, List.of()).stream()
                                    .map(fields::get)
                                    .filter(Scalar.class::isInstance)
                                    .map(FieldText::lines)
                                    .filter(text -> !text.isEmpty())
                                    .toList());
        };
    }
}
