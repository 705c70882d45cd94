package no.dypdykk.feature.attaching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import no.dypdykk.core.attachment.AttachOutcome;
import no.dypdykk.core.attachment.Attachment;
import no.dypdykk.core.attachment.AttachmentName;
import no.dypdykk.core.attachment.Holder;
import no.dypdykk.core.page.PageId;
import no.dypdykk.core.page.PageReader;
import no.dypdykk.core.page.PageReading;
import no.dypdykk.core.page.PageState;
import no.dypdykk.core.page.Revision;
import no.dypdykk.engine.files.HashedFiles;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.feature.attaching.AttachmentCheck.Found;
import no.dypdykk.fixture.IdentityNumbers;
import no.dypdykk.fixture.Pictures;
import no.dypdykk.fixture.Samples;
import no.dypdykk.port.AttachmentFiles;
import no.dypdykk.port.Pages.Derived;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What `check` tells of attachments, and what taking one away leaves behind.
class AttachmentCheckTest {
    private static final PageId PAGE = new PageId("sample");
    private static final Holder HOLDER = new Holder.OfPage(PAGE);

    @TempDir private Path data;
    private SqlStore store;
    private HashedFiles files;

    @BeforeEach
    void open() {
        store = SqlStore.open(data);
        files = HashedFiles.in(data);
        page("![Vist](vedlegg:vist.png)");
        add("vist.png", 9);
        add("ubrukt.png", 8);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void files_that_are_there_as_they_were_are_whole_and_the_unused_is_told() {
        var report = report();

        assertEquals(2, report.all());
        assertEquals(List.of(), report.broken());
        assertEquals(List.of("ubrukt.png"), names(report.unused()));
        assertEquals(0, report.stray());
    }

    @Test
    void a_file_that_is_gone_and_one_that_was_altered_are_told() throws IOException {
        Files.delete(file("vist.png"));
        Files.writeString(file("ubrukt.png"), "noe annet");

        assertEquals(List.of("ubrukt.png", "vist.png"), names(report().broken()));
    }

    @Test
    void p11_a_file_that_a_restored_backup_brought_with_a_number_in_it_is_told() {
        var hash = attachment("vist.png").file().hash();
        assertEquals(List.of(), report().personal());
        store.write(tx -> {
            tx.attachments().keepWords(hash, List.of("Kari er " + IdentityNumbers.synthetic()));
            return true;
        });

        assertEquals(List.of("vist.png"), names(report().personal()));
    }

    @Test
    void bytes_that_belong_to_nothing_are_counted() {
        files.put(new byte[] {1});

        assertEquals(1, report().stray());
    }

    @Test
    void what_is_taken_away_is_gone_when_no_other_page_has_it() {
        var attaching = Samples.attaching(store, data);
        var other = new Holder.OfForm("kari", "skjema");
        var shared = attachment("vist.png");
        store.write(tx -> {
            tx.attachments().add(other, shared);
            return true;
        });

        attaching.remove(Samples.PROGRAM, HOLDER, new AttachmentName("vist.png"));
        attaching.remove(Samples.PROGRAM, HOLDER, new AttachmentName("ubrukt.png"));

        assertEquals(List.of(shared.file().hash()), files.hashes());
    }

    /// A crash between the two leaves bytes without a row, and never a row without bytes.
    @Test
    void bytes_come_before_their_row_and_go_after_it() {
        var seen = new ArrayList<String>();
        var watched =
                (AttachmentFiles)
                        Proxy.newProxyInstance(
                                AttachmentFiles.class.getClassLoader(),
                                new Class<?>[] {AttachmentFiles.class},
                                (_, method, arguments) -> {
                                    seen.add(method.getName() + " with " + rows() + " rows");
                                    return method.invoke(files, arguments);
                                });
        var attaching = Samples.attaching(store, watched);

        kept(attaching.add(Samples.PROGRAM, HOLDER, "ny.png", Pictures.png(50, 1), ""));
        assertEquals(3, rows());
        attaching.remove(Samples.PROGRAM, HOLDER, new AttachmentName("ny.png"));

        assertEquals(List.of("put with 2 rows", "remove with 2 rows"), seen);
    }

    private int rows() {
        return store.read(tx -> tx.attachments().of(HOLDER)).size();
    }

    @Test
    void a_page_has_room_for_a_hundred_files() {
        var attaching = Samples.attaching(store, data);
        for (int more = 2; more < Attachment.MOST; more++) {
            add("nummer-" + more + ".png", 10 + more);
        }

        var refused =
                attaching.add(Samples.PROGRAM, HOLDER, "en-til.png", Pictures.png(500, 1), "");

        assertEquals(
                "attachment-too-many",
                assertThrows(AssertionError.class, () -> kept(refused)).getMessage());
        assertEquals(0, report().stray());
    }

    private AttachmentCheck.Report report() {
        return new AttachmentCheck(store, files).report();
    }

    private static List<String> names(List<Found> found) {
        return found.stream().map(one -> one.attachment().name().value()).toList();
    }

    private Path file(String name) {
        var hash = attachment(name).file().hash();
        return data.resolve("vedlegg").resolve(hash.substring(0, 2)).resolve(hash);
    }

    private Attachment attachment(String name) {
        return store.read(tx -> tx.attachments().find(HOLDER, new AttachmentName(name)))
                .orElseThrow();
    }

    private void add(String name, int width) {
        var attaching = Samples.attaching(store, data);
        kept(attaching.add(Samples.PROGRAM, HOLDER, name, Pictures.png(width, 1), ""));
    }

    private static void kept(AttachOutcome outcome) {
        if (outcome instanceof AttachOutcome.Refused(var problems)) {
            throw new AssertionError(problems.getFirst().code());
        }
    }

    private void page(String body) {
        var source = "---\nkind: concept\ntitle: Prøve\n---\n" + body + "\n";
        if (PageReader.read(source) instanceof PageReading.Read(var page, _)) {
            store.write(tx -> {
                tx.pages()
                        .append(
                                new Revision(
                                        PAGE,
                                        1,
                                        Samples.NOON,
                                        "Kari",
                                        "",
                                        PageState.PUBLISHED,
                                        source),
                                Derived.of(page));
                return true;
            });
        }
    }
}
