package no.dypdykk.port;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// The bytes of attachments, by their hash. What was put there survives a power cut.
public interface AttachmentFiles {
    /// Keeps the bytes, once however often they are given.
    ///
    /// @return SHA-256 in lower-case hexadecimal
    String put(byte[] bytes);

    Optional<byte[]> read(String hash);

    /// The same for a file that is sent on. Whoever asks closes it.
    Optional<InputStream> open(String hash);

    /// What was made of a file and can be made again, such as a small copy of a picture.
    ///
    /// @param what letters and digits
    Optional<byte[]> readDerived(String hash, String what);

    void putDerived(String hash, String what, byte[] bytes);

    /// Removes the file and what was made of it.
    void remove(String hash);

    /// Hashes of all files, in order.
    List<String> hashes();

    /// Whether the file holds just the bytes it was made with.
    boolean isWhole(String hash);
}
