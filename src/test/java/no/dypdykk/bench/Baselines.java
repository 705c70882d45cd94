package no.dypdykk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What known systems reach, as a test set's own README tells: a Markdown table that begins with
/// the column `system`, one row for each system, one column of nDCG@10 for each variant.
record Baselines(List<Row> systems) {
    private static final String FIRST_COLUMN = "system";

    Baselines {
        systems = List.copyOf(systems);
    }

    /// @param ndcg by name of the variant
    record Row(String system, Map<String, Double> ndcg) {
        Row {
            ndcg = Map.copyOf(ndcg);
        }

        /// 0 when it is not told.
        double of(String variant) {
            return ndcg.getOrDefault(variant, 0.0);
        }
    }

    /// No systems when the folder has no README or the README no such table.
    static Baselines of(TestSet set) throws IOException {
        Path readme = set.folder().resolve("README.md");
        var rows =
                Files.exists(readme)
                        ? Files.readAllLines(readme).stream()
                                .map(Baselines::cells)
                                .dropWhile(cells -> !cells.getFirst().equals(FIRST_COLUMN))
                                .takeWhile(cells -> cells.size() > 1)
                                .toList()
                        : List.<List<String>>of();
        var systems = new ArrayList<Row>();
        rows.stream().skip(2).forEach(cells -> systems.add(row(rows.getFirst(), cells)));
        return new Baselines(systems);
    }

    private static Row row(List<String> head, List<String> cells) {
        var ndcg = new HashMap<String, Double>();
        for (int i = 1; i < head.size(); i++) {
            ndcg.put(head.get(i), Double.valueOf(cells.get(i)));
        }
        return new Row(cells.getFirst(), ndcg);
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Stream.of(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList()
                : List.of(line);
    }
}
