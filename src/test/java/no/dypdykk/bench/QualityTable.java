package no.dypdykk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How well each variant of a test set was answered, as two tables in Markdown: all measures, and
/// nDCG@10 beside what known systems reach.
record QualityTable(Baselines known, List<Row> variants) {
    QualityTable {
        variants = List.copyOf(variants);
    }

    record Row(String variant, Quality quality) {}

    @Override
    public String toString() {
        return measures() + "\n" + beside();
    }

    private Quality mean() {
        return Quality.mean(variants.stream().map(Row::quality).toList());
    }

    private String measures() {
        var lines = new ArrayList<String>();
        lines.add(line(Stream.of("set", "nDCG@10", "R@10", "R@100", "MRR@10", "success@1")));
        lines.add(rule(6));
        variants.forEach(row -> lines.add(measures(row)));
        lines.add(measures(new Row("mean", mean())));
        return String.join("\n", lines) + "\n";
    }

    private static String measures(Row row) {
        var quality = row.quality;
        var numbers =
                Stream.of(
                        quality.ndcg(),
                        quality.recall10(),
                        quality.recall100(),
                        quality.reciprocal(),
                        quality.first());
        return line(Stream.concat(Stream.of(row.variant), numbers.map(QualityTable::share)));
    }

    private String beside() {
        var names = variants.stream().map(Row::variant);
        var lines = new ArrayList<String>();
        lines.add(line(Stream.of(Stream.of("system"), names, Stream.of("mean")).flatMap(n -> n)));
        lines.add(rule(variants.size() + 2));
        for (var system : known.systems()) {
            lines.add(beside(system.system(), row -> system.of(row.variant)));
        }
        lines.add(beside("Dypdykk", row -> row.quality.ndcg()));
        return String.join("\n", lines) + "\n";
    }

    private String beside(String system, ToDoubleFunction<Row> ndcg) {
        var mean = variants.stream().mapToDouble(ndcg).average().orElse(0);
        var cells = new ArrayList<>(List.of(system));
        variants.forEach(row -> cells.add(share(ndcg.applyAsDouble(row))));
        cells.add(share(mean));
        return line(cells.stream());
    }

    private static String share(double value) {
        var digits = String.format(Locale.ROOT, "%.3f", value);
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }

    private static String line(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String rule(int columns) {
        return line(Stream.generate(() -> "---").limit(columns));
    }
}
