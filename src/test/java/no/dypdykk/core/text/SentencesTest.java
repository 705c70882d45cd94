package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class SentencesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Fraværet i Bergen var 10,0 prosent i 2. kvartal 2023.",
                "Senja kommune ble til 1. januar 2020, da fire kommuner gikk sammen.",
                "Mandal startet 1. Januar, og Lindesnes fulgte etter.",
                "Møtet er 3. september kl. 12 på rådhuset.",
                "Frå 1. mai 2014 galdt avtalen for alle.",
                "Fråværet gjekk ned i 1. og 2. kvartal.",
                "Det gjeld m.a. Voss, Kvam og andre kommunar på Vestlandet.",
                "Vi prøvde t.d. Lean og stormøte.",
                "Tiltaket ble brukt i f.eks. Bergen og bl.a. Oslo.",
                "Se kap. 3 og s. 12 i rapporten, jf. Hagen og nr. 5.",
                "Om lag ca. 300 ansatte svarte.",
                "Rapporten er skrevet av O. J. Hagen og dr. Berg.",
                "Den 15. 3. 2012 var alt klart.",
                "Fra 8.6 til 7.7 prosent på tre år.",
                "«Nei!» sa han, og «hva nå?» spurte hun.",
                "Adressen er www.ks.no og ikke noe annet.",
            })
    void a_full_stop_inside_a_sentence_does_not_end_it(String sentence) {
        assertEquals(List.of(sentence), sentences(sentence));
    }

    @Test
    void a_sentence_ends_where_the_next_one_begins() {
        assertEquals(
                List.of(
                        "Fraværet sank fram til 2012.",
                        "Året etter steg det.",
                        "Var det tilfeldig?",
                        "«Det snakkes i måro!»",
                        "14 av 20 svarte.",
                        "(Resten var syke.)",
                        "De prøvde møter, turer osv.",
                        "Ingenting hjalp!",
                        "Fraværet var 8,0.",
                        "12 sluttet."),
                sentences(
                        "Fraværet sank fram til 2012. Året etter steg det. Var det tilfeldig? «Det"
                                + " snakkes i måro!» 14 av 20 svarte. (Resten var syke.) De prøvde"
                                + " møter, turer osv. Ingenting hjalp! Fraværet var 8,0. 12"
                                + " sluttet."));
    }

    @Test
    void a_text_of_stops_and_spaces_alone_is_read_to_its_end() {
        for (var text :
                List.of(".", "...", " . ", "\"", ".\"", "1.", ".\n\n\n\n\n\n\n\n\n\n\n\nx")) {
            assertEquals(text, String.join("", pieces(text)));
        }
    }

    private static List<String> sentences(String text) {
        return pieces(text).stream().map(String::strip).toList();
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var from = 0;
        for (var i = 0; i < text.length(); i++) {
            if (Sentences.endsAt(text, i)) {
                pieces.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        pieces.add(text.substring(from));
        pieces.removeIf(String::isEmpty);
        return pieces;
    }
}
