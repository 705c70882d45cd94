package no.dypdykk.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.text.PersonalDatum.Kind;
import no.dypdykk.fixture.IdentityNumbers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;

final class PersonalDataTest {
    private static final String NUMBER = IdentityNumbers.synthetic();
    private static final String DATE = NUMBER.substring(0, 6);
    private static final String PERSON = NUMBER.substring(6);

    @Test
    void a_number_is_found_however_people_part_it() {
        var day = NUMBER.substring(0, 2);
        var month = NUMBER.substring(2, 4);
        var year = NUMBER.substring(4, 6);

        assertNumber(NUMBER);
        assertNumber(DATE + " " + PERSON);
        assertNumber(DATE + " " + PERSON.substring(0, 3) + " " + PERSON.substring(3));
        assertNumber("%s.%s.%s %s".formatted(day, month, year, PERSON));
        assertNumber("%s.%s.19%s-%s".formatted(day, month, year, PERSON));
        assertNumber("%s/%s/%s %s".formatted(day, month, year, PERSON));
        assertNumber("%s %s %s %s".formatted(day, month, year, PERSON));
    }

    @Test
    void a_number_is_found_whatever_touches_it() {
        assertNumber("fnr" + NUMBER);
        assertNumber("(" + NUMBER + ")");
        assertNumber("1;" + NUMBER + ";2");
        assertNumber("12," + NUMBER + ",34");
        assertNumber("skjema_" + NUMBER + "_v2.docx");
        assertNumber("| 3 | " + NUMBER + " | 80 |");
    }

    @Test
    void marks_and_unseen_characters_hide_nothing() {
        assertNumber(DATE + "**" + PERSON + "**");
        assertNumber(DATE + "\u200B" + PERSON);
        assertNumber(DATE + "\u00AD" + PERSON);
        assertNumber(DATE + "\\" + PERSON);
        assertNumber(NUMBER.replace('1', '１').replace('0', '٠'));
    }

    @Test
    void a_number_inside_a_code_is_none() {
        assertEquals(List.of(), kinds("3f" + NUMBER + "ab9"));
        assertEquals(List.of(), kinds("/vedlegg/9a8b7c6d5e4f" + NUMBER + "c3/plan.pdf"));
        assertEquals(List.of(), kinds("NO93" + NUMBER));
    }

    @Test
    void columns_are_not_one_number() {
        assertEquals(List.of(), kinds(DATE + "\t" + PERSON));
        assertEquals(List.of(), kinds(DATE + "\n" + PERSON));
        assertEquals(List.of(), kinds("| " + DATE + " | " + PERSON + " |"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Skriv til kari.nordmann@kommune.invalid.no i dag.",
                "<mailto:ola@nordmann.no>",
                "ola.normann+jobb@e-post.kommune.no"
            })
    void an_address_of_a_person_is_found(String text) {
        assertEquals(List.of(Kind.EMAIL_ADDRESS), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post@kommune.no",
                "postmottak.hr@kommune.no",
                "HR-avdelingen@kommune.no",
                "ola@example.org",
                "People@Work",
                "sjå @kommunen på nett",
                "@",
                "a@b"
            })
    void a_mailbox_of_an_office_is_nobodys(String text) {
        assertEquals(List.of(), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ring 22 33 44 55.",
                "912 34 567",
                "+47 91234567",
                "+4791234567",
                "0047 22 33 44 55",
                "tlf. 91234567",
                "Telefon: 22334455"
            })
    void a_telephone_number_is_found(String text) {
        assertEquals(List.of(Kind.TELEPHONE_NUMBER), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25 000 000 kroner",
                "20120101",
                "974 760 673",
                "ISSN 1504-3210",
                "2011–2015",
                "45 52 61 48 37",
                "12 34 56 78",
                "91234567"
            })
    void other_numbers_are_no_telephones(String text) {
        assertEquals(List.of(), kinds(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kari Nordmann har hatt depresjon i to år.",
                "Etter et prolaps kom Ola tilbake i halv stilling.",
                "Liv Hansen ble sykmeldt i mars.",
                "Kari N. fekk kreft."
            })
    void a_name_beside_an_illness_is_found(String text) {
        assertEquals(List.of(Kind.NAMED_ILLNESS), kinds(text).stream().distinct().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kari Nordmann leder prosjektet. Depresjon er en vanlig årsak til fravær.",
                "Liv og helse: angst og depresjon er vanlig.",
                "Per ansatt gikk fraværet ned, også for migrene.",
                "Prosjektleder Ola Hansen fulgte opp sykmeldte."
            })
    void names_and_illnesses_apart_are_nobodys(String text) {
        assertEquals(List.of(), kinds(text));
    }

    @Test
    void few_people_on_sick_leave_are_found() {
        assertEquals(List.of(Kind.FEW_PEOPLE), kinds("Vi hadde tre sykmeldte i vår."));
        assertEquals(List.of(Kind.FEW_PEOPLE), kinds("I vår var 2 av 4 ansatte borte."));
        assertEquals(
                List.of(), kinds("Vi hadde 13 sykmeldte i vår, i 4. etasje. Sykmeldte ringer."));
        assertEquals(
                List.of(), kinds("En sykmeldt har rett til oppfølging. To av tre ledere kom."));
    }

    @Test
    void an_excerpt_shows_the_place_and_not_the_number() {
        var text = "Vedtaket gjelder " + NUMBER + ", som bor i kommunen. Svar: ola@nordmann.no";

        var all = PersonalData.in(text);

        assertEquals(
                "Vedtaket gjelder 15•••••••••, som bor i kommunen. Sv…",
                PersonalData.excerpt(text, all.getFirst(), all));
        assertFalse(all.toString().contains(NUMBER));
    }

    @Test
    void an_excerpt_does_not_show_the_neighbour_either() {
        var text = IdentityNumbers.synthetic(2) + " og " + NUMBER;

        var all = PersonalData.in(text);

        assertEquals("15••••••••• og 15•••••••••", PersonalData.excerpt(text, all.getLast(), all));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "1a",
                "12.",
                "@",
                "a@",
                "a@b.",
                "+47 ",
                "Kari ",
                "kreft ",
                "to sykmeldte ",
                "Kari kreft. ",
                "22 33 44 55\n",
                "*1*",
                "01 01 ",
                "tlf ",
                "\u0301",
                "1\u200B"
            })
    void hostile_texts_take_bounded_time(String piece) {
        var text = piece.repeat(1_000_000 / piece.length());

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PersonalData.in(text));
    }

    @Test
    void a_million_numbers_take_bounded_time() {
        var text = (NUMBER + "a").repeat(80_000);

        var found = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PersonalData.in(text));

        assertTrue(found.isEmpty());
    }

    private static void assertNumber(String text) {
        assertEquals(List.of(Kind.IDENTITY_NUMBER), kinds("Dette er " + text), text);
    }

    private static List<Kind> kinds(String text) {
        return PersonalData.in(text).stream().map(PersonalDatum::kind).toList();
    }
}
