package no.dypdykk.contract;

import static no.dypdykk.fixture.Samples.NOON;
import static no.dypdykk.fixture.Samples.caseAddress;
import static no.dypdykk.fixture.Samples.id;
import static no.dypdykk.fixture.Samples.published;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.AttachmentType;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.attachment.KeptFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// What every store does with the files of pages.
public abstract class AttachmentsContract extends StoreFixture {
    private static final Holder A = new Holder.OfPage(id("a"));
    private static final Holder B = new Holder.OfPage(id("b"));
    private static final Holder.OfForm FORM = new Holder.OfForm("kari", "skjema-1");

    @BeforeEach
    void addPages() {
        append("a", 1, published(caseAddress("alfa"), "Alfa"));
        append("b", 1, published(caseAddress("beta"), "Beta"));
    }

    @Test
    void files_of_a_page_come_back_as_they_were_by_name_after_a_new_start() {
        var second = attachment("to.png", 'b');
        var first = attachment("en.png", 'a');
        write(tx -> tx.attachments().add(A, second));
        write(tx -> tx.attachments().add(A, first));

        store.close();
        store = open();

        assertEquals(List.of(first, second), of(A));
        assertEquals(List.of(), of(B));
    }

    @Test
    void adding_and_removing_count_as_changes_of_the_page() {
        long before = store.position();
        write(tx -> tx.attachments().add(B, attachment("en.png", 'a')));
        long added = store.position();
        write(tx -> tx.attachments().remove(B, new AttachmentName("en.png")));
        long removed = store.position();

        assertTrue(before < added && added < removed);
        assertEquals(List.of(id("b")), pagesOf(changesAfter(before, 10)));
        assertEquals(List.of(), of(B));
    }

    @Test
    void removing_what_is_not_there_changes_nothing() {
        long before = store.position();
        write(tx -> tx.attachments().remove(A, new AttachmentName("en.png")));

        assertEquals(before, store.position());
    }

    @Test
    void a_name_is_given_once_on_a_page_and_again_on_another() {
        write(tx -> tx.attachments().add(A, attachment("en.png", 'a')));
        write(tx -> tx.attachments().add(B, attachment("en.png", 'a')));

        assertThrows(
                IllegalArgumentException.class,
                () -> write(tx -> tx.attachments().add(A, attachment("en.png", 'b'))));
        assertEquals(List.of(A, B), holders('a'));
        assertEquals(List.of(), holders('b'));
    }

    @Test
    void what_hangs_on_a_form_becomes_the_pages_but_replaces_nothing() {
        write(tx -> tx.attachments().add(A, attachment("en.png", 'a')));
        write(tx -> tx.attachments().add(FORM, attachment("en.png", 'b')));
        write(tx -> tx.attachments().add(FORM, attachment("to.png", 'c')));

        write(tx -> tx.attachments().adopt(FORM, id("a")));

        assertEquals(List.of(attachment("en.png", 'a'), attachment("to.png", 'c')), of(A));
        assertEquals(List.of(), of(FORM));
    }

    @Test
    void what_hangs_on_a_form_is_no_change_and_is_forgotten_in_time() {
        long before = store.position();
        write(tx -> tx.attachments().add(FORM, attachment("en.png", 'a')));
        write(tx -> tx.attachments().add(FORM, attachment("tre.png", 'c')));
        write(tx -> tx.attachments().add(A, attachment("to.png", 'a')));

        assertEquals(Set.of(), forgetForms(NOON));
        assertEquals(2, of(FORM).size());
        assertEquals(Set.of("c".repeat(64)), forgetForms(NOON.plusMillis(1)));

        assertEquals(List.of(), of(FORM));
        assertEquals(1, of(A).size());
        assertEquals(List.of(id("a")), pagesOf(changesAfter(before, 10)));
    }

    @Test
    void the_words_of_a_file_are_kept_as_long_as_something_has_it() {
        var hash = "a".repeat(64);
        write(tx -> tx.attachments().keepWords(hash, List.of("Side én", "", "Side tre")));
        write(tx -> tx.attachments().add(FORM, attachment("en.png", 'a')));
        write(tx -> tx.attachments().keepWords(hash, List.of("Noe annet")));
        write(tx -> tx.attachments().adopt(FORM, id("a")));

        assertEquals(List.of("Side én", "", "Side tre"), words(hash));
        write(tx -> tx.attachments().remove(A, new AttachmentName("en.png")));
        assertEquals(List.of(), words(hash));
    }

    private List<String> words(String hash) {
        return store.read(tx -> tx.attachments().words(hash));
    }

    @Test
    void files_are_known_by_their_bytes_as_long_as_something_has_them() {
        write(tx -> tx.attachments().add(A, attachment("en.png", 'a')));
        write(tx -> tx.attachments().add(FORM, attachment("to.png", 'b')));

        assertEquals(
                Set.of("a".repeat(64), "b".repeat(64)),
                store.read(tx -> tx.attachments().hashes()));
        assertTrue(isHeld('a'));
        write(tx -> tx.attachments().remove(A, new AttachmentName("en.png")));
        assertFalse(isHeld('a'));
    }

    private Set<String> forgetForms(Instant before) {
        return store.write(tx -> tx.attachments().forgetForms(before));
    }

    private boolean isHeld(char hash) {
        return store.read(tx -> tx.attachments().isHeld(("" + hash).repeat(64)));
    }

    private List<Holder> holders(char hash) {
        return store.read(tx ->
                tx.attachments().holders(("" + hash).repeat(64), new AttachmentName("en.png")));
    }

    private List<Attachment> of(Holder holder) {
        return store.read(tx -> tx.attachments().of(holder));
    }

    private static Attachment attachment(String name, char hash) {
        var file = new KeptFile(("" + hash).repeat(64), AttachmentType.PNG, 1234, 40, 30);
        return new Attachment(new AttachmentName(name), file, "Æ «ø» å", "Kari Prøve", NOON);
    }
}
