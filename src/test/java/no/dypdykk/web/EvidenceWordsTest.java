package no.dypdykk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.evidence.Indicator;
import no.dypdykk.core.evidence.analysis.Grade;
import no.dypdykk.core.evidence.analysis.Interval;
import no.dypdykk.core.evidence.analysis.Study;
import no.dypdykk.core.evidence.analysis.StudyDesign;
import no.dypdykk.core.evidence.analysis.Trust;
import no.dypdykk.core.evidence.analysis.Verdict;
import no.dypdykk.core.evidence.table.Refused;
import no.dypdykk.core.evidence.table.Warning;
import no.dypdykk.web.EvidenceWords.Subject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The words never say more than the grade carries.
class EvidenceWordsTest {
    private static final EvidenceWords NB = new EvidenceWords(Texts.NB);
    private static final EvidenceWords NN = new EvidenceWords(Texts.NN);
    private static final Subject SICK_LEAVE =
            Subject.of("Ringe på mandag", indicator("sf_total", "percent", -1, 0.5));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 | «Ringe på mandag» ga lavere sykefravær her. | «Ringe på mandag» gav lågare"
                        + " sjukefråvær her.",
                "4 | «Ringe på mandag» ga trolig lavere sykefravær her. | «Ringe på mandag» gav"
                        + " truleg lågare sjukefråvær her.",
                "3 | «Ringe på mandag» kan ha gitt lavere sykefravær her. | «Ringe på mandag» kan"
                        + " ha gitt lågare sjukefråvær her.",
                "2 | Sykefraværet ble lavere samtidig med «Ringe på mandag». Vi vet ikke om det var"
                    + " derfor. | Sjukefråværet vart lågare samstundes med «Ringe på mandag». Vi"
                    + " veit ikkje om det var difor.",
                "1 | De som var med, forteller om lavere sykefravær. Det er ikke målt hvor sikkert"
                    + " det er. | Dei som var med, fortel om lågare sjukefråvær. Det er ikkje målt"
                    + " kor sikkert det er.",
            })
    void each_grade_has_its_own_sentence(int grade, String nb, String nn) {
        var interval = new Interval(-2, -0.6);

        assertEquals(nb, sentence(NB, interval, Verdict.CLEARLY_FAVOURABLE, grade));
        assertEquals(nn, sentence(NN, interval, Verdict.CLEARLY_FAVOURABLE, grade));
    }

    @Test
    void an_unfavourable_result_is_told_in_the_same_form() {
        assertEquals(
                "«Ringe på mandag» kan ha gitt høyere sykefravær her.",
                NB.sentence(
                        SICK_LEAVE, 1.2, new Interval(0.6, 2), Verdict.CLEARLY_UNFAVOURABLE, 3));
    }

    @Test
    void not_clear_is_never_told_as_no_effect() {
        var told = sentence(NB, new Interval(-1.84, 0.42), Verdict.NOT_CLEAR, 2);

        assertEquals(
                "Tallene avgjør det ikke: alt fra −1,8 til 0,4 prosentpoeng passer med dem."
                        + " Det betyr ikke at tiltaket er uten virkning.",
                told);
    }

    @Test
    void little_or_none_names_the_smallest_important_change() {
        assertEquals(
                "Liten eller ingen endring: mindre enn 0,5 prosentpoeng begge veier.",
                sentence(NB, new Interval(-0.2, 0.1), Verdict.LITTLE_OR_NONE, 3));
    }

    @Test
    void an_indicator_without_words_of_its_own_is_quoted() {
        var subject = Subject.of(null, indicator("prikk", "count", 1, 2));

        assertEquals(
                "Tallet for «Prikk» ble høyere samtidig med tiltaket. Vi vet ikke om det var"
                        + " derfor.",
                NB.sentence(subject, 4, new Interval(3, 5), Verdict.CLEARLY_FAVOURABLE, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"signifikan", "bevist", "provd", "dokumentert effekt"})
    void words_that_promise_too_much_stand_nowhere(String word) {
        for (Texts texts : List.of(Texts.NB, Texts.NN)) {
            evidenceKeys(texts)
                    .forEach(key ->
                            assertFalse(
                                    texts.get(key).toLowerCase(Locale.ROOT).contains(word), key));
        }
    }

    @Test
    void effect_is_a_word_for_no_grade() {
        for (Texts texts : List.of(Texts.NB, Texts.NN)) {
            evidenceKeys(texts).forEach(key -> assertFalse(texts.get(key).contains("effekt"), key));
        }
    }

    private static Stream<String> evidenceKeys(Texts texts) {
        return texts.keys().stream()
                .filter(key -> key.matches("(sentence|grade|verdict|trust|refusal|warning)\\..*"));
    }

    @Test
    void every_code_of_the_method_has_words() {
        for (EvidenceWords words : List.of(NB, NN)) {
            for (var code : Refused.Code.values()) {
                var refused = new Refused(code, List.of("ingen_variasjon"));
                assertTrue(!words.refusal(refused).isBlank());
            }
            Stream.of(Warning.values()).forEach(w -> assertTrue(!words.warning(w).isBlank()));
            Stream.of(Verdict.values()).forEach(v -> assertTrue(!words.verdict(v).isBlank()));
            Stream.of(Grade.Reason.values()).forEach(r -> assertTrue(!words.reason(r).isBlank()));
            Stream.of(Trust.Doubt.values()).forEach(d -> assertTrue(!words.doubt(d).isBlank()));
            for (int level = 1; level <= 5; level++) {
                assertTrue(!words.grade(level).isBlank() && !words.meaning(level).isBlank());
                assertTrue(!words.trust(level - 1).isBlank());
            }
        }
    }

    @Test
    void a_practice_that_is_not_named_begins_a_sentence_only_where_it_stands_first() {
        var nobody = Subject.of(null, indicator("sf_total", "percent", -1, 0.5));

        assertEquals(
                "Vi vet ikke om tiltaket henger sammen med lavere sykefravær.",
                NB.pooledSentence(nobody, -1, Verdict.FAVOURABLE, 1));
        assertEquals(
                "Tiltaket kan gi lavere sykefravær.",
                NB.pooledSentence(nobody, -1, Verdict.FAVOURABLE, 2));
    }

    @Test
    void only_the_highest_grade_has_no_way_up() {
        assertEquals(
                "Legg inn antall ansatte og hele år før og etter.",
                NB.wayUp(grade(StudyDesign.STORY, 0, CLEAN)));
        assertEquals(
                "La lodd avgjere kven som startar først neste gong.",
                NN.wayUp(grade(StudyDesign.SERIES_WITH_COMPARISON, 12, CLEAN)));
        assertNull(NB.wayUp(grade(StudyDesign.DRAWN_BY_LOT, 12, CLEAN)));
    }

    @Test
    void the_way_up_is_never_what_is_there_already() {
        assertEquals(
                "Legg inn kvartalstall: minst tre år før og ett år etter.",
                NB.wayUp(grade(StudyDesign.SERIES, 8, CLEAN)));
        assertEquals(
                "Legg inn tall for noen dere kan sammenlignes med.",
                NB.wayUp(grade(StudyDesign.SERIES, 12, OTHER_CHANGES)));
        assertEquals(
                "Velg målet før dere kjenner tallene neste gang.",
                NB.wayUp(grade(StudyDesign.SERIES_WITH_COMPARISON, 12, CHOSEN_AFTERWARDS)));
        assertEquals(
                "Det trengs to ting. Legg inn tall for noen dere kan sammenlignes med. Velg målet"
                        + " før dere kjenner tallene neste gang.",
                NB.wayUp(grade(StudyDesign.SERIES, 12, CHOSEN_AFTERWARDS)));
    }

    @Test
    void what_the_design_cannot_show_is_told_only_where_no_doubt_holds_the_grade_down() {
        assertEquals(
                "Det er 8 kvartaler før starten og 8 etter. Det er for få til å se utviklingen fra"
                        + " før.",
                NB.design(grade(StudyDesign.SERIES, 8, CLEAN)));
        assertNull(NB.design(grade(StudyDesign.SERIES, 8, OTHER_CHANGES)));
    }

    private static final Study.Doubts CLEAN =
            new Study.Doubts(false, false, false, false, true, 0, true);
    private static final Study.Doubts OTHER_CHANGES =
            new Study.Doubts(false, false, true, false, true, 0, true);
    private static final Study.Doubts CHOSEN_AFTERWARDS =
            new Study.Doubts(false, false, false, false, true, 0, false);

    private static Grade grade(StudyDesign design, int before, Study.Doubts doubts) {
        return Grade.of(
                new Study(
                        design,
                        design != StudyDesign.STORY,
                        60.0,
                        before,
                        8,
                        8,
                        true,
                        true,
                        doubts));
    }

    @Test
    void a_refusal_says_what_there_is_and_what_would_be_enough() {
        var refused = new Refused(Refused.Code.TOO_FEW_BEFORE, List.of("3"));

        assertEquals(
                "For få kvartaler før tiltaket: 3. Vi trenger minst 4, helst 12.",
                NB.refusal(refused));
    }

    private static String sentence(
            EvidenceWords words, Interval interval, Verdict verdict, int grade) {
        return words.sentence(SICK_LEAVE, -1.3, interval, verdict, grade);
    }

    private static Indicator indicator(String id, String unit, int direction, double delta) {
        var text = new Indicator.Text("Prikk (prøve)", "Prikk (prøve)");
        return new Indicator(id, "annet", text, text, unit, direction, true, "HR", 5, delta, text);
    }
}
