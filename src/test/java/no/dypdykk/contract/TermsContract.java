package no.dypdykk.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.audit.Sealed;
import no.dypdykk.core.text.FieldTerm;
import no.dypdykk.port.Terms.Kept;
import no.dypdykk.port.Terms.Loaded;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// How every store keeps the words of the field.
public abstract class TermsContract extends StoreFixture {
    private static final FieldTerm BOAT = new FieldTerm("boat", "båt", "båt", "", List.of("jolle"));
    private static final FieldTerm SHIP = new FieldTerm("", "skip", "", "skib", List.of());

    @Test
    void terms_come_back_as_they_were_in_the_order_they_were_added() {
        write(tx -> tx.terms().add(SHIP));
        write(tx -> tx.terms().add(BOAT));

        assertEquals(List.of(new Kept(1, 1, SHIP), new Kept(2, 2, BOAT)), all());
        assertEquals(Optional.of(new Kept(2, 2, BOAT)), store.read(tx -> tx.terms().byNumber(2)));
        assertEquals(Optional.empty(), store.read(tx -> tx.terms().byNumber(3)));
    }

    @Test
    void a_changed_term_keeps_its_number_and_a_removed_number_never_comes_back() {
        write(tx -> tx.terms().add(BOAT));
        write(tx -> tx.terms().change(1, SHIP));
        assertEquals(List.of(new Kept(1, 2, SHIP)), all());

        write(tx -> tx.terms().remove(1));
        write(tx -> tx.terms().remove(1));
        write(tx -> tx.terms().change(1, BOAT));
        assertEquals(List.of(), all());

        write(tx -> tx.terms().add(BOAT));
        assertEquals(List.of(new Kept(4, 4, BOAT)), all());
    }

    @Test
    void a_file_takes_the_place_of_the_whole_list_and_is_remembered_until_someone_edits() {
        write(tx -> tx.terms().add(BOAT));
        write(tx -> tx.terms().load("words.tsv", "hash", List.of(SHIP)));

        assertEquals(List.of(SHIP), all().stream().map(Kept::term).toList());
        assertEquals(
                Optional.of(new Loaded("hash", 2)),
                store.read(tx -> tx.terms().loaded("words.tsv")));
        assertEquals(Optional.empty(), store.read(tx -> tx.terms().loaded("other.tsv")));
        assertTrue(store.<Boolean>read(tx -> tx.terms().isAsLoaded()));

        write(tx -> tx.terms().add(BOAT));
        assertFalse(store.<Boolean>read(tx -> tx.terms().isAsLoaded()));

        write(tx -> tx.terms().remember("other.tsv", "same"));
        assertTrue(store.<Boolean>read(tx -> tx.terms().isAsLoaded()));
    }

    @Test
    void terms_change_no_page_and_survive_a_new_start() {
        long before = store.position();
        write(tx -> tx.terms().add(BOAT));
        assertEquals(before, store.position());

        store.close();
        store = open();

        assertEquals(List.of(new Kept(1, 1, BOAT)), all());
        assertEquals(1L, store.<Long>read(tx -> tx.terms().lastChange()));
    }

    @Test
    void the_log_tells_of_each_word_what_stood_there() {
        write(tx -> tx.terms().add(SHIP));
        write(tx -> tx.terms().change(1, BOAT));
        write(tx -> tx.terms().remove(1));
        write(tx -> tx.terms().load("words.tsv", "hash", List.of(SHIP)));

        assertEquals(
                List.of(
                        "term-added skip [] [skip, skib]",
                        "term-changed båt [skip, skib] [boat, båt, båt, jolle]",
                        "term-removed båt [boat, båt, båt, jolle] []",
                        "terms-loaded words.tsv [] [hash]"),
                store.read(tx -> tx.audit().after(0, 10)).stream()
                        .map(Sealed::entry)
                        .map(entry ->
                                "%s %s [%s] [%s]"
                                        .formatted(
                                                entry.act().code(),
                                                entry.subject(),
                                                entry.before(),
                                                entry.after()))
                        .toList());
    }

    private List<Kept> all() {
        return store.read(tx -> tx.terms().all());
    }
}
