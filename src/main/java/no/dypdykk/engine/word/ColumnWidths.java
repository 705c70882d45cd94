package no.dypdykk.engine.word;

import no.dypdykk.core.rich.Block;
import no.dypdykk.core.rich.Inline;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Shares the width of the page among the columns of a table: more for those with long texts, and
/// enough for a word in all.
final class ColumnWidths {
    /// Width between the margins, in twentieths of a point.
    static final int PAGE = 9_412;

    private static final int LEAST = 10;
    private static final int MOST = 36;

    private ColumnWidths() {}

    static List<String> of(Block.Table table) {
        var weights =
                IntStream.range(0, table.head().size())
                        .map(column -> weight(table, column))
                        .toArray();
        int total = IntStream.of(weights).sum();
        return IntStream.of(weights)
                .mapToObj(weight -> Integer.toString(PAGE * weight / total))
                .toList();
    }

    private static int weight(Block.Table table, int column) {
        int longest =
                Stream.concat(Stream.of(table.head()), table.rows().stream())
                        .mapToInt(row -> Inline.plain(row.get(column).content()).length())
                        .max()
                        .orElse(0);
        return Math.clamp(longest, LEAST, MOST);
    }
}
