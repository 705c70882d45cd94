package no.dypdykk.feature.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import no.dypdykk.core.evidence.Indicators;
import no.dypdykk.core.evidence.Origin;
import no.dypdykk.core.intake.Given;
import no.dypdykk.core.intake.SheetCell;
import no.dypdykk.core.page.Language;
import no.dypdykk.core.place.MunicipalityRegister;
import no.dypdykk.engine.sql.SqlStore;
import no.dypdykk.port.SheetFiles;
import no.dypdykk.port.SheetFiles.Unreadable;
import no.dypdykk.web.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A file that takes longer to read than its sender waits.
class IntakingTest {
    private static final Given GIVEN =
            new Given("", "", Origin.REGISTER, "Oppdiktet kilde", false, false);

    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    /// Stops after two fifths until it may go on, and finds the file damaged.
    private void read(Path file, SheetFiles.Rows rows) {
        rows.far(40);
        reading.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new Unreadable("damaged");
    }

    private static String reference(String name) throws Exception {
        return Files.readString(Path.of("content", name));
    }

    private static InputStream content() {
        return new ByteArrayInputStream(new byte[] {1});
    }

    @Test
    void a_long_file_says_how_far_it_is_read_and_one_that_nobody_reads_is_interrupted(
            @TempDir Path folder) throws Exception {
        var texts = Texts.of(Language.NB);
        var indicators = Indicators.of(reference("indicators.tsv"));
        try (var store = SqlStore.open(folder)) {
            var intaking = intaking(store, this::read, indicators);
            intaking.begin("kari", "tall.csv", content(), GIVEN, Duration.ZERO);
            reading.await();

            var views = new IntakeViews(indicators, texts);
            assertEquals(Optional.of(40), intaking.share("fil"));
            IntakeView view = view(store, views, intaking.share("fil"));
            assertEquals("reading", view.standing());
            assertEquals(40, view.share());
            assertEquals("interrupted", view(store, views, Optional.empty()).standing());

            goOn.countDown();
            while (intaking.share("fil").isPresent()) {
                Thread.onSpinWait();
            }
            assertEquals("refused", view(store, views, Optional.empty()).standing());
        }
    }

    private static IntakeView view(SqlStore store, IntakeViews views, Optional<Integer> share) {
        return store.read(
                tx -> views.view(tx.intakes().find("fil", "kari").orElseThrow(), tx, share));
    }

    private static Intaking intaking(SqlStore store, SheetFiles files, Indicators indicators)
            throws Exception {
        return new Intaking(
                store,
                files,
                MunicipalityRegister.of(
                        reference("municipalities.csv"), reference("municipality_history.csv")),
                indicators,
                Clock.systemUTC(),
                () -> "fil");
    }

    private static void oneRow(Path file, SheetFiles.Rows rows) {
        rows.row(1, List.of(text("kommune"), text("periode"), text("måltall"), text("verdi")));
        rows.row(2, List.of(text("1824"), text("2014"), text("sf_total"), text("8,6")));
    }

    private static SheetCell text(String words) {
        return new SheetCell.Text(words);
    }

    @Test
    void a_file_that_takes_long_to_keep_says_how_far_it_is_kept(@TempDir Path folder)
            throws Exception {
        var indicators = Indicators.of(reference("indicators.tsv"));
        try (var store = SqlStore.open(folder)) {
            var intaking = intaking(store, IntakingTest::oneRow, indicators);
            var views = new IntakeViews(indicators, Texts.of(Language.NN));
            intaking.begin("kari", "tall.csv", content(), GIVEN, Duration.ofMinutes(1));

            assertEquals("ready", view(store, views, Optional.empty()).standing());
            IntakeView keeping = view(store, views, Optional.of(30));
            assertEquals("keeping", keeping.standing());
            assertEquals(30, keeping.share());
            assertFalse(keeping.keepable());

            intaking.keep("fil", "kari", Duration.ofMinutes(1));
            assertEquals(Optional.empty(), intaking.share("fil"));
            assertEquals("kept", view(store, views, Optional.empty()).standing());
        }
    }
}
