package no.dypdykk.core.attachment;

/// A file as it is kept.
///
/// @param hash SHA-256 of its bytes in lower-case hexadecimal
/// @param size in bytes
/// @param width in pixels, as shown upright; 0 for what is no picture
public record KeptFile(String hash, AttachmentType type, long size, int width, int height) {
    public KeptFile {
        if (!isHash(hash)) {
            throw new IllegalArgumentException("not a SHA-256 hash: " + hash);
        }
    }

    public static boolean isHash(String text) {
        return text.length() == 64 && text.chars().allMatch(KeptFile::isHexadecimal);
    }

    private static boolean isHexadecimal(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }
}
