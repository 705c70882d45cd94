package no.dypdykk.app;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
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
                                    .map(ArgSpec::paramLabel)
                                    .collect(Collectors.joining(", "))
                            + ".";
            default -> value(failure);
        };
    }

    private static String value(ParameterException failure) {
        ArgSpec argument = failure.getArgSpec();
        return argument == null
                ? failure.getMessage() + "."
                : "%s kan ikke være «%s».".formatted(argument.paramLabel(), failure.getValue());
    }
}
