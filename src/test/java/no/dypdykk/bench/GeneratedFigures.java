package no.dypdykk.bench;

import no.dypdykk.core.place.Former;
import no.dypdykk.core.place.Municipality;
import no.dypdykk.core.place.MunicipalityRegister;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Files of made-up sick leave, as large as they are asked to be: every municipality under the
/// number it had, quarter after quarter from 1981.
final class GeneratedFigures {
    private static final List<String> INDICATORS = List.of("sf_total", "sf_lege", "sf_egen");
    private static final int FIRST_YEAR = 1981;
    private static final int LAST_YEAR = 2024;
    private static final int MONTHS = 12 * (LAST_YEAR - FIRST_YEAR + 1);

    private final MunicipalityRegister register;
    private final Random random = new Random(7);

    private GeneratedFigures(MunicipalityRegister register) {
        this.register = register;
    }

    /// @param content folder with the lists of municipalities
    static GeneratedFigures from(Path content) throws IOException {
        return new GeneratedFigures(
                MunicipalityRegister.of(
                        Files.readString(content.resolve("municipalities.csv")),
                        Files.readString(content.resolve("municipality_history.csv"))));
    }

    Path csv(Path file, int rows) throws IOException {
        int left = rows;
        try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.println("kommune;måltall;periode;verdi;avtalte dagsverk;status");
            for (int year = LAST_YEAR; year >= FIRST_YEAR; year--) {
                for (String number : numbers(year)) {
                    for (String indicator : INDICATORS) {
                        for (int quarter = 1; quarter <= 4 && left > 0; quarter++, left--) {
                            out.printf(
                                    "%s;%s;%dK%d;%d,%d;%d;%s%n",
                                    number,
                                    indicator,
                                    year,
                                    quarter,
                                    2 + random.nextInt(9),
                                    random.nextInt(10),
                                    50_000 + random.nextInt(10_000),
                                    year == LAST_YEAR ? "p" : "");
                        }
                    }
                }
            }
        }
        if (left > 0) {
            throw new IllegalArgumentException("too many rows: " + rows);
        }
        return file;
    }

    /// As Statistics Norway's PxWebApi 2 answers: all numbers there ever were, in all months; cells
    /// of those that were not in use then are null and marked.
    Path jsonStat(Path file, int cells) throws IOException {
        List<String> numbers =
                numbers().distinct().limit(cells / (MONTHS * INDICATORS.size())).toList();
        List<String> months =
                IntStream.range(0, MONTHS)
                        .mapToObj(i -> "%dM%02d".formatted(FIRST_YEAR + i / 12, i % 12 + 1))
                        .toList();
        try (var out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            out.print("{\"version\":\"2.0\",\"class\":\"dataset\",\"label\":\"Oppdiktet tabell\",");
            out.print("\"source\":\"Oppdiktet byrå\",\"updated\":\"2025-03-13T07:00:00Z\",");
            out.print("\"id\":[\"ContentsCode\",\"Region\",\"Tid\"],");
            out.printf("\"size\":[%d,%d,%d],", INDICATORS.size(), numbers.size(), months.size());
            out.print("\"role\":{\"time\":[\"Tid\"],\"geo\":[\"Region\"],");
            out.print("\"metric\":[\"ContentsCode\"]},\"dimension\":{");
            out.print("\"ContentsCode\":" + dimension(INDICATORS));
            out.print(",\"Region\":" + dimension(numbers));
            out.print(",\"Tid\":" + dimension(months));
            out.print("},\"value\":[");
            values(numbers, out);
            out.print("],\"status\":{");
            signs(numbers, out);
            out.print("}}");
        }
        return file;
    }

    private static String dimension(List<String> codes) {
        return codes.stream()
                .map(code -> '"' + code + '"')
                .collect(
                        Collectors.joining(
                                ",", "{\"label\":\"x\",\"category\":{\"index\":[", "]}}"));
    }

    private void values(List<String> numbers, PrintWriter out) {
        for (int cell = 0; cell < INDICATORS.size() * numbers.size() * MONTHS; cell++) {
            out.print(cell == 0 ? "" : ",");
            out.print(isThere(numbers, cell) ? random.nextInt(20, 110) / 10.0 : "null");
        }
    }

    private void signs(List<String> numbers, PrintWriter out) {
        String between = "";
        for (int cell = 0; cell < INDICATORS.size() * numbers.size() * MONTHS; cell++) {
            if (!isThere(numbers, cell)) {
                out.printf("%s\"%d\":\"..\"", between, cell);
                between = ",";
            }
        }
    }

    private boolean isThere(List<String> numbers, int cell) {
        String number = numbers.get(cell / MONTHS % numbers.size());
        return register.existedIn(number, FIRST_YEAR + cell % MONTHS / 12);
    }

    /// Those of the year, in order.
    private List<String> numbers(int year) {
        return numbers().filter(number -> register.existedIn(number, year)).toList();
    }

    private Stream<String> numbers() {
        return register.all().stream()
                .map(Municipality::number)
                .flatMap(today ->
                        Stream.concat(
                                Stream.of(today),
                                register.predecessors(today).stream().map(Former::number)));
    }
}
