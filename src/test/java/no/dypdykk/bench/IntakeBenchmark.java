package no.dypdykk.bench;

import com.sun.management.OperatingSystemMXBean;

import no.dypdykk.app.Member;
import no.dypdykk.app.Reply;
import no.dypdykk.app.TestServer;
import no.dypdykk.core.people.Role;
import no.dypdykk.fixture.Multipart;
import no.dypdykk.web.Gate;

import java.io.IOException;
import java.lang.management.ManagementFactory;
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
        IO.println("== %s, %.1f MB".formatted(what, Files.size(file) / 1e6));
        try (var server = TestServer.with(TestServer.FIXTURE)) {
            takeIn(server, file, true);
        }
        try (var server = TestServer.with(TestServer.FIXTURE);
                var heap = LiveHeap.watch()) {
            takeIn(server, file, false);
            IO.println("held at most             %5.0f MB".formatted(heap.most()));
        }
    }

    private static void takeIn(TestServer server, Path file, boolean told)
            throws IOException, InterruptedException {
        var coordinator = server.as(Role.COORDINATOR);
        var preview = new Watch();
        String address = send(server, coordinator, file);
        awaited(coordinator, address, "Lagre tallene</button>");
        preview.tell("preview", told);
        var confirm = new Watch();
        coordinator.post(address);
        awaited(coordinator, address, "Tallene er lagret");
        confirm.tell("confirm", told);
        var page = new Watch();
        coordinator.get("/kommune/1824");
        page.tell("a municipality then", told);
    }

    private static void awaited(Member member, String address, String words)
            throws InterruptedException {
        while (!member.get(address).text().contains(words)) {
            Thread.sleep(50);
        }
    }

    /// Wall time, and CPU time of this whole process, which says what an idle machine would need.
    private static final class Watch {
        private final long wall = System.nanoTime();
        private final long cpu = cpu();

        private static long cpu() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }

        void tell(String what, boolean told) {
            if (told) {
                IO.println(
                        "%-22s %6.1f s wall  %6.1f s CPU"
                                .formatted(
                                        what,
                                        (System.nanoTime() - wall) / 1e9,
                                        (cpu() - cpu) / 1e9));
            }
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
