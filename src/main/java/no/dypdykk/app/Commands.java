package no.dypdykk.app;

import no.dypdykk.engine.sql.SqliteBackup;
import no.dypdykk.feature.admin.AuditCheck;
import no.dypdykk.feature.admin.StoredPersonalData;
import no.dypdykk.feature.admin.StoredPersonalData.Finding;
import no.dypdykk.feature.attaching.AttachmentCheck;
import no.dypdykk.feature.exchange.Export;
import no.dypdykk.feature.exchange.Library;
import no.dypdykk.feature.exchange.LoadProgress;
import no.dypdykk.feature.exchange.LoadReport;
import no.dypdykk.port.Health;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The words after `dypdykk` on the command line, one method each. Each returns the exit code.
@Command(
        name = "dypdykk",
        description = "Dypdykk: kommunenes erfaringer med ledelse og sykefravær.",
        mixinStandardHelpOptions = true,
        subcommands = {UserCommands.class, TokenCommands.class},
        version = "dypdykk " + Commands.VERSION)
final class Commands {
    static final String VERSION = "0.1.0";

    static final int OK = 0;
    private static final int TROUBLE = 1;

    private final PrintWriter out;

    Commands(PrintWriter out) {
        this.out = out;
    }

    @Command(
            description = "Start tjeneren (det samme skjer uten kommando).",
            mixinStandardHelpOptions = true)
    int serve(@Mixin Options.Data data, @Mixin Options.Serving serving) {
        return Serving.run(serving.config(data.folder()), out);
    }

    @Command(
            name = "import",
            description = "Les inn en mappe med Markdown-filer.",
            mixinStandardHelpOptions = true)
    int importFolder(
            @Mixin Options.Data data,
            @Parameters(paramLabel = "MAPPE", description = "Mappen som skal leses inn.")
                    Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Complaint("Mappen %s finnes ikke. Sjekk stien.".formatted(folder));
        }
        try (var wiring = Wiring.open(Options.offline(data.folder()))) {
            LoadReport report =
                    wiring.contentFolder().load(Library.other(folder, "import"), progress());
            LoadWords.troubles(report).forEach(out::println);
            out.println(LoadWords.summary(report));
            wiring.feeder().catchUp();
            return report.bad().isEmpty() ? OK : TROUBLE;
        }
    }

    @Command(
            description = "Skriv alle sidene som Markdown-filer i en mappe.",
            mixinStandardHelpOptions = true)
    int export(
            @Mixin Options.Data data,
            @Parameters(paramLabel = "MAPPE", description = "Mappen filene skal ligge i.")
                    Path folder) {
        try (var wiring = Wiring.open(Options.offline(existing(data.folder())))) {
            int written = new Export(wiring.store(), wiring.files()).write(folder, progress());
            out.println(written + " sider skrevet til " + folder);
            return OK;
        }
    }

    @Command(description = "Bygg søkeindeksen på nytt.", mixinStandardHelpOptions = true)
    int reindex(@Mixin Options.Data data) {
        try (var wiring = Wiring.open(Options.offline(existing(data.folder())))) {
            wiring.feeder().rebuild();
            out.println(wiring.index().entries().size() + " sider i søkeindeksen");
            return OK;
        }
    }

    @Command(
            description =
                    "Sammenlign database og søkeindeks, let etter personopplysninger, se etter"
                            + " vedleggene, følg loggen, og si hva som er galt.",
            mixinStandardHelpOptions = true)
    int check(
            @Mixin Options.Data data,
            @Option(
                            names = "--log",
                            paramLabel = "NUMMER:KONTROLLSUM",
                            description =
                                    "En hendelse i loggen som du har notert; sjekk at den står"
                                            + " der ennå.")
                    @Nullable String log) {
        AuditWords.Noted noted = AuditWords.noted(log);
        try (var wiring = Wiring.open(Options.offline(existing(data.folder())))) {
            wiring.feeder().catchUp();
            boolean well = told("database", wiring.store().check());
            well &= told("søkeindeks", wiring.index().check());
            int repaired = wiring.feeder().compare();
            out.println(
                    repaired == 0
                            ? "database og søkeindeks er like"
                            : repaired + " sider var ulike i søkeindeksen og er rettet");
            well &= told(new StoredPersonalData(wiring.store()).find());
            well &= AttachmentWords.tell(new AttachmentCheck(wiring.store(), wiring.files()), out);
            well &= AuditWords.tell(new AuditCheck(wiring.store()), noted, out);
            return well ? OK : TROUBLE;
        }
    }

    /// Rule P11 of `src/doc/access.md`.
    private boolean told(List<Finding> findings) {
        findings.forEach(finding -> out.println(PersonalDataWords.of(finding)));
        if (findings.isEmpty()) {
            out.println("personopplysninger: ingen funnet");
        }
        return findings.stream().noneMatch(Finding::refused);
    }

    private boolean told(String part, Health health) {
        return switch (health) {
            case Health.Well() -> {
                out.println(part + ": i orden");
                yield true;
            }
            case Health.Ill(String reason) -> {
                out.println(part + ": " + reason);
                yield false;
            }
        };
    }

    @Command(
            description = "Skriv alt som er lagret til én fil, også mens tjeneren går.",
            mixinStandardHelpOptions = true)
    int backup(
            @Mixin Options.Data data,
            @Parameters(paramLabel = "FIL", description = "Filen som skal skrives.") Path file) {
        SqliteBackup.write(existing(data.folder()), file);
        out.println("sikkerhetskopi: " + file);
        return OK;
    }

    @Command(
            description = "Lag datamappen på nytt av en sikkerhetskopi.",
            mixinStandardHelpOptions = true)
    int restore(
            @Mixin Options.Data data,
            @Parameters(paramLabel = "FIL", description = "Sikkerhetskopien.") Path file) {
        SqliteBackup.restore(file, data.folder());
        out.println("gjenopprettet i " + data.folder());
        return OK;
    }

    @Command(
            description = "Skriv beskrivelsen av JSON-grensesnittet.",
            mixinStandardHelpOptions = true)
    int openapi() {
        out.print(DescriptionRoutes.text());
        out.flush();
        return OK;
    }

    @Command(
            description = {
                "Gjør starten raskere: prøvekjør, og ta vare på det JVM lærte, ved siden av"
                        + " jar-filen.",
                "Bygget gjør det; gjør det igjen når filene er flyttet."
            },
            mixinStandardHelpOptions = true)
    int prepare() {
        return AotRecorder.prepare(out);
    }

    private LoadProgress progress() {
        return (files, all) -> {
            if (files % 1000 == 0 || files == all) {
                out.println(files + " av " + all);
                out.flush();
            }
        };
    }

    private static Path existing(Path data) {
        if (!Files.isDirectory(data)) {
            throw new Complaint(
                    "Datamappen %s finnes ikke. Oppgi den med --data eller DYPDYKK_DATA."
                            .formatted(data));
        }
        return data;
    }

    /// Something the person at the keyboard can mend; its message is the only line shown.
    static final class Complaint extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Complaint(String message) {
            this(message, null);
        }

        Complaint(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
