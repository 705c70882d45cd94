package no.dypdykk.feature.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import no.dypdykk.core.evidence.judging.Judged;
import no.dypdykk.core.page.CaseStudy;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.fixture.Samples;
import no.dypdykk.port.Pages.Stored;
import no.dypdykk.port.Store;
import no.dypdykk.web.Texts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Objects;

/// What a case carries is computed once for its text, the series and the method.
class CaseEvidenceTest {
    private final CaseEvidence evidence = new CaseEvidence(new Library());
    private Store store;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = SqlStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void the_same_text_and_series_are_judged_once() {
        assertSame(judged(1, "5"), judged(1, "5"));
    }

    @Test
    void a_new_text_is_judged_anew() {
        var before = judged(1, "5");
        var after = judged(2, "13");

        assertNotEquals(before.verdict(), after.verdict());
        assertSame(after, judged(2, "13"));
    }

    @Test
    void new_series_are_reason_to_judge_anew_with_the_same_result() {
        var before = judged(1, "5");
        store.write(tx -> {
            tx.figures().markChanged("2");
            return true;
        });
        var after = judged(1, "5");

        assertNotSame(before, after);
        assertEquals(before.shift(), after.shift());
    }

    private Judged judged(int number, String value) {
        var source =
                """
                ---
                kind: case
                title: Prøvesaken
                employees: 300
                outcomes:
                  - indicator: sf_total
                    result: improved
                    figures:
                      - {period: "2010", value: 9, role: baseline, source: s1}
                      - {period: "2012", value: %s, role: after, source: s1}
                sources: [{id: s1, title: Oppdiktet}]
                ---
                Tekst.
                """
                        .formatted(value);
        return store.read(tx -> {
            var shelf = new Shelf(tx, reference(), Texts.NB, evidence);
            return Objects.requireNonNull(
                    evidence.of(stored(number, source), study(source), shelf).getFirst().judged());
        });
    }

    private static CaseStudy study(String source) {
        return PageReader.read(source) instanceof PageReading.Read(var page, _)
                        && page instanceof CaseStudy study
                ? study
                : fail(source);
    }

    private static CaseStudy fail(String source) {
        throw new AssertionError(source);
    }

    private static Stored stored(int number, String source) {
        var revision = Samples.revision("sak", number, PageState.PUBLISHED);
        var kept =
                new Revision(
                        revision.page(),
                        number,
                        revision.time(),
                        revision.author(),
                        revision.comment(),
                        PageState.PUBLISHED,
                        source);
        return new Stored(revision.page(), study(source).head(), number, number, kept);
    }

    private static Reference reference() {
        return new Reference(
                MunicipalityRegister.of(
                        "code,name,county_code,county,population_2021\n",
                        "code,name,valid_from,valid_to,current_code\n"),
                Samples.indicators("sf_total g n n d d percent -1 true s 5 0.5 n n"));
    }
}
