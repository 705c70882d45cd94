package no.dypdykk.app;

import no.dypdykk.app.Commands.Complaint;
import no.dypdykk.core.people.Role;
import no.dypdykk.core.people.User;
import no.dypdykk.core.text.Coded;
import no.dypdykk.feature.people.Accounts;
import no.dypdykk.feature.people.Accounts.Outcome;
import no.dypdykk.web.Texts;
import no.dypdykk.web.Urls;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `user add`, `user role` and `user password`, for when nobody can sign in to do it there.
@Command(name = "user", description = "Brukerne på nettstedet.", mixinStandardHelpOptions = true)
final class UserCommands {
    private final PrintWriter out;

    UserCommands(PrintWriter out) {
        this.out = out;
    }

    @Command(
            description = {
                "Lag en bruker.",
                "Uten --password skrives en lenke ut, der brukeren velger passord selv."
            },
            mixinStandardHelpOptions = true)
    int add(
            @Mixin Options.Data data,
            @Mixin Options.Reached reached,
            @Mixin Choice choice,
            @Parameters(paramLabel = "E-POST", description = "Brukerens e-postadresse.")
                    String email,
            @Option(
                            names = "--name",
                            paramLabel = "NAVN",
                            required = true,
                            description = "Navnet som vises i historikken.")
                    String name,
            @Option(
                            names = "--role",
                            paramLabel = "reader|author|coordinator|admin",
                            defaultValue = "reader",
                            description = "Hva brukeren får gjøre (ellers reader).")
                    String role,
            @Option(
                            names = "--municipality",
                            paramLabel = "NUMMER",
                            description = "Kommunen brukeren hører til.")
                    @Nullable String municipality) {
        var details =
                new Accounts.Details(
                        name, email, word("--role", Role.class, role), municipality, List.of());
        try (var wiring = Wiring.open(Options.offline(data.folder()))) {
            User user = kept(wiring.accounts().add(details));
            letIn(wiring, user, choice, reached);
            return Commands.OK;
        }
    }

    @Command(description = "Gi en bruker en annen rolle.", mixinStandardHelpOptions = true)
    int role(
            @Mixin Options.Data data,
            @Parameters(paramLabel = "E-POST", description = "Brukerens e-postadresse.")
                    String email,
            @Parameters(
                            paramLabel = "ROLLE",
                            description = "reader, author, coordinator eller admin.")
                    String role) {
        Role chosen = word("ROLLE", Role.class, role);
        try (var wiring = Wiring.open(Options.offline(data.folder()))) {
            wiring.accounts().setRole(user(wiring, email), chosen);
        }
        out.println(User.canonical(email) + ": " + chosen.code());
        return Commands.OK;
    }

    @Command(
            description = {
                "Gi en bruker nytt passord. Brukeren logges ut overalt.",
                "Uten --password skrives en lenke ut, der brukeren velger passord selv."
            },
            mixinStandardHelpOptions = true)
    int password(
            @Mixin Options.Data data,
            @Mixin Options.Reached reached,
            @Mixin Choice choice,
            @Parameters(paramLabel = "E-POST", description = "Brukerens e-postadresse.")
                    String email) {
        try (var wiring = Wiring.open(Options.offline(data.folder()))) {
            letIn(wiring, user(wiring, email), choice, reached);
            return Commands.OK;
        }
    }

    /// A password that is given here, if any.
    static final class Choice {
        @Option(
                names = "--password",
                paramLabel = "PASSORD",
                interactive = true,
                arity = "0..1",
                description = "Passordet; uten verdi blir du spurt om det.")
        private char @Nullable [] password;
    }

    static User user(Wiring wiring, String email) {
        return wiring.accounts()
                .byEmail(email)
                .orElseThrow(() ->
                        new Complaint(
                                "Ingen bruker har e-postadressen %s. Lag den med «user add»."
                                        .formatted(email)));
    }

    /// One of a closed list of words.
    static <E extends Enum<E> & Coded> E word(String name, Class<E> type, String given) {
        return Coded.of(type, given)
                .orElseThrow(() ->
                        new Complaint(
                                "%s kan ikke være «%s». Bruk ett av disse: %s"
                                        .formatted(
                                                name,
                                                given,
                                                Stream.of(type.getEnumConstants())
                                                        .map(Coded::code)
                                                        .collect(Collectors.joining(", ")))));
    }

    private void letIn(Wiring wiring, User user, Choice choice, Options.Reached reached) {
        if (choice.password != null) {
            kept(wiring.accounts().setPassword(user, String.valueOf(choice.password)));
            out.println(user.email() + ": " + user.role().code());
        } else {
            String secret = wiring.inviting().invite(user);
            out.println(user.name() + " velger passord her (lenken virker én gang, i sju dager):");
            out.println(reached.url() + Urls.welcome(secret));
        }
    }

    private static User kept(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Kept(var user) -> user;
            case Outcome.Refused(var problems) ->
                    throw new Complaint(
                            problems.all().stream()
                                    .map(problem -> problem.text(Texts.NB))
                                    .collect(Collectors.joining(" ")));
        };
    }
}
