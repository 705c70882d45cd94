package no.dypdykk.core.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value in front matter, with the line of the file it begins on (from 1).
public sealed interface Field {
    int line();

    /// @param text the value as text, quotes and escapes resolved; empty for nothing
    record Scalar(Type type, String text, int line) implements Field {
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
