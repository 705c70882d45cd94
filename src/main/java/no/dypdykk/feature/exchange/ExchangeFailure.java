package no.dypdykk.feature.exchange;

import java.io.IOException;
import java.nio.file.Path;

/// A folder as a whole cannot be read or written. The message is one line for an administrator.
public final class ExchangeFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private ExchangeFailure(String message, IOException cause) {
        super(message, cause);
    }

    static ExchangeFailure read(Path path, IOException cause) {
        return new ExchangeFailure("%s kan ikke leses: %s".formatted(path, cause), cause);
    }

    static ExchangeFailure written(Path path, IOException cause) {
        return new ExchangeFailure("%s kan ikke skrives: %s".formatted(path, cause), cause);
    }
}
