package no.dypdykk.core.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.edit.PersonalDataRules.Verdict;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Problem;
import no.dypdykk.core.page.Revision;
import no.dypdykk.core.text.FrontMatter;
import no.dypdykk.fixture.IdentityNumbers;
import no.dypdykk.fixture.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The rules of `src/doc/access.md`, by number.
final class PersonalDataRulesTest {
    private static final String NUMBER = IdentityNumbers.synthetic();
    private static final String MASKED = "15•••••••••";
    private static final Instant NOW = Instant.parse("2020-01-02T03:04:05Z");
    private static final EditDecision DECISION = Samples.decision();
    private static final PageId ID = new PageId("sample-1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: NUMBER",
                "title: x\nsummary: om NUMBER",
                "title: x\nslug: NUMBER",
                "title: x\naliases: [a, 'NUMBER']",
                "title: x\nunknown: {deep: [{er: NUMBER}]}",
                "title: x\nNUMBER: y",
                "title: x # NUMBER",
                "title: x\ncontact: NUMBER",
                "title: x\nsources: [{id: s1, title: NUMBER}]",
                "title: x\nid: fnr-NUMBER",
                "title: x\nalso: \"\\x31ESCAPED\"",
                "title: x\n---\nText\n\n**NUMBER**",
                "title: x\n---\n[a](https://example.org/NUMBER)",
                "title: x\n---\n`NUMBER`",
                "title: x\n---\n<!-- NUMBER -->",
                "title: x\n---\n&#49;ESCAPED"
            })
    void p1_no_text_of_a_page_may_hold_an_identity_number(String fields) {
        var source =
                ("---\nkind: concept\n" + fields + (fields.contains("---") ? "" : "\n---\n"))
                        .replace("NUMBER", NUMBER)
                        .replace("ESCAPED", NUMBER.substring(1));

        var outcome = DECISION.create(Edit.first(source, "Sample Author").confirm(), ID, NOW);

        var refused = assertInstanceOf(EditOutcome.Refused.class, outcome);
        assertEquals(
                List.of("identity-number"),
                refused.problems().stream().map(Problem::code).distinct().toList());
    }

    @Test
    void p1_nor_may_the_comment_of_an_edit() {
        var edit = new Edit(0, page("Text"), "Sample Author", "for " + NUMBER, true);

        var refused = assertInstanceOf(EditOutcome.Refused.class, DECISION.create(edit, ID, NOW));

        assertEquals(
                List.of(new Problem("comment", 0, "identity-number", List.of("for " + MASKED))),
                refused.problems());
    }

    @Test
    void p1_a_number_is_refused_after_any_number_of_warnings() {
        var verdict = judge("to sykmeldte. ".repeat(1_000) + NUMBER);

        assertEquals(1, verdict.refusals().size());
    }

    @Test
    void p2_a_problem_shows_line_and_field_and_never_the_number() {
        var verdict =
                PersonalDataRules.ofPage(
                        parsed(
                                "---\ntitle: x\nsources:\n  - title: nr "
                                        + NUMBER
                                        + "\n---\n\nAlfa\n\nBeta "
                                        + NUMBER
                                        + "\n"));

        assertEquals(
                List.of(
                        new Problem(
                                "sources[0].title", 4, "identity-number", List.of("nr " + MASKED)),
                        new Problem("body", 9, "identity-number", List.of("Alfa Beta " + MASKED))),
                verdict.refusals());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ola@nordmann.no | email-address",
                "Ring 22 33 44 55 | telephone-number",
                "Kari Hansen har kreft | named-illness",
                "Vi hadde tre sykmeldte | few-people"
            })
    void p4_p6_p7_p8_a_warning_stops_until_it_is_confirmed(String line) {
        var text = line.split(" \\| ", 2)[0];
        var code = line.split(" \\| ", 2)[1];
        var edit = Edit.first(page(text), "Sample Author");

        var stopped =
                assertInstanceOf(EditOutcome.Unconfirmed.class, DECISION.create(edit, ID, NOW));

        assertEquals(code, stopped.warnings().getFirst().code());
        assertEquals(edit, stopped.mine());
        assertInstanceOf(EditOutcome.Saved.class, DECISION.create(edit.confirm(), ID, NOW));
    }

    @Test
    void what_the_page_says_already_is_not_asked_again() {
        var current = revision(page("Ring 22 33 44 55"));
        var same = new Edit(1, page("Du kan ringe 22 33 44 55"), "Sample Author", "");
        var another = new Edit(1, page("Ring 22 33 44 55 eller 22 33 44 56"), "Sample Author", "");

        assertInstanceOf(EditOutcome.Saved.class, DECISION.change(same, current, current, NOW));
        var stopped =
                assertInstanceOf(
                        EditOutcome.Unconfirmed.class,
                        DECISION.change(another, current, current, NOW));
        assertEquals(1, stopped.warnings().size());
    }

    @Test
    void p9_the_contact_line_is_meant_to_be_public() {
        var contact = "Kari Hansen, kari.hansen@kommune.no, tlf. 22 33 44 55";

        var verdict = PersonalDataRules.ofPage(parsed("---\ncontact: " + contact + "\n---\n"));

        assertTrue(verdict.isClean(), verdict::toString);
        assertEquals(2, judge(contact).warnings().size());
    }

    @Test
    void a_large_hostile_page_takes_bounded_time() {
        var source = page("ola@nordmann.no Kari kreft ".repeat(30_000));
        var edit = Edit.first(source, "Sample Author");

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> DECISION.create(edit, ID, NOW));
    }

    private static Verdict judge(String text) {
        return PersonalDataRules.ofText("comment", text);
    }

    private static String page(String text) {
        return "---\nkind: concept\ntitle: Sample\n---\n\n" + text;
    }

    private static FrontMatter parsed(String source) {
        return assertInstanceOf(FrontMatter.Parsing.Parsed.class, FrontMatter.parse(source))
                .frontMatter();
    }

    private static Revision revision(String source) {
        return new Revision(ID, 1, NOW, "Other Author", "", PageState.PUBLISHED, source);
    }
}
