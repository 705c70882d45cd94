package no.dypdykk.core.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import no.dypdykk.core.page.ClaimWording.Claim;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ClaimWordingTest {
    @ParameterizedTest
    @CsvSource({
        "Kurset førte til mer nærvær., førte til",
        "Ordningen GA LAVERE fravær., ga lavere",
        "Tiltaket gav lågare fråvær., gav lågare",
        "Ordninga bidrog til trivsel., bidrog til",
        "Kommunen reduserte sykefraværet., reduserte sykefraværet",
        "Kommunen senka sjukefråværet., senka sjukefråværet",
        "Nedgangen skuldast kurset., skuldast",
        "Dei fekk ned fråværet., fekk ned",
        "Tallene viser at tiltakene hjelper., viser at tiltakene",
        "Tiltaket virket., virket",
        "Tiltaket verka., verka"
    })
    void words_of_cause_are_found_in_both_written_standards(String sentence, String words) {
        assertEquals(List.of(new Claim(words, sentence)), ClaimWording.in(sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I samme periode gikk fraværet fra 8,6 til 7,7 prosent.",
                "Hva førte til mer nærvær?",
                "Slepp å overbevise dei andre.",
                "Prosjektet «Sammen for et redusert sykefravær» varte i to år.",
                "Virksomheten påvirket ingen.",
                "Kommunen oppgir at ni flere var på jobb."
            })
    void words_that_claim_no_cause_are_left_alone(String text) {
        assertEquals(List.of(), ClaimWording.in(text));
    }

    @Test
    void each_claim_is_given_with_its_own_sentence() {
        assertEquals(
                List.of(
                        new Claim("medførte", "Det medførte ro."),
                        new Claim("beviser", "Dette beviser det.")),
                ClaimWording.in(
                        "Først kom kurset. Det medførte ro. Hva så?\n\nDette beviser det."));
    }

    @Test
    void only_a_case_whose_figures_are_all_evaluated_may_claim() {
        assertEquals(1, claims("kind: self-reported").size());
        assertEquals(1, claims("kind: register").size());
        assertEquals(0, claims("kind: evaluated").size());
        assertEquals(
                1,
                ClaimWording.unsupportedIn(page("---\nkind: practice\ntitle: Det virket\n---\n"))
                        .size());
    }

    private static List<Claim> claims(String kind) {
        return ClaimWording.unsupportedIn(
                page(
                        """
                        ---
                        kind: case
                        title: Prøve
                        summary: Ordningen [ga lavere fravær](/x).
                        outcomes:
                          - indicator: a
                            result: improved
                            figures: [{value: 1, role: after, kind: evaluated, source: s}]
                            changes: [{value: 1, unit: percentage-points, source: s, %s}]
                        sources: [{id: s, title: Prøve}]
                        ---
                        """
                                .formatted(kind)));
    }

    private static Page page(String source) {
        return assertInstanceOf(PageReading.Read.class, PageReader.read(source)).page();
    }
}
