package no.dypdykk.core.text;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A value in front matter, with the line of the file it begins on (from 1).
public sealed interface Field {
    int line();

    /// Whether both say the same, wherever they stand. Nothing is nothing however it is written.
    default boolean saysAs(@Nullable Field other) {
        return switch (this) {
            case Scalar mine ->
                    other instanceof Scalar theirs
                            && mine.type() == theirs.type()
                            && (mine.isNothing() || mine.text().equals(theirs.text()));
            case Items(var mine, _) ->
                    other instanceof Items(var theirs, _)
                            && mine.size() == theirs.size()
                            && IntStream.range(0, mine.size())
                                    .allMatch(i -> mine.get(i).saysAs(theirs.get(i)));
            case Entries(var mine, _) ->
                    other instanceof Entries(var theirs, _)
                            && mine.keySet().equals(theirs.keySet())
                            && mine.entrySet().stream()
                                    .allMatch(e -> e.getValue().saysAs(theirs.get(e.getKey())));
        };
    }

    /// @param text the value as text, quotes and escapes resolved; empty for nothing
    record Scalar(Type type, String text, int line) implements Field {
        /// A value as it would be read without quotes.
        public static Scalar unquoted(String text) {
            return new Scalar(FieldTree.typeUnquoted(text), text, 0);
        }

        public boolean isNothing() {
            return type == Type.NOTHING;
        }
    }

    record Items(List<Field> items, int line) implements Field {
        public Items {
            items = List.copyOf(items);
        }
    }

    /// @param entries in the order of the file
    record Entries(Map<String, Field> entries, int line) implements Field {
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /// What an unquoted value would be by the core schema of YAML 1.2; quoted ones are TEXT.
    enum Type {
        TEXT,
        INTEGER,
        DECIMAL,
        TRUTH,
        NOTHING
    }
}
