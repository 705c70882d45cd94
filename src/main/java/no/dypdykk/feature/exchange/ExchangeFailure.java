package no.dypdykk.feature.exchange;

import java.io.IOException;
import java.nio.file.Path;

/// A folder as a whole cannot be read or written. The message is one line for an administrator.
public final class ExchangeFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExchangeFailure(String tried, Path path, IOException cause) {
        super("%s cannot be %s: %s".formatted(path, tried, cause), cause);
    }
}
