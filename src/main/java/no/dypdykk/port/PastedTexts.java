package no.dypdykk.port;

import no.dypdykk.core.rich.Imported;

/// Reads formatted text that somebody copied elsewhere.
public interface PastedTexts {
    /// Reads HTML that anyone may have made. Nothing it refers to is looked at.
    Imported read(String html);
}
