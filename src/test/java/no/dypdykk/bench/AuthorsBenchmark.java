package no.dypdykk.bench;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// What it costs when one author saves a case of 10 KB again and again, and when a hundred save a
/// case each at once; and whether every text is there afterwards. Prints figures, asserts nothing.
///
/// Started as [ServerBenchmark] is. Arguments: numbers of other pages (1000 10000 when none are
/// given).
public final class AuthorsBenchmark {
    private static final Path JAR = Path.of("target", "dypdykk.jar");
    private static final int SIZE = 10_000;
    private static final int AUTHORS = 100;
    private static final int SAVES = 10;
    private static final int WARM = 2000;
    private static final int COUNTED = 300;

    private final GeneratedPages pages;
    private final Requests requests;
    private final Child child;
    private final String token;

    private AuthorsBenchmark(GeneratedPages pages, Requests requests, Child child, String token) {
        this.pages = pages;
        this.requests = requests;
        this.child = child;
        this.token = token;
    }

    static void main(String[] arguments) throws Exception {
        List<String> counts = arguments.length == 0 ? List.of("1000", "10000") : List.of(arguments);
        for (String count : counts) {
            measure(Integer.parseInt(count));
        }
    }

    private static void measure(int count) throws Exception {
        IO.println("== " + count + " other pages");
        Path work = Files.createTempDirectory("dypdykk-authors");
        var pages = GeneratedPages.from(Path.of("content"));
        pages.write(work.resolve("pages"), count);
        String data = work.resolve("data").toString();
        Child.run(JAR, List.of("import", work.resolve("pages").toString(), "--data", data));
        String token =
                Child.run(JAR, List.of("token", "create", "--name", "bench", "--data", data));
        int port = Child.freePort();
        var serve =
                List.of(
                        "serve",
                        "--data",
                        data,
                        "--content",
                        "none",
                        "--port",
                        Integer.toString(port));
        try (var child = Child.program(JAR, serve)) {
            var requests = new Requests(child, port);
            requests.firstAnswer();
            var benchmark = new AuthorsBenchmark(pages, requests, child, token.strip());
            benchmark.oneAfterAnother(count);
            benchmark.atOnce(count + 1);
        }
    }

    private void oneAfterAnother(int number) {
        String id = create(number);
        IO.println(
                "save of a 10 KB case     "
                        + requests.cost(WARM, COUNTED, i -> save(id, text(number, i), i + 1)));
    }

    /// A hundred begin at the same moment and save their own case ten times each.
    private void atOnce(int from) throws Exception {
        var ids = new ArrayList<String>();
        for (int author = 0; author < AUTHORS; author++) {
            ids.add(create(from + author));
        }
        var start = new CountDownLatch(1);
        double before = child.cpu();
        var walls = new double[AUTHORS * SAVES];
        int refused = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var authors =
                    IntStream.range(0, AUTHORS)
                            .mapToObj(author ->
                                    threads.submit(
                                            author(
                                                    start,
                                                    walls,
                                                    author,
                                                    from + author,
                                                    ids.get(author))))
                            .toList();
            start.countDown();
            for (var author : authors) {
                refused += author.get();
            }
        }
        Arrays.sort(walls);
        IO.println(
                "100 authors at once      %6.2f ms CPU a save, wall median %.0f ms, p99 %.0f ms (%.1f times the median)"
                        .formatted(
                                (child.cpu() - before) * 1000 / walls.length,
                                walls[walls.length / 2],
                                walls[walls.length * 99 / 100],
                                walls[walls.length * 99 / 100] / walls[walls.length / 2]));
        IO.println(
                "refused saves            %6d of %d; texts that are not there afterwards: %d"
                        .formatted(refused, walls.length, missing(from, ids)));
    }

    private Callable<Integer> author(
            CountDownLatch start, double[] walls, int author, int number, String id) {
        return () -> {
            start.await();
            int refused = 0;
            for (int i = 0; i < SAVES; i++) {
                long begun = System.nanoTime();
                var answer = requests.send(save(id, text(number, i), i + 1));
                walls[author * SAVES + i] = (System.nanoTime() - begun) / 1e6;
                refused += answer.statusCode() == 200 ? 0 : 1;
            }
            return refused;
        };
    }

    /// How many of all saved texts are no revision of their page.
    private int missing(int from, List<String> ids) {
        int missing = 0;
        for (int author = 0; author < ids.size(); author++) {
            for (int i = 0; i < SAVES; i++) {
                var path = "/api/v1/pages/" + ids.get(author) + "/revisions/" + (i + 2);
                var body = new String(requests.send(get(path)).body(), StandardCharsets.UTF_8);
                missing += body.contains(mark(from + author, i)) ? 0 : 1;
            }
        }
        return missing;
    }

    private String create(int number) {
        var answer = requests.send(requests.post("/api/v1/pages", token, pages.page(number)));
        return new String(answer.body(), StandardCharsets.UTF_8)
                .replaceFirst("(?s).*?\"id\":\"(\\w+)\".*", "$1");
    }

    private HttpRequest save(String id, String text, int revision) {
        return requests.to("/api/v1/pages/" + id)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/markdown")
                .header("If-Match", "\"r" + revision + "\"")
                .PUT(BodyPublishers.ofString(text))
                .build();
    }

    private HttpRequest get(String path) {
        return requests.to(path).header("Authorization", "Bearer " + token).build();
    }

    /// The case with this number, grown to 10 KB, with one sentence of its own for each save.
    private String text(int number, int save) {
        var text = new StringBuilder(pages.page(number));
        for (int more = 1; text.length() < SIZE; more++) {
            var page = pages.page(number + more);
            text.append(page.substring(page.indexOf("\n---\n") + 5));
        }
        return text.append('\n').append(mark(number, save)).append('\n').toString();
    }

    private static String mark(int number, int save) {
        return "Sak " + number + " er skrevet som tekst " + save + ".";
    }
}
