package no.dypdykk.core.evidence.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// What a regression explains a series with: named columns over the same points.
// Numbers are read, never compared, so array equality does not matter.
@SuppressWarnings("ArrayRecordComponent")
public record Design(List<String> names, double[][] columns) {
    public static final String CONSTANT = "konst";
    public static final String TIME = "t";

    /// 1 after the start.
    public static final String AFTER = "D";

    /// Quarters since the start.
    public static final String SINCE = "S";

    public Design {
        names = List.copyOf(names);
    }

    int parameters() {
        return columns.length;
    }

    int index(String name) {
        return names.indexOf(name);
    }

    double[] column(String name) {
        return columns[index(name)];
    }

    /// The design of one of the models of section 4.4, columns in the order of the method.
    static Design of(SeriesModel model, Quarters quarters, boolean seasons) {
        var building = new Building(quarters.length());
        building.add(CONSTANT, _ -> 1);
        if (model != SeriesModel.LEVEL) {
            building.add(TIME, i -> quarters.time()[i]);
        }
        if (seasons) {
            Arrays.stream(quarters.season())
                    .distinct()
                    .sorted()
                    .skip(1)
                    .forEach(s -> building.add("K" + s, i -> quarters.season()[i] == s ? 1 : 0));
        }
        building.add(AFTER, i -> quarters.after()[i] ? 1 : 0);
        if (model == SeriesModel.SLOPE) {
            double start = quarters.start();
            building.add(SINCE, i -> quarters.after()[i] ? quarters.time()[i] - start : 0);
        }
        return building.done();
    }

    /// A constant and one column.
    static Design line(String name, double[] column) {
        return withConstant(List.of(name), new double[][] {column}, column.length);
    }

    /// A constant and these columns.
    static Design withConstant(List<String> names, double[][] columns, int length) {
        var building = new Building(length);
        building.add(CONSTANT, _ -> 1);
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j];
            building.add(names.get(j), i -> column[i]);
        }
        return building.done();
    }

    private static final class Building {
        private final int length;
        private final List<String> names = new ArrayList<>();
        private final List<double[]> columns = new ArrayList<>();

        Building(int length) {
            this.length = length;
        }

        void add(String name, IntToDoubleFunction value) {
            names.add(name);
            columns.add(IntStream.range(0, length).mapToDouble(value).toArray());
        }

        Design done() {
            return new Design(names, columns.toArray(double[][]::new));
        }
    }
}
