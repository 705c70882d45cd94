package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.text.NorwegianTerms.Word;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

class NorwegianTermsTest {
    @Test
    void words_stand_where_they_were_written() {
        assertEquals(
                List.of(
                        new Word(0, 4, "arsa", "ars"),
                        new Word(6, 8, "pa", ""),
                        new Word(9, 12, "8,6", "8,6"),
                        new Word(13, 20, "prosent", "prosent")),
                NorwegianTerms.words("ÅRSÅ: på 8,6 prosent."));
    }

    @ParameterizedTest
    @CsvSource({
        "Brønnøy, bronnoy",
        "Broennoey, bronnoy",
        "ÅLESUND, alesund",
        "Aalesund, alesund",
        "nærvær, nerver",
        "naervaer, nerver",
        "närvär, nerver",
        "A\u030Ardal, ardal",
        "måltid, maltid",
        "Čáhcesuolu, cahcesuolu",
        "Kárášjohka, karasjohka",
        "poe\u00ADsi, posi"
    })
    void a_word_has_one_plain_spelling(String written, String plain) {
        assertEquals(plain, NorwegianTerms.words(written).getFirst().plain());
    }

    @ParameterizedTest
    @CsvSource({
        "kommune, kommunar",
        "kommunene, kommunane",
        "leder, lederne",
        "leder, ledere",
        "leiar, leiarane",
        "leiaren, leiarar",
        "heltid, heiltid",
        "sykefravær, sjukefråværet",
        "sykefravær, sygefravær",
        "daglig, dagleg",
        "trygghet, tryggleik",
        "trygghet, tryghed",
        "navn, namnet",
        "tilbake, tilbage",
        "medarbeiderskap, medarbejderskab"
    })
    void forms_of_a_word_share_a_stem_or_most_of_their_letters(String one, String other) {
        var stems = List.of(stem(one), stem(other));
        var grams = NorwegianTerms.grams(plain(other));
        var shared = NorwegianTerms.grams(plain(one)).stream().filter(grams::contains).count();

        assertTrue(
                stems.getFirst().equals(stems.getLast()) || shared * 2 >= grams.size(),
                () -> stems + " " + grams);
    }

    @ParameterizedTest
    @CsvSource({
        "bok, bøkene",
        "bøker, bøger",
        "mann, menn",
        "hånd, hender",
        "uke, veker",
        "år, årene",
        "byer, byane",
        "skrev, skreiv",
        "skrevet, skriver",
        "beskrev, beskriver",
        "deltok, deltek",
        "Norge, Noreg",
        "vannkraft, vasskraft",
        "hovedmål, hovudmål",
        "videregående skole, videregående skule",
        "sykehjem, sjukeheim",
        "ansatte, tilsette",
        "virksomheten, verksemda",
        "undersøkelsen, undersøkinga",
        "forskning, forskinga",
        "sykefravær, sjukefråværet",
        "nærvær, nærværet",
        "senter, senteret",
        "aftale, avtale",
        "indbyggere, innbyggjarar",
        "viktig, vigtig",
        "ansvarlig, ansvarleg",
        "daglige, daglege",
        "tidligere, tidlegare",
        "langsom, langsam",
        "virksomme, verksame",
        "lønnsomhet, lønsemd",
        "tenke, tenkja",
        "bygge, byggja",
        "søker, søkjar",
        "løsning, løysing",
        "ledelse, leiing",
        "ledelsen, leiinga",
        "ledelsesgruppe, leiingsgruppe",
        "veiledning, rettleiing",
        "bevegelse, rørsle",
        "bevegelser, rørsler",
        "begrep, omgrep",
        "tillitsvalgt, tillitsvald",
        "helsetjeneste, helseteneste",
        "fastsette, fastsetje",
        "målsetting, målsetjing",
        "saksbehandler, sakshandsamar",
        "sykepleier, sjukepleiar",
        "vernepleierne, vernepleiarane",
        "forhold, tilhøve",
        "enheten, eininga",
        "enhetene, einingane",
        "enhetsleder, einingsleiar",
        "forskjell, skilnad",
        "oppmerksomhet, merksemd",
        "påvirke, påverke",
        "øker, aukar",
        "økte, auka",
        "rådgivning, rådgjeving",
        "oppfølging, oppfylging",
        "følge, fylgje",
        "hovedstad, hovudstad",
        "høyere, høgare",
        "lekeplass, leikeplass",
        "sammenligne, samanlikne",
        "spilte, spela",
        "forurensning, forureining"
    })
    void bokmaal_nynorsk_and_danish_forms_share_a_stem(String one, String other) {
        assertEquals(stem(one), stem(other));
    }

    @ParameterizedTest
    @CsvSource({
        "råd, rat",
        "tak, tag",
        "bad, båt",
        "heltid, deltid",
        "mening, menighet",
        "same, som",
        "kjapp, kapp"
    })
    void different_words_keep_different_stems(String one, String other) {
        assertNotEquals(stem(one), stem(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hva", "Kva", "hvad", "på", "paa", "ikkje", "og", "å", "når", "naar"})
    void small_words_have_no_stem(String word) {
        assertTrue(NorwegianTerms.words(word).getFirst().isSmall());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hår", "mål", "leder", "fåtall"})
    void other_words_are_not_small(String word) {
        assertFalse(NorwegianTerms.words(word).getFirst().isSmall());
    }

    @Test
    void grams_mark_the_borders_of_a_word() {
        assertEquals(
                List.of("_hel", "helt", "elti", "ltit", "tit_"), NorwegianTerms.grams("heltid"));
        assertEquals(List.of("_at_"), NorwegianTerms.grams("at"));
        assertEquals(List.of("_a_"), NorwegianTerms.grams("a"));
    }

    @Test
    void a_compound_has_the_part() {
        var part = NorwegianTerms.part("fraver", stem("fravær"));

        assertTrue(NorwegianTerms.common(plain("sjukefråværsarbeid")).contains(part));
        assertFalse(NorwegianTerms.common(plain("frarådning")).contains(part));
        assertEquals("", NorwegianTerms.part("nav", "nav"));
    }

    @Test
    void two_words_written_apart_have_the_grams_of_the_border() {
        assertEquals(List.of("allk", "llka", "lkam"), NorwegianTerms.jointGrams("fotball", "kamp"));
        assertEquals(List.of(), NorwegianTerms.jointGrams("a", "b"));
    }

    @Test
    void signs_and_emoji_are_no_words() {
        assertEquals(List.of(), NorwegianTerms.words("🎉 — «…» \u200F \uD800 *"));
    }

    @Test
    void long_input_is_cut_in_bounded_time() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    var one = NorwegianTerms.words("a".repeat(5_000_000));
                    assertEquals(1, one.size());
                    assertTrue(one.getFirst().plain().length() <= WordCursor.MAX_LENGTH);
                    assertEquals(0, NorwegianTerms.words(".".repeat(5_000_000)).size());
                    NorwegianTerms.words("\u0301".repeat(1_000_000));
                    NorwegianTerms.words("a.".repeat(1_000_000));
                });
    }

    private static String plain(String word) {
        return NorwegianTerms.words(word).getFirst().plain();
    }

    private static String stem(String word) {
        return NorwegianTerms.words(word).getFirst().stem();
    }
}
