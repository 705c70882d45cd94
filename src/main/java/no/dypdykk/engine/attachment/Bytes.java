package no.dypdykk.engine.attachment;

import no.dypdykk.core.attachment.AttachmentFlaw;

import java.nio.charset.StandardCharsets;

/// A file that is read from its beginning to its end, a number at a time. Reading past the end
/// refuses it as damaged. For one thread.
final class Bytes {
    private final byte[] all;
    private int at;

    Bytes(byte[] all) {
        this.all = all;
    }

    static boolean begin(byte[] file, int at, String with) {
        var wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= at + wanted.length
                && java.util.Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }

    int at() {
        return at;
    }

    int left() {
        return all.length - at;
    }

    /// Goes to a place in the file.
    void go(int place) {
        if (place < 0 || place > all.length) {
            throw damaged();
        }
        at = place;
    }

    void skip(long count) {
        if (count < 0 || count > left()) {
            throw damaged();
        }
        at += (int) count;
    }

    int one() {
        if (left() < 1) {
            throw damaged();
        }
        return all[at++] & 0xFF;
    }

    /// Two bytes, the greater first.
    int two() {
        return one() << 8 | one();
    }

    /// Two bytes, the smaller first.
    int twoReversed() {
        return one() | one() << 8;
    }

    /// Four bytes, the greatest first.
    long four() {
        return (long) two() << 16 | two();
    }

    /// Four bytes, the smallest first.
    long fourReversed() {
        return twoReversed() | (long) twoReversed() << 16;
    }

    /// Letters of one byte each.
    String letters(int count) {
        skip(count);
        return new String(all, at - count, count, StandardCharsets.ISO_8859_1);
    }

    static FileRefused damaged() {
        return new FileRefused(AttachmentFlaw.ATTACHMENT_DAMAGED);
    }
}
