package no.dypdykk.core.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import no.dypdykk.core.text.Field;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class FormActionTest {
    private static final String THEME =
            "---\nkind: theme\ntitle: Prøve\ncases: [en, to, tre]\n---\nTekst.\n";

    @ParameterizedTest
    @CsvSource({
        "up:cases=to, to en tre",
        "up:cases=en, en to tre",
        "down:cases=to, en tre to",
        "down:cases=tre, en to tre",
        "up:cases=fire, en to tre",
        "take:cases=fire, en to tre fire",
        "take:cases=to, en to tre",
        "drop:cases=to, en tre",
        "drop:cases=fire, en to tre",
        "up:cases=, en to tre",
        "take:cases=a=b, en to tre a=b"
    })
    void a_button_arranges_a_list_by_what_its_lines_say(String button, String after) {
        assertEquals(after, cases(FormAction.of(button).orElseThrow().on(form())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up:steder[0]=en",
                "up:title=Prøve",
                "down:outcomes[0].figures=en",
                "take:../x=en",
                "drop:=en"
            })
    void a_button_for_no_list_of_the_form_changes_nothing(String button) {
        var form = form();

        assertEquals(
                FormWriting.text(form),
                FormWriting.text(FormAction.of(button).orElseThrow().on(form).tidied()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "up", "up:cases", "=up:cases", "other:cases=en"})
    void what_no_button_says_is_no_action(String button) {
        assertEquals(Optional.empty(), FormAction.of(button));
    }

    @Test
    void an_arranged_list_changes_only_its_own_lines_of_the_file() {
        var arranged = FormAction.of("up:cases=tre").orElseThrow().on(form());

        assertEquals(THEME.replace("[en, to, tre]", "[en, tre, to]"), FormWriting.text(arranged));
    }

    private static PageForm form() {
        return FormReading.form(THEME).orElseThrow();
    }

    private static String cases(PageForm form) {
        return form.fields().entries().get("cases") instanceof Field.Items(var items, _)
                ? String.join(
                        " ",
                        items.stream()
                                .map(item -> item instanceof Field.Scalar one ? one.text() : "?")
                                .toList())
                : List.of().toString();
    }
}
