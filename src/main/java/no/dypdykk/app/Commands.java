package no.dypdykk.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// The words after `dypdykk` on the command line, one method each. Each returns the exit code.
@Command(
        name = "dypdykk",
        description = "Dypdykk: kommunenes erfaringer med ledelse og sykefravær.",
        mixinStandardHelpOptions = true,
        version = "dypdykk " + Commands.VERSION)
final class Commands {
    static final String VERSION = "0.1.0";

    @Command(
            description = "Start tjeneren (det samme skjer uten kommando).",
            mixinStandardHelpOptions = true)
    int serve(@Mixin Options.Data data, @Mixin Options.Serving serving) {
        return 0;
    }

    @Command(
            name = "import",
            description = "Les inn en mappe med Markdown-filer.",
            mixinStandardHelpOptions = true)
    int importFolder(
            @Mixin Options.Data data,
            @Parameters(paramLabel = "MAPPE", description = "Mappen som skal leses inn.")
                    Path folder) {
        return 0;
    }
}
