package no.dypdykk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.fixture.SavingProcess;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;

/// Kills a process that saves, again and again, and looks whether it had told the truth.
final class CrashTest {
    private static final int ROUNDS = 50;
    private static final int LONGEST_LIFE_MILLISECONDS = 150;

    @TempDir private Path folder;

    @Test
    @Timeout(300)
    void no_acknowledged_save_is_lost_when_the_process_is_killed() throws Exception {
        var moments = new Random(2014);
        long acknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            acknowledged = Math.max(acknowledged, saveAndKill(moments));

            assertEquals("ok", integrity());
            assertTrue(acknowledged <= kept(), "round " + round);
        }
        assertTrue(acknowledged >= ROUNDS, () -> "only few saves were made");
    }

    /// The number of the last save that the process had acknowledged when it was killed.
    private long saveAndKill(Random moments) throws IOException, InterruptedException {
        var process = SavingProcess.start(folder);
        try (var lines = process.inputReader()) {
            assertEquals(SavingProcess.READY, lines.readLine());
            Thread.sleep(moments.nextInt(LONGEST_LIFE_MILLISECONDS));
            process.destroyForcibly().waitFor();
            return lastNumber(lines);
        }
    }

    private static long lastNumber(BufferedReader lines) throws IOException {
        long last = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.endsWith(SavingProcess.WHOLE_LINE)) {
                last = Long.parseLong(line.substring(0, line.indexOf(' ')));
            }
        }
        return last;
    }

    private long kept() {
        try (var store = SqlStore.open(folder)) {
            return store.read(tx -> SavingProcess.numberOfSaves(tx.pages()));
        }
    }

    /// Asked beside the store, before anything is repaired by opening it.
    private String integrity() throws SQLException {
        var file = Files.exists(folder.resolve("dypdykk.db")) ? "dypdykk.db" : "missing";
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                var statement = connection.createStatement();
                var result = statement.executeQuery("PRAGMA integrity_check")) {
            return result.getString(1);
        }
    }
}
