package no.dypdykk.app;

import no.dypdykk.app.Commands.Complaint;
import no.dypdykk.core.people.Scope;
import no.dypdykk.core.people.UserId;
import no.dypdykk.port.Tokens.Token;
import no.dypdykk.web.BearerToken;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;

/// `token create`
@Command(
        name = "token",
        description = "Token for programmer som bruker grensesnittet.",
        mixinStandardHelpOptions = true)
final class TokenCommands {
    private static final int LONGEST_DAYS = 3650;

    private final PrintWriter out;

    TokenCommands(PrintWriter out) {
        this.out = out;
    }

    @Command(
            description = "Lag et token. Det vises bare denne ene gangen.",
            mixinStandardHelpOptions = true)
    int create(
            @Mixin Options.Data data,
            @Option(
                            names = "--name",
                            paramLabel = "NAVN",
                            required = true,
                            description = "Hvem som bruker det; vises i historikken.")
                    String name,
            @Option(
                            names = "--days",
                            paramLabel = "DAGER",
                            defaultValue = "90",
                            description = "Hvor lenge det varer (ellers 90).")
                    int days,
            @Option(
                            names = "--scope",
                            paramLabel = "read|write|publish",
                            defaultValue = "publish",
                            description = "Hva det gir lov til (ellers publish).")
                    String scope,
            @Option(
                            names = "--user",
                            paramLabel = "E-POST",
                            description = "Brukeren programmet skriver på vegne av.")
                    @Nullable String email) {
        if (days < 1 || days > LONGEST_DAYS) {
            throw new Complaint(
                    "--days må være fra 1 til %d, ikke %d.".formatted(LONGEST_DAYS, days));
        }
        Scope chosen = UserCommands.word("--scope", Scope.class, scope);
        if (chosen == Scope.WRITE && email == null) {
            throw new Complaint(
                    "Et token som skriver som forfatter, må ha en bruker: oppgi --user, eller velg"
                            + " --scope publish.");
        }
        String token = BearerToken.random();
        try (var wiring = Wiring.open(Options.offline(data.folder()))) {
            UserId owner = email == null ? null : UserCommands.user(wiring, email).id();
            Instant now = wiring.clock().instant();
            Instant end = now.plus(Duration.ofDays(days));
            wiring.store()
                    .write(tx -> {
                        tx.tokens()
                                .add(
                                        new Token(
                                                BearerToken.hash(token),
                                                name,
                                                chosen,
                                                owner,
                                                now,
                                                end));
                        return true;
                    });
        }
        out.println(token);
        return Commands.OK;
    }
}
