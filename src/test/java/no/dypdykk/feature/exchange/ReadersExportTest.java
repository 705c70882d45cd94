package no.dypdykk.feature.exchange;

import static no.dypdykk.fixture.Samples.NOON;
import static no.dypdykk.fixture.Samples.user;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.edit.Edit;
import no.dypdykk.core.edit.EditDecision;
import no.dypdykk.core.edit.Suggestion;
import no.dypdykk.core.edit.Suggestion.Answer;
import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.page.Language;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.RegisterCheck;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.core.people.UserId;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.engine.files.HashedFiles;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.fixture.IdentityNumbers;
import no.dypdykk.fixture.Samples;
import no.dypdykk.port.Digests.Subscription;
import no.dypdykk.port.SavedSearches.Saved;
import no.dypdykk.port.Store;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// What readers sent, follow and keep, on its way out of one store and into another.
final class ReadersExportTest {
    private static final PageId PAGE = new PageId("sample");
    private static final User ANNE = user("anne", Role.READER);
    private static final Answer DECLINED =
            new Answer(false, "Sample Editor", "Takk, «men».", NOON.plusSeconds(60));
    private static final Answer TAKEN = new Answer(true, "Sample Editor", "", NOON.plusSeconds(9));

    @TempDir private Path folder;
    private SqlStore store;
    private SqlStore other;

    @BeforeEach
    void open() throws IOException {
        store = SqlStore.open(folder.resolve("data"));
        other = SqlStore.open(folder.resolve("other"));
        var pages = Files.createDirectories(folder.resolve("pages"));
        Files.writeString(
                pages.resolve("a.md"), "---\nid: sample\nkind: theme\ntitle: Sample\n---\nText.\n");
        load(store, Library.other(pages, "Sample Loader"));
        write(store, tx -> tx.people().add(ANNE));
    }

    @AfterEach
    void close() {
        store.close();
        other.close();
    }

    @Test
    void suggestions_come_back_under_their_numbers_with_answers_and_whose_they_are() {
        suggest(ANNE.id(), 0, null);
        suggest(ANNE.id(), 1, DECLINED);
        suggest(null, 2, TAKEN);
        suggest(new UserId("long-gone"), 3, null);
        write(store, tx -> tx.suggestions().keep(suggestion(ANNE.id(), 9, "form-0-123456789")));
        write(other, tx -> tx.people().add(ANNE));

        var report = moved();

        assertEquals(List.of(), report.bad());
        assertEquals(List.of(2L, 3L, 4L, 5L), numbers(store));
        assertEquals(suggestions(store), suggestions(other));
    }

    @Test
    void an_import_again_adds_nothing_also_where_numbers_were_taken() {
        suggest(ANNE.id(), 0, DECLINED);
        write(other, tx -> tx.people().add(ANNE));
        moved();
        write(store, tx -> tx.suggestions().keep(suggestion(null, 5, "")));
        write(other, tx -> tx.suggestions().keep(suggestion(null, 7, "")));

        moved();
        moved();

        assertEquals(List.of(1L, 2L, 3L), numbers(other));
        assertEquals(2, suggestions(store).size());
    }

    @Test
    void what_people_follow_and_keep_comes_back() {
        follow();
        keep("/sok?q=frav%C3%A6r&kind=case", "Fraværet vårt");
        keep("/sok", "Alt");
        write(other, tx -> tx.people().add(ANNE));

        var report = moved();
        var again = moved();

        assertEquals(0, report.withoutAccount());
        assertEquals(List.of(), again.bad());
        assertEquals(follows(store, ANNE), follows(other, ANNE));
        assertEquals(1, follows(other, ANNE).size());
        assertEquals(searches(store, ANNE), searches(other, ANNE));
        assertEquals(2, searches(other, ANNE).size());
    }

    @Test
    void someone_with_another_id_is_known_by_their_address() {
        var same =
                new User(
                        new UserId("elsewhere"),
                        "Anne",
                        ANNE.email(),
                        Role.AUTHOR,
                        null,
                        List.of(),
                        true);
        suggest(ANNE.id(), 0, null);
        keep("/sok?q=a", "Alfa");
        write(other, tx -> tx.people().add(same));

        moved();

        assertEquals(
                List.of(new Saved(same.id(), "/sok?q=a", "Alfa", NOON)), searches(other, same));
        assertEquals(same.id(), suggestions(other).getFirst().by());
    }

    @Test
    void whoever_has_no_account_is_counted_and_can_be_read_in_later() {
        follow();
        keep("/sok?q=a", "Alfa");

        var before = moved();
        write(other, tx -> tx.people().add(ANNE));
        var after = moved();

        assertEquals(1, before.withoutAccount());
        assertEquals(List.of(), before.bad());
        assertEquals(0, after.withoutAccount());
        assertEquals(searches(store, ANNE), searches(other, ANNE));
    }

    @Test
    void what_is_in_the_other_store_already_stays_as_it_is() {
        keep("/sok?q=a", "Theirs");
        write(
                other,
                tx -> {
                    tx.people().add(ANNE);
                    tx.savedSearches().keep(new Saved(ANNE.id(), "/sok?q=a", "Ours", NOON));
                });

        moved();

        assertEquals("Ours", searches(other, ANNE).getFirst().name());
    }

    @Test
    void a_folder_that_is_read_at_each_start_brings_nothing_back() {
        keep("/sok?q=a", "Alfa");
        suggest(ANNE.id(), 0, null);
        write(other, tx -> tx.people().add(ANNE));
        var exported = exported();

        load(other, Library.starter(exported, "Sample Loader"));
        assertEquals(List.of(), searches(other, ANNE));
        assertEquals(List.of(), suggestions(other));
        load(other, Library.other(exported, "Sample Loader"));

        assertEquals(1, searches(other, ANNE).size());
        assertEquals(1, suggestions(other).size());
    }

    @Test
    void what_nobody_sends_or_keeps_any_more_is_in_no_later_export() {
        keep("/sok?q=a", "Alfa");
        assertTrue(Files.exists(exported().resolve("readers.jsonl")));
        write(store, tx -> tx.savedSearches().remove(ANNE.id(), "/sok?q=a"));

        assertFalse(Files.exists(exported().resolve("readers.jsonl")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[1]",
                "{}",
                "{\"number\": 1, \"page\": \"sample\"}",
                "{\"person\": {\"email\": \"anne@sample.test\"}, \"searches\": [{\"address\":"
                        + " \"https://elsewhere.test/sok\", \"name\": \"A\", \"time\":"
                        + " \"2020-01-01T00:00:00Z\"}], \"number\": 1}",
                "{\"person\": {\"email\": \"anne@sample.test\"}, \"follows\": [{\"theme\":"
                        + " \"../x\"}], \"number\": 1}",
                "{\"person\": {\"email\": \"anne@sample.test\"}, \"searches\": [{\"address\":"
                        + " \"/sok\", \"name\": \"A\", \"time\": \"soon\"}], \"number\": 1}",
            })
    void a_line_that_no_export_writes_is_named_and_the_rest_is_loaded(String line)
            throws IOException {
        keep("/sok?q=a", "Alfa");
        suggest(ANNE.id(), 0, null);
        write(other, tx -> tx.people().add(ANNE));
        var exported = exported();
        for (var file : List.of("readers.jsonl", "suggestions.jsonl")) {
            var whole = Files.readString(exported.resolve(file));
            Files.writeString(exported.resolve(file), line + "\n" + whole);
        }

        var report = load(other, Library.other(exported, "Sample Loader"));

        assertEquals(
                List.of("readers.jsonl", "suggestions.jsonl"),
                report.bad().stream().map(LoadReport.BadFile::file).toList());
        assertEquals("not-exported", report.bad().getFirst().problems().getFirst().code());
        assertEquals(1, report.bad().getFirst().problems().getFirst().line());
        assertEquals(1, searches(other, ANNE).size());
        assertEquals(1, suggestions(other).size());
    }

    @Test
    void an_identity_number_is_not_read_in_and_not_shown() throws IOException {
        var number = IdentityNumbers.synthetic();
        keep("/sok?q=sak+" + number, "Alfa");
        write(
                store,
                tx ->
                        tx.suggestions()
                                .keep(
                                        new Suggestion(
                                                0,
                                                PAGE,
                                                null,
                                                new Edit(1, "Om " + number, "A", ""),
                                                "",
                                                NOON,
                                                null)));
        write(other, tx -> tx.people().add(ANNE));

        var report = moved();

        assertEquals(2, report.bad().size());
        assertFalse(report.toString().contains(number), report::toString);
        assertEquals(List.of(), searches(other, ANNE));
        assertEquals(List.of(), suggestions(other));
    }

    @Test
    void lists_with_nothing_in_them_are_borne() throws IOException {
        write(other, tx -> tx.people().add(ANNE));
        var exported = exported();
        Files.writeString(
                exported.resolve("readers.jsonl"),
                "{\"person\": {\"email\": \"ANNE@sample.test\"}, \"searches\": [null], \"follows\":"
                        + " null}\n{\"person\": {}}\n");

        var report = load(other, Library.other(exported, "Sample Loader"));

        assertEquals(List.of(), report.bad());
        assertEquals(1, report.withoutAccount());
    }

    @Test
    void the_key_of_another_letter_is_not_taken() {
        follow();
        var bent = user("bent", Role.READER);
        write(
                other,
                tx -> {
                    tx.people().add(ANNE);
                    tx.people().add(bent);
                    tx.digests()
                            .follow(
                                    new Subscription(
                                            bent.id(), PAGE, Language.NB, "key", NOON, "2020-W01"));
                });

        var report = moved();

        assertEquals(List.of(), report.bad());
        assertEquals(List.of(), follows(other, ANNE));
        assertNotEquals(List.of(), follows(other, bent));
    }

    private void follow() {
        write(
                store,
                tx ->
                        tx.digests()
                                .follow(
                                        new Subscription(
                                                ANNE.id(),
                                                PAGE,
                                                Language.NN,
                                                "key",
                                                NOON,
                                                "2020-W02")));
    }

    private void keep(String address, String name) {
        write(store, tx -> tx.savedSearches().keep(new Saved(ANNE.id(), address, name, NOON)));
    }

    private void suggest(@Nullable UserId by, int nth, @Nullable Answer answer) {
        write(
                store,
                tx -> {
                    var form = "form-%d-123456789".formatted(nth);
                    var kept = tx.suggestions().keep(suggestion(by, nth, form));
                    if (answer != null) {
                        tx.suggestions().answer(kept.number(), answer);
                    }
                });
    }

    private static Suggestion suggestion(@Nullable UserId by, int nth, String form) {
        var edit = new Edit(1, "Tekst\r\n«æøå» " + nth, "Sample Author", "Fordi");
        return new Suggestion(0, PAGE, by, edit, form, NOON.plusSeconds(nth), null);
    }

    private Path exported() {
        var exported = folder.resolve("export");
        new Export(store, HashedFiles.in(folder.resolve("data")))
                .write(exported, LoadProgress.SILENT);
        return exported;
    }

    /// Out of the one store and into the other.
    private LoadReport moved() {
        return load(other, Library.other(exported(), "Sample Loader"));
    }

    private static List<Suggestion> suggestions(Store store) {
        return store.read(tx -> tx.suggestions().after(0, 100));
    }

    private static List<Long> numbers(Store store) {
        return suggestions(store).stream().map(Suggestion::number).toList();
    }

    private static List<Subscription> follows(Store store, User user) {
        return store.read(tx -> tx.digests().of(user.id()));
    }

    private static List<Saved> searches(Store store, User user) {
        return store.read(tx -> tx.savedSearches().of(user.id()));
    }

    private static void write(Store store, Consumer<Store.Tx> work) {
        store.write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private LoadReport load(Store target, Library library) {
        var municipalities =
                MunicipalityRegister.of(
                        text("municipalities.csv"), text("municipality_history.csv"));
        var decision =
                new EditDecision(
                        new RegisterCheck(municipalities, Indicators.of(text("indicators.tsv"))));
        return new ContentFolder(
                        target,
                        decision,
                        () -> NOON,
                        () -> PAGE,
                        Samples.attaching(target, folder.resolve("other"))::restore)
                .load(library, LoadProgress.SILENT);
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of("content").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
