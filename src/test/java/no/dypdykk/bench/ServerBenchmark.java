package no.dypdykk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// What the server costs with 1,000 and 10,000 pages: import, start, reading, searching, saving,
/// size and memory; beside each a limit measured in the same run. Prints figures, asserts nothing.
///
/// `mvn package`, then `java -cp target/test-classes:target/classes:target/lib/* …` as the README
/// says. Arguments: numbers of pages (1000 10000 when none are given).
public final class ServerBenchmark {
    private static final Path JAR = Path.of("target", "dypdykk.jar");
    private static final int WARM = 4000;
    private static final int COUNTED = 2000;
    private static final int SAVES = 300;

    private final Path work;
    private final GeneratedPages pages;

    private ServerBenchmark(Path work, GeneratedPages pages) {
        this.work = work;
        this.pages = pages;
    }

    static void main(String[] arguments) throws Exception {
        List<String> counts = arguments.length == 0 ? List.of("1000", "10000") : List.of(arguments);
        Path work = Files.createTempDirectory("dypdykk-bench");
        try {
            var benchmark = new ServerBenchmark(work, GeneratedPages.from(Path.of("content")));
            benchmark.limits();
            for (String count : counts) {
                benchmark.measure(Integer.parseInt(count));
            }
        } finally {
            delete(work);
        }
    }

    private void limits() throws Exception {
        IO.println("== limits");
        int port = Child.freePort();
        try (var child =
                Child.main(ConstantServer.class, Integer.toString(port), Integer.toString(8000))) {
            var requests = new Requests(child, port);
            HttpRequest constant = requests.get("/constant");
            while (child.isRunning() && !answers(requests, constant)) {
                Thread.sleep(20);
            }
            IO.println("constant 8 kB answer     " + requests.cost(WARM, COUNTED, _ -> constant));
        }
        commits();
    }

    private static boolean answers(Requests requests, HttpRequest request) {
        try {
            return requests.send(request).statusCode() == 200;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /// A row of 10 kB committed with full sync, on the same disk.
    private void commits() throws SQLException {
        Path file = work.resolve("bare.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("CREATE TABLE t (x TEXT)");
            connection.setAutoCommit(false);
            double[] wall = new double[SAVES];
            for (int i = 0; i < SAVES; i++) {
                long start = System.nanoTime();
                statement.execute("INSERT INTO t VALUES ('" + "x".repeat(10_000) + "')");
                connection.commit();
                wall[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(wall);
            IO.println(
                    "bare SQLite commit       %6.2f ms wall (median)".formatted(wall[SAVES / 2]));
        }
    }

    private void measure(int count) throws Exception {
        IO.println("== " + count + " pages");
        Path folder = work.resolve("pages-" + count);
        pages.write(folder, count);
        Path data = work.resolve("data-" + count);
        importPages(folder, data);
        IO.println("data folder              %6.1f MB".formatted(size(data) / 1e6));
        String token = token(data);
        for (int start = 0; start < 5; start++) {
            start(data);
        }
        int port = Child.freePort();
        try (var child = Child.program(JAR, serve(data, port))) {
            var requests = new Requests(child, port);
            requests.firstAnswer();
            IO.println("memory after start       %6d MB".formatted(child.megabytes()));
            read(requests, count);
            search(requests);
            save(requests, token, count);
            IO.println("memory after load        %6d MB".formatted(child.megabytes()));
        }
    }

    private static void importPages(Path folder, Path data) throws Exception {
        long start = System.nanoTime();
        double cpu = 0;
        try (var child =
                Child.program(
                        JAR, List.of("import", folder.toString(), "--data", data.toString()))) {
            while (child.isRunning()) {
                cpu = lastCpu(child, cpu);
                Thread.sleep(20);
            }
        }
        IO.println(
                "import                   %6.2f s wall  %6.2f s CPU"
                        .formatted((System.nanoTime() - start) / 1e9, cpu));
    }

    private static double lastCpu(Child child, double known) {
        try {
            return child.cpu();
        } catch (UncheckedIOException e) {
            return known;
        }
    }

    private static String token(Path data) throws IOException {
        return Child.run(
                        JAR,
                        List.of("token", "create", "--name", "bench", "--data", data.toString()))
                .strip();
    }

    private static void start(Path data) throws Exception {
        int port = Child.freePort();
        long begun = System.nanoTime();
        try (var child = Child.program(JAR, serve(data, port))) {
            long answered = new Requests(child, port).firstAnswer();
            IO.println(
                    "start to first 200       %6.2f s wall  %6.2f s CPU"
                            .formatted((answered - begun) / 1e9, child.cpu()));
        }
    }

    private static List<String> serve(Path data, int port) {
        return List.of(
                "serve",
                "--data",
                data.toString(),
                "--content",
                "none",
                "--port",
                Integer.toString(port));
    }

    private void read(Requests requests, int count) {
        var random = new Random(1);
        IO.println(
                "page, any                "
                        + requests.cost(WARM, COUNTED, _ -> requests.get(path(random, count))));
        IO.println(
                "page, one of 100         "
                        + requests.cost(WARM, COUNTED, _ -> requests.get(path(random, 100))));
        String path = path(random, count);
        String tag = requests.send(requests.get(path)).headers().firstValue("ETag").orElseThrow();
        HttpRequest conditional = requests.to(path).header("If-None-Match", tag).build();
        IO.println("page, not modified       " + requests.cost(WARM, COUNTED, _ -> conditional));
    }

    private static String path(Random random, int count) {
        return "/dypdykk/" + GeneratedPages.name(random.nextInt(count));
    }

    private void search(Requests requests) {
        var random = new Random(2);
        IO.println(
                "search page              "
                        + requests.cost(
                                WARM / 2,
                                COUNTED,
                                _ -> requests.get("/sok?q=" + encoded(pages.query(random)))));
        IO.println(
                "search API               "
                        + requests.cost(
                                WARM / 4,
                                COUNTED,
                                _ ->
                                        requests.get(
                                                "/api/v1/search?q="
                                                        + encoded(pages.query(random)))));
        IO.println(
                "suggest                  "
                        + requests.cost(
                                WARM / 4,
                                COUNTED,
                                _ ->
                                        requests.get(
                                                "/api/v1/suggest?q="
                                                        + encoded(
                                                                pages.query(random)
                                                                        .substring(0, 3)))));
    }

    private void save(Requests requests, String token, int count) {
        IO.println(
                "save                     "
                        + requests.cost(
                                SAVES,
                                SAVES,
                                i -> requests.post("/api/v1/pages", token, pages.page(count + i))));
        int from = count + 2 * SAVES;
        int found = 0;
        double[] wall = new double[SAVES];
        for (int i = 0; i < SAVES; i++) {
            String word = "målesak" + (from + i) + "x";
            String page = pages.page(from + i) + "\n" + word + "\n";
            long start = System.nanoTime();
            requests.send(requests.post("/api/v1/pages", token, page));
            var answer = requests.send(requests.to("/api/v1/search?q=" + encoded(word)).build());
            wall[i] = (System.nanoTime() - start) / 1e6;
            found +=
                    new String(answer.body(), StandardCharsets.UTF_8)
                                    .contains(GeneratedPages.name(from + i))
                            ? 1
                            : 0;
        }
        Arrays.sort(wall);
        IO.println(
                "save to found            %6.2f ms wall (median), %d of %d found by the next search"
                        .formatted(wall[SAVES / 2], found, SAVES));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0)
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
