package no.dypdykk.feature.editing;

import no.dypdykk.core.text.Coded;
import no.dypdykk.web.Link;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One field of a form as it is drawn. Its place is the name and id of its input, written as in a
/// problem: `outcomes[0].figures[2].value`.
public sealed interface Box {
    Label label();

    default String place() {
        return label().place();
    }

    /// @param help what belongs here, in a sentence; null when the words say enough
    /// @param example of what can be written; null when there is none
    /// @param problem what is wrong with what stands there; null when nothing is
    record Label(
            String place,
            String words,
            @Nullable String help,
            @Nullable String example,
            @Nullable String problem) {
        /// Ids of the texts that describe the input; null when there is none.
        public @Nullable String described() {
            var ids =
                    (help == null ? "" : place + "-hjelp ")
                            + (problem == null ? "" : place + "-feil");
            return ids.isEmpty() ? null : ids.strip();
        }
    }

    /// One line.
    ///
    /// @param choices id of the list of suggestions; null when there is none
    /// @param keyboard what a telephone shows: `text`, `decimal`, `numeric`
    record Line(Label label, String value, @Nullable String choices, String keyboard)
            implements Box {}

    /// Several lines.
    record Area(Label label, String value, int lines, boolean markdown) implements Box {}

    /// One of a closed list, or nothing.
    record Choice(Label label, List<Option> options) implements Box {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /// Any of a closed list.
    record Ticks(Label label, List<Option> options) implements Box {
        public Ticks {
            options = List.copyOf(options);
        }
    }

    /// A list of lines, with empty ones at the end.
    record Lines(Label label, List<Line> lines) implements Box {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /// Chosen pages in an order that counts.
    ///
    /// @param next an empty line to choose one more in
    /// @param suggested pages that could be chosen too
    record Arranged(Label label, List<Item> items, Line next, List<Suggested> suggested)
            implements Box {
        public Arranged {
            items = List.copyOf(items);
            suggested = List.copyOf(suggested);
        }
    }

    /// @param value as it is stored
    record Item(Line line, String value) {}

    /// A page that could be chosen.
    ///
    /// @param value as it would be stored
    record Suggested(String value, Link link, Why why) {
        /// Why it may belong.
        public enum Why implements Coded {
            MEMBER,
            LINKED,
            ALIKE
        }
    }

    /// Fields that belong together.
    record Group(Label label, List<Box> boxes) implements Box {
        public Group {
            boxes = List.copyOf(boxes);
        }
    }

    /// A table: rows of the same fields.
    ///
    /// @param add what the button says that puts a row last
    record Rows(Label label, List<Row> rows, String add) implements Box {
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /// @param name of the row, for people: «Utfall 2»
    /// @param boxes fields that are always seen
    /// @param folded fields that few need
    /// @param more what the row holds that the form does not know, to be sent back; may be empty
    /// @param open the folded fields are shown at once: something stands in them
    record Row(
            String place,
            String name,
            List<Box> boxes,
            List<Box> folded,
            boolean open,
            String more) {
        public Row {
            boxes = List.copyOf(boxes);
            folded = List.copyOf(folded);
        }
    }

    record Option(String value, String words, boolean chosen) {}
}
