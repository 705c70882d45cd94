package no.dypdykk.engine.pxweb;

import io.avaje.json.JsonException;
import io.avaje.jsonb.Jsonb;

import no.dypdykk.port.Statistics;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// PxWebApi 2 as Statistics Norway runs it (ssb.no/api, user guide): 30 calls a minute, 800 000
/// cells a call. Nothing is asked before somebody asks here.
public final class PxWebClient implements Statistics {
    private static final int CALLS_A_MINUTE = 30;
    private static final long MOST_CELLS = 800_000;
    private static final long MOST_BYTES = 32L << 20;
    private static final int MOST_METADATA = 16 << 20;
    private static final int ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final String FORMAT = "lang=no&outputFormat=json-stat2";
    private static final Jsonb JSON = Jsonb.builder().build();

    private final String base;
    private final Pace pace;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(10))
                    .followRedirects(Redirect.NEVER)
                    .build();

    /// @param base address of the API, such as `https://data.ssb.no/api/pxwebapi/v2`
    public PxWebClient(URI base, InstantSource clock) {
        this(base, new Pace(CALLS_A_MINUTE, PATIENCE, clock, Thread::sleep));
    }

    PxWebClient(URI base, Pace pace) {
        String text = base.toString();
        this.base = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.pace = pace;
    }

    @Override
    public List<Table> tables(String words) {
        var found = new ArrayList<Table>();
        Map<?, ?> answer = json("/tables?lang=no&pagesize=20&query=" + encoded(words));
        if (answer.get("tables") instanceof List<?> tables) {
            for (Object one : tables) {
                if (one instanceof Map<?, ?> table) {
                    String updated = text(table, "updated");
                    found.add(
                            new Table(
                                    text(table, "id"),
                                    text(table, "label"),
                                    updated.substring(0, Math.min(10, updated.length()))));
                }
            }
        }
        return found;
    }

    @Override
    public Contents contents(String table) {
        Map<?, ?> answer = json("/tables/" + checked(table) + "/metadata?" + FORMAT);
        if (!(answer.get("dimension") instanceof Map<?, ?> dimensions)
                || !(answer.get("id") instanceof List<?> ids)) {
            throw new Unavailable("answer");
        }
        return new Contents(
                table,
                text(answer, "label"),
                ids.stream()
                        .map(String::valueOf)
                        .map(id -> dimension(id, dimensions.get(id)))
                        .toList());
    }

    private static Dimension dimension(String id, @Nullable Object told) {
        if (!(told instanceof Map<?, ?> dimension)
                || !(dimension.get("category") instanceof Map<?, ?> category)) {
            throw new Unavailable("answer");
        }
        Map<?, ?> labels = category.get("label") instanceof Map<?, ?> map ? map : Map.of();
        List<String> codes =
                category.get("index") instanceof Map<?, ?> places
                        ? places.keySet().stream().map(String::valueOf).toList()
                        : category.get("index") instanceof List<?> list
                                ? list.stream().map(String::valueOf).toList()
                                : labels.keySet().stream().map(String::valueOf).toList();
        return new Dimension(
                id,
                text(dimension, "label"),
                codes.stream()
                        .map(code ->
                                new Code(code, labels.get(code) instanceof String s ? s : code))
                        .toList());
    }

    @Override
    public void fetch(String table, Map<String, List<String>> chosen, Path into) {
        Contents contents = contents(table);
        if (cells(contents, chosen) > MOST_CELLS) {
            throw new Unavailable("too-many-cells");
        }
        String codes =
                chosen.entrySet().stream()
                        .map(one ->
                                "&valueCodes%5B"
                                        + encoded(one.getKey())
                                        + "%5D="
                                        + one.getValue().stream()
                                                .map(PxWebClient::encoded)
                                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining());
        try (InputStream answer = ask("/tables/" + checked(table) + "/data?" + FORMAT + codes);
                OutputStream out = Files.newOutputStream(into)) {
            copy(answer, out);
        } catch (IOException e) {
            throw new Unavailable("away");
        }
    }

    /// How many cells are asked for; a dimension that nobody chose from may come whole.
    static long cells(Contents contents, Map<String, List<String>> chosen) {
        long cells = 1;
        for (Dimension dimension : contents.dimensions()) {
            List<String> codes = chosen.getOrDefault(dimension.id(), List.of("*"));
            long some =
                    dimension.codes().stream()
                            .filter(code -> codes.stream().anyMatch(c -> covers(c, code.code())))
                            .count();
            cells = Math.multiplyExact(Math.min(cells, MOST_CELLS + 1), Math.max(1, some));
        }
        return cells;
    }

    /// `2020*` covers all that begins so, `?` one letter.
    private static boolean covers(String chosen, String code) {
        if (chosen.indexOf('*') < 0 && chosen.indexOf('?') < 0) {
            // What else can be asked for, such as top(4), is at most the whole.
            return chosen.contains("(") || chosen.equals(code);
        }
        String form = Pattern.quote(chosen).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return code.matches(form);
    }

    private static void copy(InputStream from, OutputStream into) throws IOException {
        byte[] some = new byte[1 << 16];
        long copied = 0;
        int read = from.read(some);
        while (read >= 0) {
            copied += read;
            if (copied > MOST_BYTES) {
                throw new Unavailable("too-many-cells");
            }
            into.write(some, 0, read);
            read = from.read(some);
        }
    }

    private Map<?, ?> json(String path) {
        try (InputStream answer = ask(path)) {
            byte[] read = answer.readNBytes(MOST_METADATA);
            Object tree = JSON.type(Object.class).fromJson(read);
            if (tree instanceof Map<?, ?> map) {
                return map;
            }
            throw new Unavailable("answer");
        } catch (JsonException | IllegalStateException e) {
            throw new Unavailable("answer");
        } catch (IOException e) {
            throw new Unavailable("away");
        }
    }

    /// Asks, and asks again a little later when the other side is busy.
    private InputStream ask(String path) throws IOException {
        for (int attempt = 1; ; attempt++) {
            pace.await();
            HttpResponse<InputStream> reply = send(path);
            switch (reply.statusCode()) {
                case 200 -> {
                    return reply.body();
                }
                case 404 -> throw closed(reply, "unknown-table");
                case 400, 403 -> throw closed(reply, "refused");
                case 429, 502, 503, 504 -> {
                    reply.body().close();
                    if (attempt >= ATTEMPTS) {
                        throw new Unavailable("busy");
                    }
                    pace.pause(delay(reply, attempt));
                }
                default -> throw closed(reply, "answer");
            }
        }
    }

    private HttpResponse<InputStream> send(String path) throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(TIMEOUT)
                        .header("Accept", "application/json")
                        .header("User-Agent", "Dypdykk")
                        .build();
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable("away");
        }
    }

    private static Unavailable closed(HttpResponse<InputStream> reply, String reason)
            throws IOException {
        reply.body().close();
        return new Unavailable(reason);
    }

    /// As long as the other side asks, else two seconds, then four.
    private static Duration delay(HttpResponse<InputStream> reply, int attempt) {
        return reply.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,4}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(Duration.ofSeconds(2L * attempt));
    }

    private static String checked(String table) {
        if (!TABLE.matcher(table).matches()) {
            throw new Unavailable("unknown-table");
        }
        return table;
    }

    private static String text(Map<?, ?> tree, String name) {
        return tree.get(name) instanceof String text ? text : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
