package no.dypdykk.core.audit;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// An entry in its place. Its hash covers all that it says and the hash before it, so that nothing
/// before it can be changed, left out or put in without changing the hash.
///
/// @param number from 1, without gaps
/// @param hash SHA-256 in hexadecimal
public record Sealed(long number, Entry entry, String hash) {
    /// The entry as the next one of a log.
    ///
    /// @param last the last one so far; null when there is none
    public static Sealed after(@Nullable Sealed last, Entry entry) {
        long number = last == null ? 1 : last.number() + 1;
        return new Sealed(number, entry, hash(last == null ? "" : last.hash(), number, entry));
    }

    /// Whether this is just what followed `last`.
    public boolean follows(@Nullable Sealed last) {
        return equals(after(last, entry));
    }

    private static String hash(String former, long number, Entry entry) {
        var sha = sha256();
        for (String part :
                new String[] {
                    former,
                    Long.toString(number),
                    Long.toString(entry.time().toEpochMilli()),
                    entry.actor().id(),
                    entry.actor().name(),
                    entry.actor().way().code(),
                    entry.act().code(),
                    entry.subject(),
                    entry.before(),
                    entry.after()
                }) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha.update(bytes);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
