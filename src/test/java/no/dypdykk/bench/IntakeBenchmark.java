package no.dypdykk.bench;

import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Multipart;
import no.dypdykk.web.Gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How long a coordinator waits for a file with figures, from sending it to seeing what was
/// understood, and from confirming to the page that says it is kept; and, in a second round, how
/// much of the heap the whole program holds meanwhile. Prints figures, asserts nothing. Started as
/// the README says.
public final class IntakeBenchmark {
    private static final List<Integer> ROWS = List.of(10_000, 100_000);
    private static final List<Integer> CELLS = List.of(80_000, 800_000);

    private IntakeBenchmark() {}

    static void main(String[] arguments) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("dypdykk-intake");
        var figures = GeneratedFigures.from(Path.of("content"));
        for (int rows : ROWS) {
            Path file = figures.csv(work.resolve("tall.csv"), rows);
            measure("CSV, %,d rows".formatted(rows), file);
        }
        for (int cells : CELLS) {
            Path file = figures.jsonStat(work.resolve("tall.json"), cells);
            measure("JSON-stat, %,d cells".formatted(cells), file);
        }
    }

    private static void measure(String what, Path file) throws IOException, InterruptedException {
        Took took = takeIn(file);
        try (var heap = LiveHeap.watch()) {
            takeIn(file);
            IO.println(
                    "%-28s %5.1f MB  preview %5.1f s  confirm %5.1f s  a municipality's page then %5.2f s  live heap at most %4.0f MB"
                            .formatted(
                                    what,
                                    Files.size(file) / 1e6,
                                    took.preview(),
                                    took.confirm(),
                                    took.municipality(),
                                    heap.most()));
        }
    }

    /// In seconds.
    private record Took(double preview, double confirm, double municipality) {}

    private static double seconds(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static Took takeIn(Path file) throws IOException, InterruptedException {
        try (var server = TestServer.with(TestServer.FIXTURE)) {
            var coordinator = server.as(Role.COORDINATOR);
            long begun = System.nanoTime();
            String address = send(server, coordinator, file);
            while (!coordinator.get(address).text().contains("Lagre tallene")) {
                Thread.sleep(100);
            }
            long understood = System.nanoTime();
            Reply kept = coordinator.post(address);
            String page = coordinator.get(address).text();
            long done = System.nanoTime();
            if (kept.status() != 303 || !page.contains("Tallene er lagret")) {
                throw new IllegalStateException(kept + page);
            }
            double first = seconds(() -> coordinator.get("/kommune/1824"));
            return new Took((understood - begun) / 1e9, (done - understood) / 1e9, first);
        }
    }

    private static String send(TestServer server, Member member, Path file) throws IOException {
        var form =
                new Multipart()
                        .field("source", "Oppdiktet kilde")
                        .field("kind", "register")
                        .field(Gate.CSRF_FIELD, member.csrf());
        Reply reply =
                server.post(
                        "/tall/inn",
                        form.body("file", file),
                        "Content-Type",
                        Multipart.TYPE,
                        "Cookie",
                        member.cookie());
        String address = reply.header("Location");
        if (reply.status() != 303 || address == null) {
            throw new IllegalStateException(reply.toString());
        }
        return address;
    }
}
