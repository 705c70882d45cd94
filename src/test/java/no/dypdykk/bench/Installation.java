package no.dypdykk.bench;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;

import no.dypdykk.app.Main;
import no.dypdykk.bench.TestSet.Page;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// An installation that holds the pages of one corpus and nothing else, asked from the outside.
final class Installation implements AutoCloseable {
    /// Every page needs a title; all without one get the same, which tells the search nothing.
    private static final String UNTITLED = "Uten tittel";

    private static final int DEPTH = 100;
    private static final JsonType<Map<String, Object>> JSON =
            Jsonb.builder().build().type(Object.class).map();

    private final Child server;
    private final Requests requests;

    private Installation(Child server, Requests requests) {
        this.server = server;
        this.requests = requests;
    }

    /// Brings the pages in with `import`, then serves them.
    ///
    /// @param work an empty folder
    /// @throws IllegalStateException when a page was not taken in
    static Installation with(List<Page> pages, Path work) throws Exception {
        Path folder = Files.createDirectories(work.resolve("pages"));
        for (Page page : pages) {
            Files.writeString(folder.resolve(page.id() + ".md"), markdown(page));
        }
        String data = work.resolve("data").toString();
        try (var load = Child.main(Main.class, "import", folder.toString(), "--data", data)) {
            while (load.isRunning()) {
                Thread.sleep(20);
            }
        }
        int port = freePort();
        var server =
                Child.main(
                        Main.class,
                        List.of("serve", "--data", data, "--content", "none", "--port", "" + port)
                                .toArray(String[]::new));
        var installation = new Installation(server, new Requests(server, port));
        installation.requests.firstAnswer();
        installation.requireAll(pages.size());
        return installation;
    }

    private void requireAll(int pages) {
        Object total = answer("size=0").get("total");
        if (!(total instanceof Number number) || number.intValue() != pages) {
            close();
            throw new IllegalStateException("of " + pages + " pages it finds " + total);
        }
    }

    /// Ids of the first hundred pages for a question, best first.
    List<String> ask(String question) {
        String asked = URLEncoder.encode(question, StandardCharsets.UTF_8);
        return answer("size=" + DEPTH + "&q=" + asked).get("hits") instanceof List<?> hits
                ? hits.stream().map(Installation::id).toList()
                : List.of();
    }

    private static String id(Object hit) {
        return hit instanceof Map<?, ?> fields ? String.valueOf(fields.get("id")) : "";
    }

    private Map<String, Object> answer(String parameters) {
        var response = requests.send(requests.to("/api/v1/search?" + parameters).build());
        String body = new String(response.body(), StandardCharsets.UTF_8);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(parameters + ": " + body);
        }
        return JSON.fromJson(body);
    }

    /// As a file that `import` reads.
    static String markdown(Page page) {
        String title = page.title().isBlank() ? UNTITLED : page.title();
        return """
        ---
        id: %s
        kind: case
        slug: %s
        lang: %s
        title: "%s"
        ---
        %s
        """
                .formatted(
                        page.id(),
                        page.id(),
                        page.lang(),
                        title.replaceAll("[\\\\\"]", "\\\\$0").replaceAll("\\s+", " "),
                        page.markdown());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
