package no.dypdykk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.core.page.PageState;
import no.dypdykk.fixture.KeptAndFound;
import no.dypdykk.fixture.SavingProcess;
import no.dypdykk.port.SearchIndex;
import no.dypdykk.port.Store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Kills a process that imports and saves, again and again, and looks whether it had told the truth
/// and whether store and index agree when they are opened again.
final class CrashTest {
    private static final int ROUNDS = 50;
    private static final int ROUNDS_OF_ONE_IMPORT = 10;
    private static final int FILES_OF_ONE_IMPORT = 400;
    private static final int MOST_ACKNOWLEDGED = 20;
    private static final int LONGEST_WAIT_MILLISECONDS = 30;

    @TempDir private Path folder;

    /// What a killed process had acknowledged.
    private record Acknowledged(long saves, long imported) {}

    @Test
    @Timeout(600)
    void nothing_acknowledged_is_lost_when_the_process_is_killed() throws Exception {
        var moments = new Random(2014);
        long saves = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var name = "import-" + round / ROUNDS_OF_ONE_IMPORT;
            var files = folder.resolve(name);
            if (round % ROUNDS_OF_ONE_IMPORT == 0) {
                SavingProcess.writeFiles(files, name, FILES_OF_ONE_IMPORT);
            }

            var told = workAndDie(files, moments);

            saves = Math.max(saves, told.saves());
            assertEquals("ok", integrity(), "round " + round);
            try (var kept = KeptAndFound.open(data())) {
                assertTrue(saves <= saves(kept.store()), "round " + round);
                assertTrue(told.imported() <= imported(kept.store(), files), "round " + round);
                kept.feeder().catchUp();
                assertEquals(published(kept.store()), kept.index().entries(), "round " + round);
            }
        }
        try (var kept = KeptAndFound.open(data())) {
            assertEquals(0, kept.feeder().compare(), "pages that differ in the index");
        }
        assertTrue(saves >= ROUNDS, "too few saves to mean anything: " + saves);
    }

    private Acknowledged workAndDie(Path files, Random moments)
            throws IOException, InterruptedException {
        var process = SavingProcess.start(data(), files);
        try (var lines = process.inputReader()) {
            var told = new ArrayList<String>();
            int some = moments.nextInt(MOST_ACKNOWLEDGED);
            for (int i = 0; i <= some; i++) {
                told.add(lines.readLine());
            }
            Thread.sleep(moments.nextInt(LONGEST_WAIT_MILLISECONDS));
            process.toHandle().destroyForcibly();
            process.waitFor();
            lines.lines().forEach(told::add);
            return acknowledged(told);
        }
    }

    private static Acknowledged acknowledged(List<String> told) {
        assertEquals(SavingProcess.READY, told.getFirst());
        long saves = 0;
        long imported = 0;
        for (var line : told) {
            if (line.endsWith(SavingProcess.SAVED)) {
                saves = number(line);
            } else if (line.endsWith(SavingProcess.IMPORTED)) {
                imported = number(line);
            }
        }
        return new Acknowledged(saves, imported);
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(0, line.indexOf(' ')));
    }

    private static long saves(Store store) {
        return store.read(tx -> SavingProcess.numberOfSaves(tx.pages()));
    }

    private static long imported(Store store, Path files) {
        var prefix = files.getFileName() + "-";
        return store.read(tx ->
                tx.pages().list(null).stream()
                        .filter(page -> page.address().slug().startsWith(prefix))
                        .count());
    }

    private static List<SearchIndex.Entry> published(Store store) {
        return store.read(tx ->
                tx.pages().ids(null, Integer.MAX_VALUE).stream()
                        .map(id -> tx.pages().byId(id).orElseThrow())
                        .filter(page -> page.state() == PageState.PUBLISHED)
                        .map(page -> new SearchIndex.Entry(page.id(), page.change()))
                        .toList());
    }

    private Path data() {
        return folder.resolve("data");
    }

    /// Asked beside the store, which is closed.
    private String integrity() throws SQLException {
        var file = data().resolve("dypdykk.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA integrity_check")) {
            return result.getString(1);
        }
    }
}
