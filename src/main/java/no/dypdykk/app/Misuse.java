package no.dypdykk.app;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.stream.Collectors;

/// What was wrong with a command line, in one sentence.
final class Misuse {
    private Misuse() {}

    static String words(ParameterException failure) {
        return switch (failure) {
            case UnmatchedArgumentException unmatched ->
                    "Ukjent: " + String.join(" ", unmatched.getUnmatched()) + ".";
            case MissingParameterException missing ->
                    "Mangler: "
                            + missing.getMissing().stream()
                                    .map(Misuse::name)
                                    .collect(Collectors.joining(", "))
                            + ".";
            default -> value(failure);
        };
    }

    private static String value(ParameterException failure) {
        ArgSpec argument = failure.getArgSpec();
        if (argument != null) {
            return "%s kan ikke være «%s».".formatted(name(argument), failure.getValue());
        }
        var commands = failure.getCommandLine().getSubcommands().keySet();
        return commands.isEmpty()
                ? failure.getMessage() + "."
                : "Mangler en kommando: " + String.join(", ", commands) + ".";
    }

    /// `--port PORT` for an option, `MAPPE` for a word that stands by itself.
    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
