package no.dypdykk.core.page;

import no.dypdykk.core.text.Coded;

/// How somebody took up what others had done before them («prøvd hos oss»).
public enum Tried implements Coded {
    /// As the others did it.
    COPIED,
    /// Changed to fit.
    ADAPTED,
    /// Another thing that began with theirs.
    INSPIRED
}
