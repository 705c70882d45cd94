package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.app.TestServer;

import java.time.Duration;
import java.util.Locale;

/// Cases of places that do not exist, sent as programs send them.
final class MadeUpCases {
    private final TestServer server;
    private final String token;

    MadeUpCases(TestServer server) {
        this.server = server;
        this.token = server.token("Testprogram", Duration.ofHours(1));
    }

    /// Sends a page.
    void send(String markdown) {
        var sent =
                server.post(
                        "/api/v1/pages",
                        markdown,
                        "Content-Type",
                        "text/markdown",
                        "Authorization",
                        "Bearer " + token);
        assertEquals(201, sent.status(), sent::toString);
    }

    void practice(String slug) {
        send(
                "---\nkind: practice\nslug: "
                        + slug
                        + "\ntitle: Tiltaket "
                        + slug
                        + "\n---\nTekst.\n");
    }

    /// Sick leave of two years in a place of its own.
    void years(String practice, int number, int employees, double before, double after) {
        send(
                String.format(
                        Locale.ROOT,
                        """
                        ---
                        kind: case
                        slug: %1$s-%2$d
                        title: Stedet %2$d som prøvde %1$s
                        employees: %3$d
                        practices:
                          - {practice: %1$s, part: main}
                        outcomes:
                          - indicator: sf_total
                            result: improved
                            beforehand: yes
                            chosen_high: no
                            other_changes: no
                            figures:
                              - {period: "2011", value: %4$.2f, role: baseline, source: s1}
                              - {period: "2012", value: %5$.2f, role: after, source: s1}
                        sources:
                          - {id: s1, title: Oppdiktet %2$d}
                        ---
                        Tekst.
                        """,
                        practice,
                        number,
                        employees,
                        before,
                        after));
    }
}
