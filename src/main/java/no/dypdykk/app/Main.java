package no.dypdykk.app;

import no.dypdykk.app.Commands.Complaint;
import no.dypdykk.feature.exchange.ExchangeFailure;
import no.dypdykk.port.StoreFailure;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParameterException;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The program's entry. Trouble that a person can mend ends with one line and a code that is not 0.
public final class Main {
    private static final int MISUSED = 2;
    private static final int FAILED = 1;

    private Main() {}

    static void main(String[] arguments) {
        Launch.withServerFlags();
        LibraryLogs.quieten();
        System.exit(run(arguments, printer(System.out), printer(System.err)));
    }

    /// Runs one command and returns its exit code.
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        var line = new CommandLine(new Commands(out), factory(out));
        line.setOut(out);
        line.setErr(err);
        line.setParameterExceptionHandler((failure, _) -> misused(failure, err));
        line.setExecutionExceptionHandler((failure, _, _) -> failed(failure, err));
        return line.execute(withCommand(arguments));
    }

    /// Options alone mean `serve`.
    private static String[] withCommand(String[] arguments) {
        boolean bare =
                arguments.length == 0
                        || (arguments[0].startsWith("-")
                                && !List.of("--help", "-h", "--version", "-V")
                                        .contains(arguments[0]));
        return bare
                ? Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new)
                : arguments;
    }

    private static IFactory factory(PrintWriter out) {
        var otherwise = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                if (type == UserCommands.class) {
                    return type.cast(new UserCommands(out));
                }
                return type == TokenCommands.class
                        ? type.cast(new TokenCommands(out))
                        : otherwise.create(type);
            }
        };
    }

    private static int misused(ParameterException failure, PrintWriter err) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        err.println(Misuse.words(failure) + " Se: " + command + " --help");
        err.flush();
        return MISUSED;
    }

    private static int failed(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof Complaint
                || failure instanceof StoreFailure
                || failure instanceof ExchangeFailure
                || failure instanceof UncheckedIOException) {
            err.println(failure.getMessage());
            err.flush();
            return FAILED;
        }
        throw failure;
    }

    private static PrintWriter printer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
