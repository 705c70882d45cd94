package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.NOON;
import static no.dypdykk.fixture.Samples.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.core.edit.Suggestion.Answer;
import no.dypdykk.core.people.UserId;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// What every store does with suggestions of change.
public abstract class SuggestionsContract extends StoreFixture {
    private static final UserId KARI = new UserId("kari");
    private static final Answer DECLINED =
            new Answer(false, "Sample Editor", "Takk – «men».", NOON.plusSeconds(60));

    @Test
    void a_suggestion_comes_back_as_it_was_and_survives_a_new_start() {
        var kept = keep(KARI, "a", "form-one-1234567", "Tekst\r\næøå");
        long before = store.position();

        store.close();
        store = open();

        assertEquals(Optional.of(kept), find(kept.number()));
        assertEquals(before, store.position());
        assertEquals(Optional.empty(), find(kept.number() + 1));
    }

    @Test
    void those_that_wait_come_longest_waiting_first_without_their_texts() {
        var first = keep(KARI, "a", "form-one-1234567", "A");
        var answered = keep(KARI, "b", "form-two-1234567", "B");
        var last = keep(null, "b", "", "C");
        write(tx -> tx.suggestions().answer(answered.number(), DECLINED));

        var waiting = store.read(tx -> tx.suggestions().waiting(10));

        assertEquals(List.of(withoutText(first), withoutText(last)), waiting);
        assertEquals(List.of(withoutText(first)), store.read(tx -> tx.suggestions().waiting(1)));
    }

    @Test
    void a_user_sees_their_own_with_the_answer_newest_first() {
        var first = keep(KARI, "a", "form-one-1234567", "A");
        var second = keep(KARI, "b", "form-two-1234567", "B");
        keep(new UserId("ola"), "a", "form-one-1234567", "O");
        write(tx -> tx.suggestions().answer(first.number(), DECLINED));

        var own = store.read(tx -> tx.suggestions().of(KARI, 10));

        assertEquals(
                List.of(second.number(), first.number()),
                own.stream().map(Suggestion::number).toList());
        assertTrue(own.getFirst().isWaiting());
        assertEquals(DECLINED, own.getLast().answer());
        assertEquals(1, waitingOfKari());
    }

    @Test
    void the_same_form_again_takes_the_place_of_what_waits_but_not_of_what_is_answered() {
        keep(KARI, "a", "form-one-1234567", "Before");
        var again = keep(KARI, "a", "form-one-1234567", "After");
        assertEquals(1, waitingOfKari());
        write(tx -> tx.suggestions().answer(again.number(), DECLINED));

        var later = keep(KARI, "a", "form-one-1234567", "Later");

        assertEquals("After", find(again.number()).orElseThrow().edit().source());
        assertEquals("Later", find(later.number()).orElseThrow().edit().source());
    }

    @Test
    void the_first_answer_stands() {
        var kept = keep(KARI, "a", "form-one-1234567", "A");
        write(tx -> tx.suggestions().answer(kept.number(), DECLINED));
        write(tx -> tx.suggestions().answer(kept.number(), new Answer(true, "X", "", NOON)));

        assertEquals(DECLINED, find(kept.number()).orElseThrow().answer());
    }

    private int waitingOfKari() {
        return store.read(tx -> tx.suggestions().waitingOf(KARI));
    }

    private Optional<Suggestion> find(long number) {
        return store.read(tx -> tx.suggestions().find(number));
    }

    private Suggestion keep(@Nullable UserId by, String page, String form, String source) {
        var edit = new Edit(3, source, "Sample Reader", "Hvorfor");
        return store.write(tx ->
                tx.suggestions().keep(new Suggestion(0, id(page), by, edit, form, NOON, null)));
    }

    private static Suggestion withoutText(Suggestion whole) {
        return new Suggestion(
                whole.number(),
                whole.page(),
                whole.by(),
                whole.edit().saying(""),
                whole.form(),
                whole.time(),
                whole.answer());
    }
}
