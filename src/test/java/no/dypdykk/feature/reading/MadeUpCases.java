package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.app.TestServer;

import java.time.Duration;
import java.util.Locale;

/// Cases of places that do not exist, sent as programs send them.
public final class MadeUpCases {
    private final TestServer server;
    private final String token;

    public MadeUpCases(TestServer server) {
        this.server = server;
        this.token = server.token("Testprogram", Duration.ofHours(1));
    }

    /// Sends a page.
    public void send(String markdown) {
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

    public void practice(String slug) {
        send(
                "---\nkind: practice\nslug: "
                        + slug
                        + "\ntitle: Tiltaket "
                        + slug
                        + "\n---\nTekst.\n");
    }

    /// Sick leave of two years in a place of its own.
    public void years(String practice, int number, int employees, double before, double after) {
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

    /// Sixteen quarters of a place that is held against six units, which change little.
    public void group(String slug, String practice) {
        units();
        var text =
                new StringBuilder(
                        """
                        ---
                        kind: case
                        slug: %1$s
                        title: Stedet %1$s
                        employees: 120
                        practices: [{practice: %2$s, part: main}]
                        outcomes:
                          - indicator: sf_total
                            result: improved
                            beforehand: yes
                            chosen_high: no
                            other_changes: no
                            start: 2011-Q1
                            comparison:
                              - enhet-0--sf-total
                              - enhet-1--sf-total
                              - enhet-2--sf-total
                              - enhet-3--sf-total
                              - enhet-4--sf-total
                              - enhet-5--sf-total
                            comparison_reason: De er like store.
                            figures:
                        """
                                .formatted(slug, practice));
        for (int i = 0; i < 16; i++) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "      - {period: \"%d-Q%d\", value: %.2f, role: %s, source: s1}\n",
                            2008 + i / 4,
                            i % 4 + 1,
                            10 + i % 4 * 0.2 + Math.sin(3.0 * i) * 0.5 - (i < 12 ? 0 : 1.5),
                            i < 12 ? "baseline" : "after"));
        }
        send(text + "sources: [{id: s1, title: Oppdiktet}]\n---\nTekst.\n");
    }

    private void units() {
        var csv = new StringBuilder("serie;enhet;sektor;periode;verdi;ansatte\n");
        for (int unit = 0; unit < 6; unit++) {
            for (int i = 0; i < 16; i++) {
                double value = 9 + unit * 0.3 + i % 4 * 0.2 + Math.sin(unit * 7 + i) * 0.6;
                csv.append(
                        String.format(
                                        Locale.ROOT,
                                        "enhet-%d--sf-total;Enhet %d;municipal;%dK%d;%.2f;%d\n",
                                        unit,
                                        unit,
                                        2008 + i / 4,
                                        i % 4 + 1,
                                        value,
                                        90 + 15 * unit)
                                .replace('.', ','));
            }
        }
        var sent =
                server.post(
                        "/api/v1/series?source=Oppdiktet&indicator=sf_total",
                        csv.toString(),
                        "Authorization",
                        "Bearer " + token);
        assertEquals(200, sent.status(), sent::toString);
    }
}
