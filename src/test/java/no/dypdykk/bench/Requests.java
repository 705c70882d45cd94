package no.dypdykk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntFunction;

/// Sends requests one after another to a child and tells what each cost it.
final class Requests {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Child child;
    private final URI origin;

    Requests(Child child, int port) {
        this.child = child;
        this.origin = URI.create("http://localhost:" + port);
    }

    /// @param cpu the child's CPU time for one request, in milliseconds
    /// @param median wall time of the middle request, in milliseconds
    /// @param bytes size of the last body on the wire
    record Cost(double cpu, double median, int bytes) {
        @Override
        public String toString() {
            return "%6.2f ms CPU  %6.2f ms wall (median)  %6d bytes".formatted(cpu, median, bytes);
        }
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(origin.resolve(path));
    }

    HttpRequest get(String path) {
        return to(path).header("Accept-Encoding", "gzip").build();
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpRequest post(String path, String token, String markdown) {
        return to(path).header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/markdown")
                .POST(BodyPublishers.ofString(markdown))
                .build();
    }

    /// Sends `warm` requests that do not count and `counted` that do.
    Cost cost(int warm, int counted, IntFunction<HttpRequest> request) {
        for (int i = 0; i < warm; i++) {
            accepted(request.apply(i));
        }
        double[] wall = new double[counted];
        int bytes = 0;
        double before = child.cpu();
        for (int i = 0; i < counted; i++) {
            HttpRequest next = request.apply(warm + i);
            long start = System.nanoTime();
            bytes = accepted(next).body().length;
            wall[i] = (System.nanoTime() - start) / 1e6;
        }
        double cpu = (child.cpu() - before) * 1000 / counted;
        Arrays.sort(wall);
        return new Cost(cpu, wall[counted / 2], bytes);
    }

    private HttpResponse<byte[]> accepted(HttpRequest request) {
        HttpResponse<byte[]> response = send(request);
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(
                    request.uri()
                            + ": "
                            + response.statusCode()
                            + " "
                            + new String(response.body(), StandardCharsets.UTF_8));
        }
        return response;
    }

    /// Waits for the first answer and returns when it came, in nanoseconds of this JVM's clock.
    long firstAnswer() throws InterruptedException {
        while (child.isRunning()) {
            try {
                if (client.send(get("/"), BodyHandlers.discarding()).statusCode() == 200) {
                    return System.nanoTime();
                }
            } catch (IOException e) {
                Thread.sleep(5);
            }
        }
        throw new IllegalStateException("the server ended before it answered");
    }
}
