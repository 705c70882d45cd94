package no.dypdykk.core.rich;

import java.util.List;

/// A part of a text that stands on its own lines.
public sealed interface Block {
    /// @param level 1 to 6
    record Heading(int level, List<Inline> content) implements Block {
        public Heading {
            content = List.copyOf(content);
        }
    }

    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /// @param start number of the first item when ordered
    /// @param tight no blank lines between items
    record Listing(boolean ordered, int start, boolean tight, List<Item> items) implements Block {
        public Listing {
            items = List.copyOf(items);
        }
    }

    record Item(Tick tick, List<Block> content) {
        public Item {
            content = List.copyOf(content);
        }
    }

    /// The box before an item of a task list.
    enum Tick {
        NONE,
        OPEN,
        DONE
    }

    record Quote(List<Block> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }
    }

    /// @param language after the fence; empty when none is named
    record Code(String language, String text) implements Block {}

    /// @param head cells of the row that names the columns
    /// @param rows each as wide as the head
    record Table(List<Cell> head, List<List<Cell>> rows) implements Block {
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    record Cell(Align align, List<Inline> content) {
        public Cell {
            content = List.copyOf(content);
        }
    }

    enum Align {
        NONE,
        LEFT,
        CENTRE,
        RIGHT
    }

    /// A line between two parts of a text.
    record Rule() implements Block {}
}
