package no.dypdykk.port;

import java.util.Optional;

/// Makes tagged PDF files (PDF/UA) of pages. Slow beside all else, so few are made at a time.
public interface PdfFiles {
    /// Empty when as many as may be are being made already; ask again later.
    Optional<byte[]> write(Sheets sheets);

    /// What is to be printed.
    ///
    /// @param html a whole document, one `article` per page of this service
    /// @param origin start of this service's own addresses, without a slash at the end
    record Sheets(String html, String origin) {}
}
